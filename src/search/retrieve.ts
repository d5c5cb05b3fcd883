import type { PassageId } from '../domain/report.ts'
import type { Mode } from '../domain/words.ts'
import type { Embedder } from '../embedding/embedder.ts'
import type { IndexReader, NearPart, PassageFacts, PassageFilter } from '../engine/reader.ts'
import { type FusedScore, fuse, type Sides } from '../ranking/fusion.ts'
import {
  candidateTerms,
  type LexicalNeed,
  type LexicalScore,
  lexicalNeed,
  scoreCandidate,
} from '../ranking/lexical.ts'
import { semanticFloor, semanticScore } from '../ranking/semantic.ts'

/** Keyword totals and facets are exact up to this many candidates. */
const CANDIDATE_CAP = 1000
/** Passages asked of the nearest-neighbour search; semantic totals are exact below it. */
const NEAREST_CAP = 100

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
  /** Whether these are all. */
  readonly exact: boolean
}

export interface Retrieval {
  readonly reader: IndexReader
  readonly embedder: Embedder
  readonly query: string
  readonly mode: Mode
  readonly filter: PassageFilter
}

/** Asks the engine for candidates, ranks them and keeps those that match. */
export async function retrieve(retrieval: Retrieval): Promise<Retrieved> {
  const { reader, mode } = retrieval
  const need = lexicalNeed(retrieval.query, reader.statistics)
  const [lexical, near] = await Promise.all([
    mode === 'semantic' ? NO_CANDIDATES : candidates(retrieval, need),
    mode === 'keyword' ? NO_NEIGHBOURS : neighbours(retrieval),
  ])
  const strangers = [...near.parts.keys()].filter((id) => !lexical.scored.has(id))
  const scored = new Map([...lexical.scored, ...(await scoreStrangers(retrieval, need, strangers))])
  const all = [...scored].flatMap(([id, lexicalScore]) => {
    const facts = reader.catalogue.passage(id)
    return facts === undefined ? [] : [sides(facts, lexicalScore, near)]
  })
  return { need, matches: rank(all, mode), exact: lexical.complete && near.complete }
}

type Unranked = Omit<Match, 'score' | 'fused'>

function sides(facts: PassageFacts, lexical: LexicalScore, neighbours: Neighbours): Unranked {
  const parts = neighbours.parts.get(facts.id) ?? []
  const semantic = parts.length === 0 ? undefined : semanticScore(parts)
  const near = semantic !== undefined && semantic >= neighbours.floor
  return { facts, lexical, parts, semantic, near }
}

interface ScoredCandidates {
  readonly scored: ReadonlyMap<PassageId, LexicalScore>
  readonly complete: boolean
}
const NO_CANDIDATES: ScoredCandidates = { scored: new Map(), complete: true }

async function candidates(retrieval: Retrieval, need: LexicalNeed): Promise<ScoredCandidates> {
  const anyOf = candidateTerms(need)
  if (anyOf.length === 0) return NO_CANDIDATES
  const found = await retrieval.reader.candidates({
    anyOf,
    allOf: [],
    filter: retrieval.filter,
    limit: CANDIDATE_CAP,
  })
  return {
    scored: new Map(
      found.passages.map((candidate) => [candidate.passageId, score(retrieval, need, candidate)]),
    ),
    complete: found.complete,
  }
}

function score(
  { reader }: Retrieval,
  need: LexicalNeed,
  candidate: { readonly passageId: PassageId; readonly text: string; readonly headings: string },
): LexicalScore {
  return scoreCandidate(need, candidate, {
    terms: reader.catalogue.passage(candidate.passageId)?.terms ?? 0,
    average: reader.statistics.averageTerms,
  })
}

const NOT_SCORED: LexicalScore = { score: 0, share: 0, matches: false }

/** Passages that only the semantic side found count on the lexical side for what they hold. */
async function scoreStrangers(
  retrieval: Retrieval,
  need: LexicalNeed,
  strangers: readonly PassageId[],
): Promise<readonly (readonly [PassageId, LexicalScore])[]> {
  if (retrieval.mode === 'semantic') return strangers.map((id) => [id, NOT_SCORED])
  const texts = await retrieval.reader.texts(strangers)
  return texts.map((candidate) => [candidate.passageId, score(retrieval, need, candidate)])
}

interface Neighbours {
  readonly parts: ReadonlyMap<PassageId, readonly NearPart[]>
  /** Semantic scores from here on count as a match. */
  readonly floor: number
  readonly complete: boolean
}
const NO_NEIGHBOURS: Neighbours = { parts: new Map(), floor: 1, complete: true }

async function neighbours({ reader, embedder, query, filter }: Retrieval): Promise<Neighbours> {
  const vector = await embedder.embedQuery(query)
  const near = await reader.nearest(vector, filter, NEAREST_CAP)
  const scores = near.map(({ parts }) => semanticScore(parts))
  const floor = semanticFloor(Math.max(-1, ...scores), embedder.model.similarity)
  return {
    parts: new Map(near.map(({ passageId, parts }) => [passageId, parts])),
    floor,
    complete: near.length < NEAREST_CAP || Math.min(...scores) < floor,
  }
}

function rank(all: readonly Unranked[], mode: Mode): readonly Match[] {
  const fused = mode === 'hybrid' ? fuse(all.map(sidesOf)) : undefined
  return all
    .map((match, i): Match => {
      const both = fused?.[i]
      const alone = mode === 'semantic' ? (match.semantic ?? 0) : match.lexical.score
      return { ...match, fused: both, score: both?.score ?? alone }
    })
    .filter((match) => matches(match, mode))
    .sort((a, b) => b.score - a.score || a.facts.ordinal - b.facts.ordinal)
}

function sidesOf({ lexical, semantic }: Unranked): Sides {
  return { lexical: lexical.score, share: lexical.share, semantic }
}

function matches({ lexical, near }: Unranked, mode: Mode): boolean {
  if (mode === 'keyword') return lexical.matches
  return mode === 'semantic' ? near : lexical.matches || near
}
