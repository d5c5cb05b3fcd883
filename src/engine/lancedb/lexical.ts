import { BooleanQuery, type FullTextQuery, MatchQuery, Occur, Operator } from '@lancedb/lancedb'
import { admits, resolveFilter } from '../admission.ts'
import type { IndexCatalogue } from '../catalogue.ts'
import type { Candidate, Candidates, LexicalQuery, TermStatistics } from '../reader.ts'
import { readRowIds } from './from-arrow.ts'
import type { StoredTable } from './load.ts'
import type { PassageStore } from './passage-store.ts'
import type { Postings } from './postings.ts'
import { predicate } from './predicate.ts'

export type LexicalSearch = (query: LexicalQuery) => Promise<Candidates>

export interface LexicalOptions {
  readonly catalogue: IndexCatalogue
  readonly statistics: TermStatistics
  readonly passages: StoredTable
  readonly store: PassageStore
  /** Where the index is small; found there in place of the full-text index. */
  readonly postings: Postings | undefined
}

/**
 * Share of all passages from which on the full-text index takes longer to list those that hold a
 * term than it takes to look into every text.
 */
const COMMON_SHARE = 0.15

/** Han characters are terms wherever they stand, so that a text itself tells whether it holds them. */
const HAN = /^\p{Script=Han}+$/u

/** Finds passages by the full-text index, and only then their texts. */
export function createLexicalSearch(options: LexicalOptions): LexicalSearch {
  const { catalogue, statistics, passages, store, postings } = options
  const { table, rowIds } = passages

  async function find(query: LexicalQuery): Promise<readonly number[]> {
    const admission = resolveFilter(catalogue, query.filter)
    if (admission.nothing) return []
    const text = fullTextQuery(query)
    const wanted = query.limit + 1
    if (text === undefined) {
      return firstOrdinals(catalogue, wanted, (ordinal) => admits(admission, catalogue, ordinal))
    }
    if (postings !== undefined) {
      return postings.find(query, (ordinal) => admits(admission, catalogue, ordinal))
    }
    const condition = predicate(admission)
    // Without a limit LanceDB returns ten rows. The score is named because it warns otherwise.
    const asked = table.query().fullTextSearch(text).select(['_score']).withRowId().limit(wanted)
    const found = await (condition === undefined ? asked : asked.where(condition)).toArrow()
    return Array.from(readRowIds(found), rowIds.placeOf)
  }

  /** Whether all that hold every one of these terms are asked for, and that is much of the index. */
  function isCommon({ anyOf, allOf, limit }: LexicalQuery): boolean {
    if (postings !== undefined || anyOf.length > 0 || allOf.length === 0) return false
    const rarest = Math.min(...allOf.map(statistics.documentFrequency))
    return (
      limit >= catalogue.passages &&
      rarest > COMMON_SHARE * catalogue.passages &&
      allOf.every((term) => HAN.test(term))
    )
  }

  async function lookThrough({ filter, allOf, limit }: LexicalQuery): Promise<Candidates> {
    const ordinals = await find({ anyOf: [], allOf: [], filter, limit })
    const read = await store.read(ordinals)
    const holdsAll = ({ text, headings }: Candidate) =>
      allOf.every((term) => text.includes(term) || headings.includes(term))
    return {
      passages: read.map(({ candidate }) => candidate).filter(holdsAll),
      complete: true,
    }
  }

  return async (query) => {
    if (isCommon(query)) return lookThrough(query)
    const ordinals = await find(query)
    const read = await store.read(ordinals.slice(0, query.limit))
    return {
      passages: read.map(({ candidate }) => candidate),
      complete: ordinals.length <= query.limit,
    }
  }
}

/** Undefined when every passage qualifies. Repeated terms would count twice. */
function fullTextQuery({ anyOf, allOf }: LexicalQuery): FullTextQuery | undefined {
  const any = match(anyOf, Operator.Or)
  const all = match(allOf, Operator.And)
  if (any === undefined || all === undefined) return any ?? all
  return new BooleanQuery([
    [Occur.Must, all],
    [Occur.Must, any],
  ])
}

function match(terms: readonly string[], operator: Operator): FullTextQuery | undefined {
  if (terms.length === 0) return undefined
  return new MatchQuery([...new Set(terms)].join(' '), 'tokens', { operator })
}

function firstOrdinals(
  catalogue: IndexCatalogue,
  limit: number,
  admitted: (ordinal: number) => boolean,
): readonly number[] {
  const ordinals: number[] = []
  for (let ordinal = 0; ordinal < catalogue.passages && ordinals.length < limit; ordinal += 1) {
    if (admitted(ordinal)) ordinals.push(ordinal)
  }
  return ordinals
}
