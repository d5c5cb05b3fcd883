import { WenmaiError } from '../domain/errors.ts'
import type { Practice } from '../domain/practice.ts'
import type { Mode } from '../domain/words.ts'
import type { Embedder } from '../embedding/embedder.ts'
import type { IndexReader } from '../engine/reader.ts'
import type { LexicalNeed } from '../ranking/need.ts'
import type { Tuning } from '../ranking/tuning.ts'
import { understand } from '../understand/understand.ts'
import type { Understanding } from '../understand/understanding.ts'
import { meaningOf, wordsAsked } from './asked.ts'
import { byDate } from './dates.ts'
import { type ResolvedFilters, resolveFilters } from './filters.ts'
import { FOLDING, folded } from './folding.ts'
import { type Implying, implyingOf } from './implied.ts'
import type { Knowledge } from './knowledge.ts'
import { narrowed } from './narrow.ts'
import { inOrder, type Ranked } from './order.ts'
import { preferred } from './preferences.ts'
import { type Match, retrieve } from './retrieve.ts'
import type { Degraded, SearchRequest } from './types.ts'
import { keepWithin, withinWords } from './within.ts'

export interface SearchContext {
  readonly reader: IndexReader
  readonly embedder: Embedder
  readonly knowledge: Knowledge
  /** Milliseconds, from any start. */
  readonly clock: () => number
  /** Absent: as it ships. */
  readonly tuning?: Tuning
}

/** What a request finds in one index, before any of it is read and shown. */
export interface Finding {
  /** What was done. */
  readonly mode: Mode
  readonly degraded: Degraded | null
  readonly resolved: ResolvedFilters
  /** Undefined when browsing. */
  readonly understanding: Understanding | undefined
  /** Undefined when browsing. */
  readonly need: LexicalNeed | undefined
  /** Passages that match, in the order asked for. */
  readonly ordered: readonly Ranked[]
  /** The same, but one for all that say the same; as it is when groups are asked for. */
  readonly kept: readonly Ranked[]
  /** Passages that were looked at and do not match. */
  readonly missed: readonly Match[]
  /** Whether `ordered` are all. */
  readonly exact: boolean
  /** The practice that the query describes without naming it. */
  readonly implied: Practice | undefined
}

export async function find(context: SearchContext, request: SearchRequest): Promise<Finding> {
  const { reader } = context
  const words = withinWords(request.within)
  // Within everything, the words are the query.
  const query = request.q?.trim() || words.join(' ')
  const given = resolveFilters(request, reader.catalogue, reader.practices)
  const found = await findAll(context, { ...request, q: query }, given)
  const held = await keepWithin(reader, found.ranked, words)
  const ordered = inOrder(held, request.sort, reader.catalogue)
  const kept = isFolded(request, found) ? await folded(reader, ordered) : ordered
  return { ...found, ordered, kept }
}

/** Who browses, groups or quotes words sees every passage. */
function isFolded({ group, off }: SearchRequest, { understanding }: Answered): boolean {
  if (understanding === undefined || understanding.phrases.length > 0) return false
  return group === undefined && !off.includes(FOLDING)
}

/** What is asked for and how, apart from what is shown of it. */
export interface Question extends Pick<SearchRequest, 'q' | 'mode' | 'off'> {
  /** Of unit length, instead of what the model makes of the words. */
  readonly vector?: Float32Array
  /** Places, years and the like are words to find, for an asker who could neither see nor undo a filter. */
  readonly wordsNeverFilter?: boolean
}

type Answered = Found & Pick<Finding, 'resolved' | 'understanding'>

/** All that matches and passes the filters, best first; without a query all that passes. */
export async function findAll(
  context: SearchContext,
  { q, mode, off, vector, wordsNeverFilter = false }: Question,
  given: ResolvedFilters,
): Promise<Answered> {
  const { reader, knowledge } = context
  const query = q?.trim() ?? ''
  if (query === '' && vector === undefined) {
    return { ...browse(reader, mode, given), resolved: given, understanding: undefined }
  }
  const known = await knowledge.of(reader, query)
  const read = understand(query, known, new Set(off))
  const filters = read.readings.filter(({ as }) => as === 'filter').map(({ id }) => id)
  const understanding =
    wordsNeverFilter && filters.length > 0
      ? understand(query, known, new Set([...off, ...filters]))
      : read
  const resolved = narrowed(given, understanding.filters, reader)
  const found = await retrievedOrWords(context, {
    ...{ mode, understanding, resolved, vector },
    implying: implyingOf(known, understanding, off),
  })
  return { ...found, resolved, understanding }
}

export interface Found
  extends Pick<Finding, 'mode' | 'degraded' | 'need' | 'missed' | 'exact' | 'implied'> {
  /** The best first. */
  readonly ranked: readonly Ranked[]
}

/** Without a query: everything the filters let through, newest first. */
function browse(reader: IndexReader, mode: Mode, resolved: ResolvedFilters): Found {
  const { naming, filter } = resolved
  const only = naming && new Set(naming.map(({ ordinal }) => ordinal))
  const ranked = resolved.reports
    .toSorted(byDate)
    .flatMap(({ id }) => reader.catalogue.passagesOf(id))
    .filter(({ ordinal, section }) => {
      return (only?.has(ordinal) ?? true) && (filter.sections?.has(section) ?? true)
    })
    .filter((facts) => resolved.passes?.(facts) ?? true)
    .map((facts): Ranked => ({ facts, score: 0, match: undefined }))
  const nothing = { degraded: null, need: undefined, missed: [], implied: undefined }
  return { mode, ranked, exact: true, ...nothing }
}

interface Asked {
  readonly mode: Mode
  readonly understanding: Understanding
  readonly resolved: ResolvedFilters
  readonly vector?: Float32Array | undefined
  readonly implying: Implying | undefined
}

/** A hybrid search whose semantic side fails is answered by words alone, and says so. */
async function retrievedOrWords(context: SearchContext, asked: Asked): Promise<Found> {
  try {
    return await retrieved(context, asked)
  } catch (error) {
    const reason = semanticFailure(error)
    if (asked.mode !== 'hybrid' || reason === undefined) throw error
    const found = await retrieved(context, { ...asked, mode: 'keyword' })
    return { ...found, degraded: { from: 'hybrid', to: 'keyword', reason } }
  }
}

async function retrieved(
  { reader, embedder: model, tuning }: SearchContext,
  { mode, understanding, vector, implying, resolved: { filter, naming, passes } }: Asked,
): Promise<Found> {
  const embedder = vector === undefined ? model : { ...model, embedQuery: async () => vector }
  const asked = { words: wordsAsked(understanding), meaning: meaningOf(understanding) }
  const { need, matches, missed, exact, implied } = await retrieve({
    ...{ reader, embedder, mode, tuning, filter, naming, implying },
    ...(passes !== undefined && { passes }),
    ...asked,
  })
  const best = await preferred(reader, matches, understanding)
  const ranked = best.map((match): Ranked => ({ facts: match.facts, score: match.score, match }))
  const practice = reader.practices.find(({ id }) => id === implied)
  return { mode, degraded: null, ranked, missed, exact, need, implied: practice }
}

function semanticFailure(error: unknown): Degraded['reason'] | undefined {
  if (!(error instanceof WenmaiError)) return undefined
  switch (error.code) {
    case 'model_not_loaded':
    case 'model_missing':
    case 'model_invalid':
      return 'model_not_loaded'
    case 'embedding_failed':
      return 'embedding_failed'
    default:
      return undefined
  }
}
