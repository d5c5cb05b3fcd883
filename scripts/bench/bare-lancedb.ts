import '../../src/engine/lancedb/quiet.ts'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect, Index, MatchQuery, type Table } from '@lancedb/lancedb'
import { Field, Int32, Schema, Utf8 } from 'apache-arrow'
import { fold } from '../../src/text/fold.ts'
import { terms } from '../../src/text/terms.ts'
import { timed } from './percentiles.ts'

/** LanceDB with nothing around it: a table of terms and its full-text index. */
export interface BareLanceDb {
  /** Milliseconds for the ten best passages by any term of the query. */
  time(query: string): Promise<number>
  close(): Promise<void>
}

const ROWS_TOGETHER = 5000
const INDEXING_SECONDS = 600

/** Indexes the texts in a folder of its own, with the terms the service would use. */
export async function openBareLanceDb(texts: Iterable<string>): Promise<BareLanceDb> {
  const folder = await mkdtemp(join(tmpdir(), 'wenmai-bare-'))
  const connection = await connect(folder)
  const table = await connection.createEmptyTable('passages', SCHEMA)
  await fill(table, texts)
  await table.createIndex('terms', {
    config: Index.fts({
      baseTokenizer: 'whitespace',
      withPosition: false,
      lowercase: false,
      stem: false,
      removeStopWords: false,
      asciiFolding: false,
    }),
    waitTimeoutSeconds: INDEXING_SECONDS,
  })
  return {
    time: async (query) => {
      const words = termsOf(query)
      if (words === '') return 0
      const asked = table
        .query()
        .fullTextSearch(new MatchQuery(words, 'terms'))
        .select(['id', '_score'])
        .limit(10)
      const { ms } = await timed(() => asked.toArray())
      return ms
    },
    close: async () => {
      table.close()
      connection.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const SCHEMA = new Schema([
  new Field('id', new Int32(), true),
  new Field('terms', new Utf8(), true),
])

async function fill(table: Table, texts: Iterable<string>): Promise<void> {
  let rows: { readonly id: number; readonly terms: string }[] = []
  let id = 0
  for (const text of texts) {
    rows.push({ id: id++, terms: termsOf(text) })
    if (rows.length < ROWS_TOGETHER) continue
    await table.add(rows)
    rows = []
  }
  if (rows.length > 0) await table.add(rows)
}

function termsOf(text: string): string {
  return terms(fold(text)).join(' ')
}
