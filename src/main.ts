import { setInterval } from 'node:timers'
import { compose } from './compose.ts'
import { WenmaiError } from './domain/errors.ts'
import type { Embedder } from './embedding/embedder.ts'
import { createApp } from './http/app.ts'
import { isLoopbackName } from './http/origin.ts'
import type { ServiceState } from './http/service.ts'
import { requireAdministrationKey } from './keys/exposure.ts'
import { liveKeys } from './keys/live.ts'
import { liveIndex } from './live/index.ts'
import { superviseIndexing } from './live/supervisor.ts'
import { listen } from './server.ts'
import { createService } from './service.ts'
import { readSettings } from './settings.ts'

/** Milliseconds between looks for a newly published index. */
const LOOK_EVERY = 1000

const EXAMPLE = '免罚清单'

const say = (sentence: string): void => {
  process.stdout.write(`${sentence}\n`)
}

async function serve(args: readonly string[]): Promise<void> {
  const settings = readSettings(args)
  const { source, embedder, knowledge, suggesters, fingerprint, indexer } = compose(settings)
  const index = liveIndex(source, fingerprint, (reader) => {
    // Made ahead of the first query; a failure is reported to the query that needs it.
    Promise.all([knowledge.of(reader, ''), suggesters.of(reader)]).catch(() => {})
  })
  const { corpus, host, port, engine, data, requireKey } = settings
  const keys = liveKeys(data)
  const loopback = isLoopbackName(host)
  if (!loopback) requireAdministrationKey(await keys(), host)
  const indexing = superviseIndexing({ index, corpus, indexer, say })
  const model = loadModel(embedder)
  // After the model, which more queries wait for; a failure is reported to the query that needs it.
  const english = () => knowledge.prepareEnglish().catch(() => {})
  embedder.ready().then(english, english)
  const service = createService({
    index,
    embedder,
    knowledge,
    suggesters,
    engine,
    indexing,
    model,
  })
  const app = createApp({ service, loopback, keys, requireKey })
  const listener = await listen({ app, host, port })
  say(`listening on ${listener.address}`)

  await index.refresh()
  const looking = setInterval(() => void index.refresh(), LOOK_EVERY)
  const stop = async (): Promise<void> => {
    clearInterval(looking)
    indexing.stop()
    await listener.close()
    await index.close()
    await embedder.close()
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop())

  if (index.status() === 'ready') sayReady(listener.address)
  const wasReady = index.status() === 'ready'
  await indexing.bringUpToDate()
  if (!wasReady && index.status() === 'ready') sayReady(listener.address)
}

function sayReady(address: string): void {
  say(`ready: open ${address}/?q=${EXAMPLE}`)
  say(`or ask: curl '${address}/v1/search?q=${EXAMPLE}'`)
}

/** Loads the model behind the first keyword answers; says once why it cannot be loaded. */
function loadModel(embedder: Embedder): () => ServiceState['model'] {
  let state: ServiceState['model'] = 'loading'
  embedder.ready().then(
    () => {
      state = 'ready'
    },
    (error: unknown) => {
      state = 'failed'
      say(`semantic search is off: ${error instanceof Error ? error.message : String(error)}`)
    },
  )
  return () => state
}

try {
  await serve(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof WenmaiError)) throw error
  process.stderr.write(`${error.message}\n${error.help}\n`)
  process.exitCode = 1
}
