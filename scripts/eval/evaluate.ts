import { WenmaiError } from '../../src/domain/errors.ts'
import type { Mode } from '../../src/domain/words.ts'
import { attainable } from './attainable.ts'
import { type GoldRow, heldRows, type RetrievedPassage } from './gold.ts'
import { DEPTH, type Measured, measure } from './measure.ts'
import { createPlainBm25 } from './plain-bm25.ts'

/** All that is asked of the search being measured. */
export interface Searcher {
  /** Best first. */
  search(query: string, mode: Mode, limit: number): Promise<readonly RetrievedPassage[]>
}

/** `bm25` is the floor that the evaluation computes by itself. */
export type Method = Mode | 'bm25'

/** A judged query whose gold was found in what is searched. */
export interface LocatedQuery {
  readonly id: string
  readonly kind: string
  readonly query: string
  /** Empty where no answer exists. */
  readonly rows: readonly GoldRow[]
}

export interface Evaluation {
  /** Passages searched. */
  readonly passages: number
  /** The floor first, then the modes in the order asked for. */
  readonly methods: readonly Method[]
  /** Queries with gold, in the order of the file. */
  readonly judged: readonly JudgedResult[]
  /** Queries without an answer; they are in no mean. */
  readonly absent: readonly AbsentResult[]
}

export interface JudgedResult {
  readonly query: LocatedQuery
  readonly measured: ReadonlyMap<Method, Measured>
  /** nDCG@10 of the best order of the passages there are. */
  readonly attainable: number
  readonly first: ReadonlyMap<Method, readonly RetrievedPassage[]>
}

export interface AbsentResult {
  readonly query: LocatedQuery
  /** Passages among the first ten that each method returned all the same. */
  readonly returned: ReadonlyMap<Method, number>
}

/**
 * Throws `index_missing` when there is no passage to search: whatever is measured over nothing looks
 * like a bad search.
 */
export function refuseEmpty(passages: readonly RetrievedPassage[]): void {
  if (passages.length > 0) return
  throw new WenmaiError('index_missing', 'the index holds no passage: there is nothing to search', {
    help: 'name a folder that holds reports with --corpus, or a file of passages with --passages',
  })
}

/** Runs every query in every mode, and the floor over the same passages. Refuses an empty index. */
export async function evaluate(options: {
  readonly queries: readonly LocatedQuery[]
  readonly passages: readonly RetrievedPassage[]
  readonly searcher: Searcher
  readonly modes: readonly Mode[]
}): Promise<Evaluation> {
  const { queries, passages, searcher, modes } = options
  refuseEmpty(passages)
  const floor = createPlainBm25(passages.map((passage) => passage.text))
  const judged: JudgedResult[] = []
  const absent: AbsentResult[] = []
  for (const query of queries) {
    const first = new Map<Method, readonly RetrievedPassage[]>()
    first.set(
      'bm25',
      floor.rank(query.query, DEPTH).flatMap(({ position }) => passages[position] ?? []),
    )
    for (const mode of modes) first.set(mode, await searcher.search(query.query, mode, DEPTH))
    if (query.rows.length > 0) judged.push(judgedResult(query, first, passages))
    else absent.push({ query, returned: new Map([...first].map(([by, top]) => [by, top.length])) })
  }
  return { passages: passages.length, methods: ['bm25', ...modes], judged, absent }
}

function judgedResult(
  query: LocatedQuery,
  first: ReadonlyMap<Method, readonly RetrievedPassage[]>,
  passages: readonly RetrievedPassage[],
): JudgedResult {
  const grades = query.rows.map((row) => row.grade)
  const measured = new Map<Method, Measured>()
  for (const [method, top] of first) {
    const ranking = top.map((passage) => heldRows(passage, query.rows))
    measured.set(method, measure(ranking, grades))
  }
  const held = passages.map((passage) => heldRows(passage, query.rows))
  const holding = held.filter((rows) => rows.length > 0)
  return { query, measured, first, attainable: attainable(holding, grades) }
}
