import { availableParallelism, cpus } from 'node:os'
import { join } from 'node:path'
import { WenmaiError } from '../../src/domain/errors.ts'
import { createEmbedder } from '../../src/embedding/model-embedder.ts'
import { withMeilisearch } from '../eval/meilisearch-server.ts'
import { withTemporaryFolder } from '../eval/temporary-folder.ts'
import { openBareLanceDb } from './bare-lancedb.ts'
import { openBareModel } from './bare-model.ts'
import { embeddedTexts } from './embedded-texts.ts'
import { type EmbeddingSpeed, embeddingSpeed } from './embedding-speed.ts'
import { type Prepared, prepareCorpus, prepareMade } from './prepare.ts'
import { printed, printedBoth } from './print.ts'
import { type BenchReport, modeReports } from './report.ts'
import { LANCEDB, type ServiceEngine, startService } from './service.ts'
import { type BenchSettings, parseSettings, USAGE } from './settings.ts'
import { type Timed, timeQueries } from './time-queries.ts'

/** The first query of a service that has just started. */
const FIRST_QUERY = '免罚清单'

const note = (sentence: string) => process.stderr.write(`${sentence}\n`)

/** Everything put into one engine and asked of it. */
async function bench(
  settings: BenchSettings,
  workspace: string,
  engine: ServiceEngine,
): Promise<BenchReport> {
  note(settings.passages === undefined ? 'indexing the corpus' : 'making and indexing passages')
  const prepared = await prepare(settings, workspace, engine)
  note('indexing for LanceDB alone')
  const lanceDb = await openBareLanceDb(prepared.texts)
  const model = await openBareModel(settings.model)
  note('asking the service, LanceDB and the model')
  const served = await timeServed(settings, prepared, { lanceDb, model })
  await model.close()
  await lanceDb.close()
  note('embedding')
  return {
    machine: {
      cores: availableParallelism(),
      processor: cpus()[0]?.model ?? 'unknown',
      node: process.version,
    },
    searched: { made: settings.passages !== undefined, ...prepared.counts },
    indexing: prepared.indexing,
    startUp: served.startUp,
    memory: served.memory,
    modes: modeReports(served.times),
    embedding: await speedOf(settings),
  }
}

function prepare(
  { passages, corpus, model }: BenchSettings,
  workspace: string,
  engine: ServiceEngine,
): Promise<Prepared> {
  const data = join(workspace, 'data')
  return passages === undefined
    ? prepareCorpus({ corpus, data, model, engine })
    : prepareMade({ corpus: join(workspace, 'corpus'), data, model, engine }, passages)
}

async function timeServed(
  { each }: BenchSettings,
  { folders, source }: Prepared,
  alone: Omit<Timed, 'client'>,
) {
  const service = await startService(folders, FIRST_QUERY)
  try {
    const times = await timeQueries({ client: service.client, ...alone }, source, each)
    const memory = (await service.memory()) ?? null
    return { times, memory, startUp: { keyword: service.startedIn, semantic: service.readyIn } }
  } finally {
    await service.stop()
  }
}

/** Over passages that were really written: no tokeniser knows made words. */
async function speedOf({ corpus, model }: BenchSettings): Promise<EmbeddingSpeed> {
  const texts = await embeddedTexts(corpus)
  const embedder = createEmbedder({ modelFolder: model })
  try {
    return await embeddingSpeed(texts, embedder, model)
  } finally {
    await embedder.close()
  }
}

async function main(argv: readonly string[]): Promise<void> {
  const settings = parseSettings(argv)
  if (settings === undefined) {
    console.log(USAGE)
    return
  }
  const inEngine = (engine: ServiceEngine) =>
    withTemporaryFolder('wenmai-bench-', (workspace) => bench(settings, workspace, engine))
  if (settings.against === undefined) {
    const report = await inEngine(LANCEDB)
    console.log(settings.json ? JSON.stringify(report, null, 2) : printed(report))
    return
  }
  const meilisearch = await withMeilisearch('timing Meilisearch', inEngine)
  const reports = { lancedb: await inEngine(LANCEDB), meilisearch }
  console.log(settings.json ? JSON.stringify(reports, null, 2) : printedBoth(reports))
}

try {
  await main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof WenmaiError)) throw error
  process.stderr.write(`${error.message}\n${error.help}\n`)
  process.exitCode = 2
}
