import type { Found } from '../search/find.ts'
import type { Ranked } from '../search/order.ts'
import type { MatchParameters } from './parameters.ts'

/** A passage and how well it fits, 0 to 1; the order of the list is that of the scores. */
export interface Scored {
  readonly ranked: Ranked
  readonly score: number
}

/**
 * What search found, as the request weighs it: the client's own weight of meaning against words, all
 * words or some of them, and the least score.
 */
export function weighed(found: Found, parameters: MatchParameters): readonly Scored[] {
  const { hybrid, matchingStrategy, rankingScoreThreshold: least = 0 } = parameters
  const ratio = found.mode === 'hybrid' ? hybrid?.semanticRatio : undefined
  const scored = found.ranked
    .filter((ranked) => matchingStrategy !== 'all' || holdsAll(ranked, found))
    .map((ranked) => ({ ranked, score: scoreOf(ranked, found, ratio) }))
    .filter(({ score }) => score >= least)
  if (ratio === undefined) return scored
  return scored.sort((a, b) => b.score - a.score || a.ranked.facts.ordinal - b.ranked.facts.ordinal)
}

/** Shares are sums of fractions. */
const ALMOST_ALL = 1 - 1e-9

/** Every word of the query; or near in meaning, where meaning counts too. */
function holdsAll({ match }: Ranked, { mode }: Found): boolean {
  if (match === undefined || match.lexical.share >= ALMOST_ALL) return true
  return mode !== 'keyword' && match.near
}

/** Everything fits an empty query. BM25 has no upper end: it is set against the query's own weight. */
function scoreOf({ match }: Ranked, { mode, need }: Found, ratio: number | undefined): number {
  if (match === undefined || need === undefined) return 1
  if (mode === 'hybrid') {
    const { fused } = match
    const { score = 0, lexical = 0, semantic = 0 } = fused ?? {}
    return between(ratio === undefined ? score : (1 - ratio) * lexical + ratio * semantic)
  }
  if (mode === 'semantic') return between(match.semantic ?? 0)
  const { score } = match.lexical
  return score === 0 ? 0 : between(score / (score + need.weight))
}

function between(score: number): number {
  return Math.min(1, Math.max(0, score))
}
