import { join } from 'node:path'
import { cachedEmbedder } from '../../indexer/cache/cached-embedder.ts'
import { openVectorCache } from '../../indexer/cache/vectors.ts'
import { practiceMeanings } from '../../indexer/practices/meanings.ts'
import { peopleReporter } from '../../indexer/report/reporters.ts'
import { batches } from '../../indexer/run/batch.ts'
import { runIndexer } from '../../indexer/run/run.ts'
import { type Composed, compose } from '../../src/compose.ts'
import type { IndexReader } from '../../src/engine/reader.ts'
import { readLexicon } from '../../src/practices/lexicon.ts'
import { recogniser } from '../../src/practices/recognise.ts'
import type { SearchContext } from '../../src/search/find.ts'
import { type EngineName, readSettings } from '../../src/settings.ts'
import { parseGivenPassages, reportsOf } from './given-passages.ts'
import { withMeilisearch } from './meilisearch-server.ts'
import { readText } from './read-text.ts'
import type { EvaluationSettings } from './settings.ts'
import { withTemporaryFolder } from './temporary-folder.ts'

type Indexable = Pick<EvaluationSettings, 'searched' | 'model'>

/**
 * Indexes what the settings name and hands it to `work`; an index without a folder of its own is
 * removed afterwards. Vectors computed before are taken from the service's cache.
 */
export async function withIndexed<T>(
  settings: Indexable,
  engine: EngineName,
  work: (composed: Composed, reader: IndexReader) => Promise<T>,
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
        return await work(composed, reader)
      } finally {
        await reader.close()
      }
    } finally {
      await composed.embedder.close()
    }
  }
}

type OverCorpora = Pick<EvaluationSettings, 'searched' | 'model' | 'engines'>

/** Indexes one of several corpora that are asked in turn, each in a folder of its own. */
export function overCorpus<T>(
  { searched, model, engines }: OverCorpora,
  corpus: string,
  work: (context: SearchContext) => Promise<T>,
): Promise<T> {
  const [engine = 'lancedb'] = engines
  const data =
    searched.data === undefined ? undefined : join(searched.data, corpus.replaceAll('/', '-'))
  return withIndexed({ searched: { corpus, data }, model }, engine, (composed, reader) => {
    const { knowledge, embedder } = composed
    return work({ reader, knowledge, embedder, clock: () => performance.now() })
  })
}

async function index(composed: Composed, { searched }: Indexable): Promise<void> {
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
    const meanings = await practiceMeanings(lexicon, embedder)
    const contents = { fingerprint, documentFrequencies, practices: lexicon, meanings }
    await build.publish({ ...contents, problems: [], corpus: [] })
  } catch (error) {
    await build.abandon()
    throw error
  }
}
