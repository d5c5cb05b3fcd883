import type { Practice } from '../../domain/practice.ts'
import type { Span } from '../../domain/report.ts'
import type { IndexReader, NearPart, StoredPassage } from '../../engine/reader.ts'
import { proofOf } from '../../evidence/proof.ts'
import { sentencesOf } from '../../evidence/sentences.ts'
import type { LexicalNeed } from '../../ranking/need.ts'
import { fold } from '../../text/fold.ts'
import { overlap } from '../../text/overlap.ts'
import { marginOf } from '../answered.ts'
import type { ResolvedFilters } from '../filters.ts'
import { findAll, type SearchContext } from '../find.ts'
import { markedWords } from '../marked.ts'
import type { Ranked } from '../order.ts'
import type { Degraded } from '../types.ts'
import { answersDemand, type FigureDemand } from './demand.ts'
import { conditionContext, type Found, issuersKey, placed } from './found.ts'
import type { Proofs } from './read.ts'

/**
 * How far above what answers a search the best passage must be to name an issuer: a search shows near misses
 * beside it, a table does not. Words of English are guesses, and lie lower.
 */
const LEAST = { own: 0.052, translated: 0.022 } as const
/** Scores of hybrid search below the best by more than this are no answer. */
const REACH = 0.15
/** The same of one issuer, whose further passages add little. */
const OWN_REACH = 0.05
/** Where a figure is asked for, what has none is passed over as far as this. */
const REACH_FOR_FIGURE = 0.25

export interface MeaningSearch {
  readonly q: string
  readonly off: readonly string[]
  readonly given: ResolvedFilters
  readonly figure: FigureDemand | undefined
}

/** Nothing where the model cannot be asked; `degraded` then says so. */
export interface FoundByMeaning extends Proofs {
  readonly degraded: Degraded | null
  /** The practice that the question describes, where that moved any passage. */
  readonly implied: Practice | undefined
}

/** The passages that come nearest to a question by words and meaning together, where it is near enough to be an answer. */
export async function foundByMeaning(
  context: SearchContext,
  { q, off, given, figure }: MeaningSearch,
): Promise<FoundByMeaning> {
  const { reader } = context
  const found = await findAll(context, { q, off, mode: 'hybrid' }, given)
  if (found.degraded !== null) return { ...NOBODY, degraded: found.degraded }
  const margin = marginOf(context, { ...found, ordered: found.ranked })
  if (margin < (/\p{Script=Han}/u.test(q) ? LEAST.own : LEAST.translated)) return NOBODY
  const told = found.ranked.filter(({ facts }) => facts.section !== 'metadata')
  const near = within(told, figure === undefined ? REACH : REACH_FOR_FIGURE)
  const passages = await reader.passages(near.map(({ facts }) => facts.id))
  const byId = new Map(passages.map((passage) => [passage.id, passage]))
  const proofs = near.flatMap((ranked) => {
    const passage = byId.get(ranked.facts.id)
    const proof = passage && proven(context, { passage, ranked, figure, need: found.need })
    return proof === undefined ? [] : [{ proof, ...ranked }]
  })
  const nearest = [...byIssuer(within(proofs, REACH), context.reader)].flatMap((own) =>
    within(own, OWN_REACH),
  )
  return {
    found: nearest.map(({ proof }) => proof),
    speaking: nearest.map(({ facts }) => facts),
    degraded: null,
    implied: found.implied,
  }
}

function byIssuer<T extends { readonly proof: Found }>(
  proofs: readonly T[],
  { catalogue }: IndexReader,
): Iterable<readonly T[]> {
  return Map.groupBy(proofs, ({ proof }) => {
    const report = catalogue.report(proof.passage.report)
    return report === undefined ? '' : issuersKey(report)
  }).values()
}

/** Those that score as the best does, or less by no more than this. */
function within<T extends { readonly score: number }>(
  ranked: readonly T[],
  reach: number,
): readonly T[] {
  const best = Math.max(...ranked.map(({ score }) => score))
  return ranked.filter(({ score }) => score >= best - reach)
}

const NOBODY: FoundByMeaning = { found: [], speaking: [], degraded: null, implied: undefined }

interface Nearest {
  readonly passage: StoredPassage
  readonly ranked: Ranked
  readonly figure: FigureDemand | undefined
  readonly need: LexicalNeed | undefined
}

/** The sentence that is most like the question; undefined where a figure is asked for and it has none such. */
function proven(
  { reader }: SearchContext,
  { passage, ranked, figure, need }: Nearest,
): Found | undefined {
  const report = reader.catalogue.report(passage.report)
  if (report === undefined) return undefined
  const part = nearestSentence(passage, ranked.match?.parts ?? [], need)
  const proof = proofOf(passage.text, part, conditionContext(report, passage))
  const tells = (demand: FigureDemand) =>
    proof.stage !== 'planned' &&
    proof.figures.some((one) => overlap(one, part) && answersDemand(one, demand))
  if (figure !== undefined && !tells(figure)) return undefined
  return placed(proof, passage, passage.start)
}

/** The most similar part of a level speaks for its sentence as that many words of the question do. */
const PART_WORTH = 0.5

/** In the passage's text, the sentence that its most similar parts and the words of the question speak for. */
function nearestSentence(
  { text, start }: StoredPassage,
  parts: readonly NearPart[],
  need: LexicalNeed | undefined,
): Span {
  const folded = fold(text)
  const words = need === undefined ? [] : markedWords(folded, need.asked)
  const scored = sentencesOf(text).map((sentence) => {
    const like = parts.filter(
      (part) =>
        part.level !== 'passage' &&
        part.start - start < sentence.end &&
        part.end - start > sentence.start,
    )
    const said = words.filter((word) => word.start >= sentence.start && word.end <= sentence.end)
    const different = new Set(said.map((word) => folded.slice(word.start, word.end)))
    return { sentence, score: different.size + PART_WORTH * like.length }
  })
  const best = scored.reduce((most, one) => (one.score > most.score ? one : most))
  return best.sentence
}
