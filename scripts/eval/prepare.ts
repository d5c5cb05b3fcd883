import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cachedEmbedder } from '../../indexer/cache/cached-embedder.ts'
import { openVectorCache } from '../../indexer/cache/vectors.ts'
import { peopleReporter } from '../../indexer/report/reporters.ts'
import { batches } from '../../indexer/run/batch.ts'
import { runIndexer } from '../../indexer/run/run.ts'
import { type Composed, compose } from '../../src/compose.ts'
import { WenmaiError } from '../../src/domain/errors.ts'
import type { IndexReader } from '../../src/engine/reader.ts'
import { readLexicon } from '../../src/practices/lexicon.ts'
import { recogniser } from '../../src/practices/recognise.ts'
import { type EngineName, readSettings } from '../../src/settings.ts'
import { type LocatedQuery, refuseEmpty, type Searcher } from './evaluate.ts'
import { parseGivenPassages, reportsOf } from './given-passages.ts'
import { identifyPassages, locateQuotes, type RetrievedPassage, reportsByName } from './gold.ts'
import type { JudgedQuery } from './judged-queries.ts'
import { withMeilisearch } from './meilisearch-server.ts'
import { allPassages, allReports, searcherOver } from './search-index.ts'
import type { EvaluationSettings } from './settings.ts'
import { withTemporaryFolder } from './temporary-folder.ts'

/** What is searched, indexed just now, and the queries with their gold found in it. */
export interface Prepared {
  readonly passages: readonly RetrievedPassage[]
  readonly searcher: Searcher
  readonly queries: readonly LocatedQuery[]
}

/** Which engine to index into, and what to look for there. */
export interface Asked {
  readonly engine: EngineName
  readonly queries: readonly JudgedQuery[]
}

/**
 * Indexes what the settings name and hands it to `work`; an index without a folder of its own is
 * removed afterwards. Vectors computed before are taken from the service's cache.
 */
export async function withPrepared<T>(
  settings: EvaluationSettings,
  { engine, queries }: Asked,
  work: (prepared: Prepared) => Promise<T>,
): Promise<T> {
  const { data } = settings.searched
  if (data === undefined) {
    return withTemporaryFolder('wenmai-eval-', inFolder)
  }
  return inFolder(data)

  async function inFolder(folder: string): Promise<T> {
    const flags = ['--data', folder, '--model', settings.model]
    if (engine === 'lancedb') return into(compose(readSettings(flags, {})))
    return withMeilisearch('evaluating Meilisearch', (server) =>
      into(compose(readSettings([...flags, ...server.flags], server.environment))),
    )
  }

  async function into(composed: Composed): Promise<T> {
    try {
      await index(composed, settings)
      const reader = await composed.source.open()
      try {
        return await work(await prepared(composed, reader, { settings, queries }))
      } finally {
        await reader.close()
      }
    } finally {
      await composed.embedder.close()
    }
  }
}

async function prepared(
  { embedder, knowledge }: Composed,
  reader: IndexReader,
  asked: { readonly settings: EvaluationSettings; readonly queries: readonly JudgedQuery[] },
): Promise<Prepared> {
  const passages = await allPassages(reader)
  refuseEmpty(passages)
  const searcher = searcherOver({ reader, embedder, knowledge, clock: () => performance.now() })
  const locate = await locator(reader, passages, asked.settings)
  const queries = asked.queries.map((judged) => {
    const { id, kind, query } = judged
    return { id, kind, query, rows: locate(judged) }
  })
  return { passages, searcher, queries }
}

async function locator(
  reader: IndexReader,
  passages: readonly RetrievedPassage[],
  { searched }: EvaluationSettings,
): Promise<(query: JudgedQuery) => LocatedQuery['rows']> {
  if ('passages' in searched) {
    const ids = new Set(passages.map(({ id }) => id))
    return (query) => identifyPassages(query, ids)
  }
  const reports = reportsByName(await allReports(reader))
  return (query) => locateQuotes(query, reports)
}

async function index(composed: Composed, { searched }: EvaluationSettings): Promise<void> {
  const reporter = peopleReporter(process.stderr)
  const cache = openVectorCache({
    file: join(searched.data ?? readSettings([]).data, 'cache', 'vectors.sqlite'),
    model: composed.embedder.model,
    onSetAside: reporter.note,
  })
  const indexing = { ...composed, embedder: cachedEmbedder(composed.embedder, cache), reporter }
  try {
    if ('passages' in searched) await indexGiven(indexing, searched.passages)
    else await runIndexer({ ...indexing, corpus: searched.corpus })
  } finally {
    reporter.close()
    cache.close()
  }
}

type Indexing = Pick<Composed, 'writer' | 'embedder' | 'fingerprint'> & {
  readonly reporter: ReturnType<typeof peopleReporter>
}

async function indexGiven(
  { writer, embedder, fingerprint, reporter }: Indexing,
  file: string,
): Promise<void> {
  const reports = reportsOf(parseGivenPassages(await readText(file), file))
  const given = reports.map((report) => ({
    report,
    bytes: new TextEncoder().encode(report.source.text),
  }))
  const total = given.reduce((sum, { bytes }) => sum + bytes.length, 0)
  const build = await writer.begin()
  try {
    const { lexicon } = await readLexicon()
    const batch = batches({
      build,
      embedder,
      practices: recogniser(lexicon),
      onIndexed: (done) => reporter.progress(done, total),
    })
    for (const { report, bytes } of given) await batch.add(report, bytes)
    await batch.flush()
    const { documentFrequencies } = batch
    const contents = { fingerprint, documentFrequencies, practices: lexicon }
    await build.publish({ ...contents, problems: [], corpus: [] })
  } catch (error) {
    await build.abandon()
    throw error
  }
}

/** Throws `invalid_setting` for a file that cannot be read. */
export async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (cause) {
    throw new WenmaiError('invalid_setting', `cannot read ${file}`, {
      help: 'name a file that exists, relative to where the command is run',
      cause,
    })
  }
}
