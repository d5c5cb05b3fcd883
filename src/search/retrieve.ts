import type { PassageId } from '../domain/report.ts'
import type { Mode } from '../domain/words.ts'
import type { Embedder } from '../embedding/embedder.ts'
import type {
  Candidate,
  Candidates,
  IndexReader,
  NearPart,
  NearPassage,
  PassageFacts,
  PassageFilter,
} from '../engine/reader.ts'
import type { WordsAsked } from '../ranking/asked.ts'
import { type FusedScore, fuse } from '../ranking/fusion.ts'
import {
  admits,
  candidatePractices,
  candidateTerms,
  createTally,
  type LexicalScore,
  scoreCandidate,
} from '../ranking/lexical.ts'
import { type LexicalNeed, lexicalNeed } from '../ranking/need.ts'
import { semanticFloor, semanticScore } from '../ranking/semantic.ts'
import type { Tuning } from '../ranking/tuning.ts'
import { termsWithin } from '../text/terms.ts'
import { type Implying, impliedPractice } from './implied.ts'
import { passagesNaming } from './naming.ts'
import { classOf, sidesOf } from './sides.ts'

/** Keyword totals and facets are exact up to this many candidates. */
const CANDIDATE_CAP = 1000
/** Passages asked of the nearest-neighbour search; semantic totals are exact below it. */
const NEAREST_CAP = 100
/** Passages of a corpus that is compared as a whole: there semantic totals are always exact. */
const SMALL_CORPUS = 1000

/** A passage that matches, with what both sides think of it. */
export interface Match {
  readonly facts: PassageFacts
  readonly score: number
  readonly lexical: LexicalScore
  readonly parts: readonly NearPart[]
  readonly semantic: number | undefined
  /** Whether it is above the floor. */
  readonly near: boolean
  readonly fused: FusedScore | undefined
}

export interface Retrieved {
  readonly need: LexicalNeed
  /** Best first, ties in the order of the catalogue. */
  readonly matches: readonly Match[]
  /** Passages that were looked at and do not match; in no order. */
  readonly missed: readonly Match[]
  /** Whether these are all. */
  readonly exact: boolean
  /** The practice that the query describes, where it moved any of these. */
  readonly implied: string | undefined
}

export interface Retrieval {
  readonly reader: IndexReader
  readonly embedder: Embedder
  readonly words: WordsAsked
  /** What the query means, for the model. */
  readonly meaning: string
  readonly mode: Mode
  /** Absent: as it ships. */
  readonly tuning?: Tuning | undefined
  readonly filter: PassageFilter
  /** Where only some passages of the filter are asked for: these. */
  readonly naming?: readonly PassageFacts[] | undefined
  /** What the query may describe without naming it; absent: nothing. */
  readonly implying?: Implying | undefined
  /** What the filter cannot say; absent: all that it lets through. */
  readonly passes?: (facts: PassageFacts) => boolean
}

/** Asks the engine for candidates, ranks them and keeps those that match. */
export async function retrieve(retrieval: Retrieval): Promise<Retrieved> {
  const { reader, mode } = retrieval
  // First, so that the words are looked up while the model works.
  const nearing = mode === 'keyword' ? NO_NEIGHBOURS : neighbours(retrieval)
  const need = lexicalNeed(retrieval.words, reader.statistics, retrieval.tuning)
  const [near, lexical] = await Promise.all([
    nearing,
    mode === 'semantic' ? NO_CANDIDATES : candidates(retrieval, need),
  ])
  const strangers = new Set(near.parts.keys())
  if (strangers.size > 0) for (const { facts } of lexical.scored) strangers.delete(facts.id)
  const scored = [...lexical.scored, ...(await scoreStrangers(retrieval, need, [...strangers]))]
  const passing = scored.filter(({ facts }) => retrieval.passes?.(facts) ?? true)
  const ranked = (floor: number) =>
    rank(
      passing.map((one) => sides(one, { ...near, floor })),
      { need, implied: near.implied },
      retrieval,
    )
  const found = ranked(near.floor)
  const best = found.matches.length > 0 ? found : ranked(near.ownFloor)
  // Read, where it moves something.
  const implied = best.matches.some(({ fused }) => (fused?.implied ?? 0) > 0)
    ? near.implied
    : undefined
  return { need, ...best, exact: lexical.complete && near.complete, implied }
}

type Unranked = Omit<Match, 'score' | 'fused'>

function sides({ facts, lexical }: Scored, neighbours: Neighbours): Unranked {
  const parts = neighbours.parts.get(facts.id) ?? []
  const semantic = parts.length === 0 ? undefined : semanticScore(parts)
  const near = semantic !== undefined && semantic >= neighbours.floor
  return { facts, lexical, parts, semantic, near }
}

interface Scored {
  readonly facts: PassageFacts
  readonly lexical: LexicalScore
}

interface ScoredCandidates {
  readonly scored: readonly Scored[]
  readonly complete: boolean
}
const NO_CANDIDATES: ScoredCandidates = { scored: [], complete: true }

async function candidates(retrieval: Retrieval, need: LexicalNeed): Promise<ScoredCandidates> {
  if (retrieval.naming !== undefined) {
    const texts = await retrieval.reader.texts(retrieval.naming.map(({ id }) => id))
    return { scored: scores(retrieval, need, texts), complete: true }
  }
  const [byTerm, byPractice] = await Promise.all([
    candidatesByTerm(retrieval, need),
    candidatesByPractice(retrieval, need),
  ])
  const known = new Set(byPractice.map(({ passageId }) => passageId))
  const passages =
    known.size === 0
      ? byTerm.passages
      : [...byTerm.passages.filter(({ passageId }) => !known.has(passageId)), ...byPractice]
  return { scored: scores(retrieval, need, passages), complete: byTerm.complete }
}

/** Passages with all phrases that were asked for, however many; else the best by the words. */
async function candidatesByTerm(
  { reader, filter }: Retrieval,
  need: LexicalNeed,
): Promise<Candidates> {
  const allOf = need.asked.phrases.flatMap(termsWithin)
  if (need.asked.phrases.length > 0) {
    return reader.candidates({ anyOf: [], allOf, filter, limit: reader.statistics.passages })
  }
  const anyOf = candidateTerms(need)
  if (anyOf.length === 0) return { passages: [], complete: true }
  return reader.candidates({ anyOf, allOf: [], filter, limit: CANDIDATE_CAP })
}

function candidatesByPractice(
  { reader, filter }: Retrieval,
  need: LexicalNeed,
): Promise<readonly Candidate[]> {
  const named = passagesNaming(reader.catalogue, candidatePractices(need), filter)
  return reader.texts(named.map(({ id }) => id))
}

/** Without those that lack a phrase or hold what was excluded: they are no answer to either side. */
function scores(
  { reader }: Retrieval,
  need: LexicalNeed,
  candidates: readonly Candidate[],
): readonly Scored[] {
  const average = reader.statistics.averageTerms
  const tally = createTally(need)
  const scored: Scored[] = []
  for (const { passageId, text, headings } of candidates) {
    // Where a phrase is looked for everywhere, most are left out here.
    if (!admits(need, { text, headings })) continue
    const facts = reader.catalogue.passage(passageId)
    if (facts === undefined) continue
    const { practices, terms } = facts
    const length = { terms, average }
    const candidate = { text, headings, practices, length }
    scored.push({ facts, lexical: scoreCandidate(need, candidate, tally) })
  }
  return scored
}

const NOT_SCORED: LexicalScore = { score: 0, share: 0, matches: false }

/** Passages that only the semantic side found count on the lexical side for what they hold. */
async function scoreStrangers(
  retrieval: Retrieval,
  need: LexicalNeed,
  strangers: readonly PassageId[],
): Promise<readonly Scored[]> {
  const { reader, mode } = retrieval
  const { phrases, exclusions } = need.asked
  if (mode === 'semantic' && phrases.length + exclusions.length === 0) {
    return strangers.flatMap((id) => {
      const facts = reader.catalogue.passage(id)
      return facts === undefined ? [] : [{ facts, lexical: NOT_SCORED }]
    })
  }
  return scores(retrieval, need, await reader.texts(strangers))
}

interface Neighbours {
  readonly parts: ReadonlyMap<PassageId, readonly NearPart[]>
  /** Semantic scores from here on count as a match. */
  readonly floor: number
  /** The same where nothing of what the filters let through matches: what comes nearest is shown. */
  readonly ownFloor: number
  readonly complete: boolean
  /** The practice that the query describes. */
  readonly implied: string | undefined
}
const NO_NEIGHBOURS: Neighbours = {
  parts: new Map(),
  floor: 1,
  ownFloor: 1,
  complete: true,
  implied: undefined,
}

/**
 * How near is near does not depend on the filters: what one narrows to is a part of what was found,
 * and as much of it as its facet counted.
 */
async function neighbours({
  reader,
  embedder,
  meaning,
  filter,
  naming,
  implying,
  mode,
}: Retrieval): Promise<Neighbours> {
  const vector = await embedder.embedQuery(meaning)
  const only = naming && new Set(naming.map(({ id }) => id))
  const { passages } = reader.statistics
  const cap = passages <= SMALL_CORPUS ? passages + 1 : NEAREST_CAP
  const [nearest, everywhere] = await Promise.all([
    reader.nearest(vector, filter, cap),
    isEmpty(filter) ? undefined : reader.nearest(vector, {}, cap),
  ])
  const floorOf = (passages: readonly NearPassage[]) => {
    const best = Math.max(-1, ...passages.map(({ parts }) => semanticScore(parts)))
    return semanticFloor(best, embedder.model.similarity)
  }
  const floor = floorOf(everywhere ?? nearest)
  const near = nearest.filter(
    ({ passageId, parts }, i) =>
      (only?.has(passageId) ?? true) && (i < NEAREST_CAP || semanticScore(parts) >= floor),
  )
  return {
    parts: new Map(near.map(({ passageId, parts }) => [passageId, parts])),
    floor,
    ownFloor: floorOf(nearest),
    complete: nearest.length < cap || farthest(nearest) < floor,
    // Nothing but a hybrid score weighs it.
    implied:
      mode === 'hybrid' && implying !== undefined
        ? impliedPractice(vector, implying, embedder.model.similarity)
        : undefined,
  }
}

/** What lies beyond has no part above this, and so no score. */
function farthest(nearest: readonly NearPassage[]): number {
  return Math.max(-1, ...(nearest.at(-1)?.parts ?? []).map(({ score }) => score))
}

function isEmpty({ reports, sections }: PassageFilter): boolean {
  return reports === undefined && sections === undefined
}

function rank(
  all: readonly Unranked[],
  { need, implied }: Pick<Retrieved, 'need' | 'implied'>,
  { mode, tuning, reader }: Pick<Retrieval, 'mode' | 'tuning' | 'reader'>,
): Pick<Retrieved, 'matches' | 'missed'> {
  const fused =
    mode === 'hybrid'
      ? fuse(sidesOf(all, { reader, tuning, implied }), classOf(need), tuning)
      : undefined
  const found: { matches: Match[]; missed: Match[] } = { matches: [], missed: [] }
  all.forEach((match, i) => {
    const both = fused?.[i]
    const alone = mode === 'semantic' ? (match.semantic ?? 0) : match.lexical.score
    const list = matches(match, mode) ? found.matches : found.missed
    list.push({ ...match, fused: both, score: both?.score ?? alone })
  })
  found.matches.sort((a, b) => b.score - a.score || a.facts.ordinal - b.facts.ordinal)
  return found
}

function matches({ lexical, near }: Unranked, mode: Mode): boolean {
  if (mode === 'keyword') return lexical.matches
  return mode === 'semantic' ? near : lexical.matches || near
}
