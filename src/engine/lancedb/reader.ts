import { type Connection, connect, Session } from '@lancedb/lancedb'
import { ordinalsOf } from '../catalogue.ts'
import { refuseOtherDimensions } from '../failures.ts'
import { createLifetime } from '../lifetime.ts'
import type { IndexReader } from '../reader.ts'
import { createCandidateTexts } from './candidate-texts.ts'
import { attempt, attemptToOpen } from './failures.ts'
import { createLexicalSearch } from './lexical.ts'
import { type LoadedIndex, loadIndex } from './load.ts'
import { createNearestSearch } from './nearest.ts'
import { createPassageReader } from './passages.ts'
import {
  readPhrases,
  readProblems,
  readPublication,
  type StoredPublication,
} from './publication-file.ts'
import { createReportReader } from './reports.ts'

/** Reads the index in this folder; `exactParts` as in `LanceEngineOptions`. */
export function openLanceReader(folder: string, exactParts: number): Promise<IndexReader> {
  return attemptToOpen(`opening the index in ${folder}`, async () => {
    const stored = await readPublication(folder)
    // A session of its own, so that closing the reader gives its caches back.
    const connection = await connect(folder, {}, new Session())
    try {
      const loaded = await loadIndex({ folder, connection, stored, exactParts })
      return createReader({ folder, stored, connection, loaded })
    } catch (failure) {
      connection.close()
      throw failure
    }
  })
}

interface OpenIndex {
  readonly folder: string
  readonly stored: StoredPublication
  readonly connection: Connection
  readonly loaded: LoadedIndex
}

function createReader({ folder, stored, connection, loaded }: OpenIndex): IndexReader {
  const { publication, vectorIndex } = stored
  const { catalogue, statistics, passages, parts, postings } = loaded
  const texts = passages && createCandidateTexts(catalogue, passages)
  const search = passages && texts && createLexicalSearch({ catalogue, passages, texts, postings })
  const nearest = parts && createNearestSearch({ catalogue, parts, vectorIndex })
  const readPassages = passages && createPassageReader(catalogue, passages)
  const reports = loaded.reports && createReportReader(catalogue, loaded.reports)
  const closing = new AbortController()
  const lifetime = createLifetime(`the reader of index ${publication.name}`, async () => {
    for (const stored of [loaded.reports, passages, parts]) stored?.table.close()
    connection.close()
    await parts?.file.close()
  })

  // What cannot be read ahead is read, and its failure reported, when it is asked for.
  if (texts) lifetime.run(() => texts.readAhead(closing.signal)).catch(() => {})

  function ask<T>(doing: string, work: () => Promise<T>): Promise<T> {
    return lifetime.run(() => attempt(`${doing} in index ${publication.name}`, work))
  }

  return {
    publication,
    catalogue,
    statistics,
    candidates: (query) =>
      ask('searching words', async () => search?.(query) ?? { passages: [], complete: true }),
    nearest: (vector, filter, limit) =>
      ask('searching vectors', async () => {
        refuseOtherDimensions(vector.length, publication.fingerprint.dimensions)
        return nearest?.(vector, filter, limit) ?? []
      }),
    texts: (ids) => ask('reading texts', async () => texts?.read(ordinalsOf(catalogue, ids)) ?? []),
    passages: (ids) => ask('reading passages', async () => readPassages?.(ids) ?? []),
    report: (id) => ask('reading a report', async () => reports?.record(id)),
    source: (id) => ask('reading a source text', async () => reports?.source(id)),
    original: (id) => ask('reading an original file', async () => reports?.original(id)),
    problems: () => ask('reading the problems', () => readProblems(folder)),
    phrases: () => ask('reading the phrases', () => readPhrases(folder)),
    close: () => {
      closing.abort()
      return lifetime.close()
    },
  }
}
