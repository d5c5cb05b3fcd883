import { BooleanQuery, type FullTextQuery, MatchQuery, Occur, Operator } from '@lancedb/lancedb'
import { admits, resolveFilter } from '../admission.ts'
import type { IndexCatalogue } from '../catalogue.ts'
import type { Candidate, Candidates, LexicalQuery } from '../reader.ts'
import { createCandidateCache } from './candidate-cache.ts'
import { unreadable } from './failures.ts'
import { readNumbers, readRowIds, readTexts } from './from-arrow.ts'
import type { StoredTable } from './load.ts'
import { predicate } from './predicate.ts'

export type LexicalSearch = (query: LexicalQuery) => Promise<Candidates>

/** Finds passages by the full-text index, then reads the texts of those it has not read lately. */
export function createLexicalSearch(
  catalogue: IndexCatalogue,
  { table, rowIds }: StoredTable,
): LexicalSearch {
  const cache = createCandidateCache()

  async function find(query: LexicalQuery): Promise<readonly number[]> {
    const admission = resolveFilter(catalogue, query.filter)
    if (admission.nothing) return []
    const text = fullTextQuery(query)
    const wanted = query.limit + 1
    if (text === undefined) {
      return firstOrdinals(catalogue, wanted, (ordinal) => admits(admission, catalogue, ordinal))
    }
    const condition = predicate(admission)
    // Without a limit LanceDB returns ten rows. The score is named because it warns otherwise.
    const asked = table.query().fullTextSearch(text).select(['_score']).withRowId().limit(wanted)
    const found = await (condition === undefined ? asked : asked.where(condition)).toArrow()
    return Array.from(readRowIds(found), rowIds.placeOf)
  }

  async function read(ordinals: readonly number[]): Promise<readonly Candidate[]> {
    const candidates = new Map<number, Candidate>()
    for (const ordinal of ordinals) {
      const cached = cache.get(ordinal)
      if (cached !== undefined) candidates.set(ordinal, cached)
    }
    const missing = ordinals.filter((ordinal) => !candidates.has(ordinal))
    for (const [ordinal, candidate] of await readCandidates(missing)) {
      candidates.set(ordinal, candidate)
      cache.put(ordinal, candidate)
    }
    return ordinals.map((ordinal) => {
      const candidate = candidates.get(ordinal)
      if (candidate === undefined) throw unreadable(`passage number ${ordinal} is missing`)
      return candidate
    })
  }

  async function readCandidates(
    ordinals: readonly number[],
  ): Promise<readonly (readonly [number, Candidate])[]> {
    if (ordinals.length === 0) return []
    const rows = await table
      .takeRowIds(ordinals.map(rowIds.at))
      .select(['ordinal', 'folded', 'headings'])
      .toArrow()
    const texts = readTexts(rows, 'folded')
    const headings = readTexts(rows, 'headings')
    return Array.from(readNumbers(rows, 'ordinal'), (ordinal, row) => [
      ordinal,
      {
        passageId: catalogue.passageAt(ordinal).id,
        text: texts[row] ?? '',
        headings: headings[row] ?? '',
      },
    ])
  }

  return async (query) => {
    const ordinals = await find(query)
    return {
      passages: await read(ordinals.slice(0, query.limit)),
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
