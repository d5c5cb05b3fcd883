import { z } from 'zod'
import type { Connection, Request } from './connection.ts'

/* The requests that several files make, each with how long it may take. */

/** Milliseconds. A search cut off by Meilisearch itself would be short of hits and not say so. */
export const SEARCH_PATIENCE = 10_000
const READ_PATIENCE = 30_000
const WRITE_PATIENCE = 120_000

/** What can be asked again without harm, as nothing changes by it. */
export function reading(path: string, body?: unknown): Request {
  const asked = { path, repeatable: true, patience: READ_PATIENCE }
  if (body === undefined) return { ...asked, method: 'GET' }
  return { ...asked, method: 'POST', body: JSON.stringify(body) }
}

/** What starts a task. It is not asked twice: two exchanges of indexes undo each other. */
export function writing(method: Request['method'], path: string, body?: unknown): Request {
  const asked = { method, path, repeatable: false, patience: WRITE_PATIENCE }
  return body === undefined ? asked : { ...asked, body: JSON.stringify(body) }
}

/** The same documents with the same ids twice are there once. */
export function addingDocuments(uid: string, documents: readonly string[]): Request {
  return {
    method: 'POST',
    path: `indexes/${uid}/documents`,
    body: `[${documents.join(',')}]`,
    repeatable: true,
    patience: WRITE_PATIENCE,
  }
}

const INDEXES = z.object({
  results: z.array(z.object({ uid: z.string(), createdAt: z.string() })),
  total: z.number(),
})
const INDEXES_A_PAGE = 1000

export interface ListedIndex {
  readonly uid: string
  /** By the server's clock. */
  readonly createdAt: string
}

export async function listIndexes(connection: Connection): Promise<readonly ListedIndex[]> {
  const listed: ListedIndex[] = []
  for (;;) {
    const page = `limit=${INDEXES_A_PAGE}&offset=${listed.length}`
    const { results, total } = await connection.ask(reading(`indexes?${page}`), INDEXES)
    listed.push(...results)
    if (results.length === 0 || listed.length >= total) return listed
  }
}
