import { Index, type Table } from '@lancedb/lancedb'

/** LanceDB returns before an index is made unless it is told how long to wait; a day is for ever. */
const COMPLETED = { waitTimeoutSeconds: 86_400 }

/** Longer runs of Latin letters or digits than any text has: no term may be dropped. */
const LONGEST_TERM = 1_000_000

/** The terms are the analyser's: LanceDB must change nothing about them. */
export async function indexPassages(table: Table): Promise<void> {
  const terms = Index.fts({
    baseTokenizer: 'whitespace',
    withPosition: false,
    maxTokenLength: LONGEST_TERM,
    lowercase: false,
    stem: false,
    removeStopWords: false,
    asciiFolding: false,
  })
  await table.createIndex('tokens', { config: terms, ...COMPLETED })
  await indexFilters(table)
}

/**
 * Four bits a component find nearly every neighbour; one bit loses some. Vectors have unit length,
 * so the dot product is the cosine.
 */
export async function indexVectors(table: Table): Promise<void> {
  const vectors = Index.ivfRq({ distanceType: 'dot', numBits: 4 })
  await table.createIndex('vector', { config: vectors, ...COMPLETED })
}

/** A query that comes before it takes several times as long. */
export function readIndexAhead(table: Table, column: 'tokens' | 'vector'): Promise<void> {
  return table.prewarmIndex(`${column}_idx`)
}

export async function indexFilters(table: Table): Promise<void> {
  for (const column of ['report', 'section']) {
    await table.createIndex(column, { config: Index.bitmap(), ...COMPLETED })
  }
}
