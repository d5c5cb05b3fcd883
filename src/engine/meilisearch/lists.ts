import { z } from 'zod'
import { WenmaiError } from '../../domain/errors.ts'
import type { Connection } from './connection.ts'
import { unreadable } from './failures.ts'
import { reading } from './requests.ts'
import type { Uploader } from './uploader.ts'

/*
 * Long lists in documents of a size that is quickly sent: `terms-0`, `terms-1`, … Each holds some
 * rows as JSON in a string, which Meilisearch keeps as it is.
 */

/** UTF-16 code units of JSON in one document, about. */
const DOCUMENT_LENGTH = 1_000_000
/** Documents fetched at once. */
const DOCUMENTS_TOGETHER = 16

/** One list that is being written. */
export interface ListWriter {
  add(row: unknown): Promise<void>
  /** Writes the rest and returns the number of documents. */
  finish(): Promise<number>
}

export function writeList(uploader: Uploader, list: string): ListWriter {
  let rows: string[] = []
  let length = 0
  let documents = 0

  async function flush(): Promise<void> {
    if (rows.length === 0) return
    const id = `${list}-${documents}`
    const json = JSON.stringify({ id, rows: `[${rows.join(',')}]` })
    documents += 1
    rows = []
    length = 0
    await uploader.add({ id, name: id, json })
  }

  return {
    add: async (row) => {
      const json = JSON.stringify(row)
      rows.push(json)
      length += json.length
      if (length >= DOCUMENT_LENGTH) await flush()
    },
    finish: async () => {
      await flush()
      return documents
    },
  }
}

const ROWS = z.object({ id: z.string(), rows: z.string() })

/** The rows of a list in their order. Throws `index_unreadable` when a document is missing or damaged. */
export async function readList<T>(
  connection: Connection,
  list: { readonly uid: string; readonly name: string; readonly documents: number },
  row: z.ZodType<T>,
): Promise<readonly T[]> {
  const ids = Array.from({ length: list.documents }, (_, number) => `${list.name}-${number}`)
  const found = await fetchDocuments(
    connection,
    { uid: list.uid, ids, together: DOCUMENTS_TOGETHER },
    ROWS,
  )
  try {
    return found.flatMap(({ rows }) => z.array(row).parse(JSON.parse(rows)))
  } catch (cause) {
    if (cause instanceof WenmaiError) throw cause
    throw unreadable(`the list ${list.name} in ${list.uid} is damaged`, cause)
  }
}

/** In the order of the ids. Throws `index_unreadable` when one is missing. */
export async function fetchDocuments<T extends { readonly id: string }>(
  connection: Connection,
  {
    uid,
    ids,
    together,
  }: { readonly uid: string; readonly ids: readonly string[]; readonly together: number },
  document: z.ZodType<T>,
): Promise<readonly T[]> {
  const byId = new Map<string, T>()
  const answer = z.object({ results: z.array(document) })
  for (let first = 0; first < ids.length; first += together) {
    const wanted = ids.slice(first, first + together)
    // Without a limit Meilisearch returns twenty.
    const body = { ids: wanted, limit: wanted.length }
    const { results } = await connection.ask(
      reading(`indexes/${uid}/documents/fetch`, body),
      answer,
    )
    for (const found of results) byId.set(found.id, found)
  }
  return ids.map((id) => {
    const found = byId.get(id)
    if (found === undefined) throw unreadable(`document ${id} of ${uid} is missing`)
    return found
  })
}
