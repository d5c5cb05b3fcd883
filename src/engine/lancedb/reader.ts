import { type Connection, connect, Session } from '@lancedb/lancedb'
import type { Practice } from '../../domain/practice.ts'
import type { PassageId } from '../../domain/report.ts'
import { ordinalsOf } from '../catalogue.ts'
import { refuseOtherDimensions } from '../failures.ts'
import { createLifetime } from '../lifetime.ts'
import type { ReadPassage } from '../passage-cache.ts'
import type { IndexReader } from '../reader.ts'
import { attempt, attemptToOpen } from './failures.ts'
import { readIndexAhead } from './indexes.ts'
import { createLexicalSearch } from './lexical.ts'
import { type LoadedIndex, loadIndex } from './load.ts'
import { createNearestSearch } from './nearest.ts'
import { createPassageStore } from './passage-store.ts'
import {
  readMeanings,
  readPhrases,
  readPractices,
  readProblems,
  readPublication,
  type StoredPublication,
} from './publication-file.ts'
import { createReportReader } from './reports.ts'

/** Reads the index in this folder; `exactParts` as in `LanceEngineOptions`. */
export function openLanceReader(folder: string, exactParts: number): Promise<IndexReader> {
  return attemptToOpen(`opening the index in ${folder}`, async () => {
    const stored = await readPublication(folder)
    const practices = await readPractices(folder)
    // A session of its own, so that closing the reader gives its caches back.
    const connection = await connect(folder, {}, new Session())
    try {
      const loaded = await loadIndex({ folder, connection, stored, exactParts })
      return createReader({ folder, stored, practices, connection, loaded })
    } catch (failure) {
      connection.close()
      throw failure
    }
  })
}

interface OpenIndex {
  readonly folder: string
  readonly stored: StoredPublication
  readonly practices: readonly Practice[]
  readonly connection: Connection
  readonly loaded: LoadedIndex
}

function createReader({ folder, stored, practices, connection, loaded }: OpenIndex): IndexReader {
  const { publication, vectorIndex } = stored
  const { catalogue, statistics, passages, parts, postings } = loaded
  const store = passages && createPassageStore(catalogue, passages)
  const search =
    passages && store && createLexicalSearch({ catalogue, statistics, passages, store, postings })
  const nearest = parts && createNearestSearch({ catalogue, parts, vectorIndex })
  const reports = loaded.reports && createReportReader(catalogue, loaded.reports)
  const closing = new AbortController()
  const lifetime = createLifetime(`the reader of index ${publication.name}`, async () => {
    for (const stored of [loaded.reports, passages, parts]) stored?.table.close()
    connection.close()
    await parts?.file.close()
  })

  async function readAhead(stop: AbortSignal): Promise<void> {
    await store?.readAhead(stop)
    if (passages && !postings && !stop.aborted) await readIndexAhead(passages.table, 'tokens')
    if (parts && vectorIndex && !stop.aborted) await readIndexAhead(parts.table, 'vector')
  }

  // What cannot be read ahead is read, and its failure reported, when it is asked for.
  lifetime.run(() => readAhead(closing.signal)).catch(() => {})

  async function read(ids: readonly PassageId[]): Promise<readonly ReadPassage[]> {
    return store?.read(ordinalsOf(catalogue, ids)) ?? []
  }

  function ask<T>(doing: string, work: () => Promise<T>): Promise<T> {
    return lifetime.run(() => attempt(`${doing} in index ${publication.name}`, work))
  }

  return {
    publication,
    catalogue,
    statistics,
    practices,
    candidates: (query) =>
      ask('searching words', async () => search?.(query) ?? { passages: [], complete: true }),
    nearest: (vector, filter, limit) =>
      ask('searching vectors', async () => {
        refuseOtherDimensions(vector.length, publication.fingerprint.dimensions)
        return nearest?.(vector, filter, limit) ?? []
      }),
    texts: (ids) =>
      ask('reading texts', async () => (await read(ids)).map(({ candidate }) => candidate)),
    passages: (ids) =>
      ask('reading passages', async () => (await read(ids)).map(({ shown }) => shown)),
    report: (id) => ask('reading a report', async () => reports?.record(id)),
    source: (id) => ask('reading a source text', async () => reports?.source(id)),
    original: (id) => ask('reading an original file', async () => reports?.original(id)),
    problems: () => ask('reading the problems', () => readProblems(folder)),
    phrases: () => ask('reading the phrases', () => readPhrases(folder)),
    meanings: () => ask('reading what the practices are', () => readMeanings(folder)),
    close: () => {
      closing.abort()
      return lifetime.close()
    },
  }
}
