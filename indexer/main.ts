import { join } from 'node:path'
import { compose } from '../src/compose.ts'
import { WenmaiError } from '../src/domain/errors.ts'
import type { IndexerMessage } from '../src/live/indexing.ts'
import { readSettings, type Settings } from '../src/settings.ts'
import { cachedEmbedder } from './cache/cached-embedder.ts'
import { openVectorCache } from './cache/vectors.ts'
import { shownName, writeProblems } from './report/problems-file.ts'
import { type ClosingReporter, jsonReporter, peopleReporter } from './report/reporters.ts'
import { parserPool } from './run/parser-pool.ts'
import { runIndexer } from './run/run.ts'

/** `problems`: a new index is published, but some files could not be read whole. */
const EXIT = { published: 0, failed: 1, problems: 3 } as const

const print = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

/** Tells the service that started this run, if one did. */
const tellParent = (message: IndexerMessage): void => {
  process.send?.(message)
}

async function main(args: readonly string[]): Promise<number> {
  const json = args.includes('--json')
  const reporter = json ? jsonReporter(print) : peopleReporter(process.stdout)
  try {
    const settings = readSettings(args.filter((arg) => arg !== '--json'))
    return await index(settings, reporter, json)
  } catch (error) {
    reporter.close()
    tellFailure(error, json)
    return EXIT.failed
  }
}

async function index(
  settings: Settings,
  reporter: ClosingReporter,
  json: boolean,
): Promise<number> {
  const { writer, embedder, fingerprint } = compose(settings)
  const cache = openVectorCache({
    file: join(settings.data, 'cache', 'vectors.sqlite'),
    model: embedder.model,
    onSetAside: reporter.note,
  })
  const cached = cachedEmbedder(embedder, cache)
  const parser = parserPool()
  try {
    const { corpus } = settings
    const summary = await runIndexer({
      corpus,
      writer,
      embedder: cached,
      fingerprint,
      parser,
      reporter: {
        note: reporter.note,
        progress(done, total) {
          reporter.progress(done, total)
          tellParent({ event: 'progress', done, total })
        },
      },
    })
    reporter.close()
    const { reports, passages, vectors, problems } = summary
    await writeProblems(settings.data, problems)
    if (json) {
      const event = 'published'
      print(JSON.stringify({ event, reports, passages, vectors, problems: problems.length }))
    } else {
      for (const { file, message } of problems) print(`problem in ${shownName(file)}: ${message}`)
      const { embedded } = cached.counts()
      print(
        `indexed ${reports} reports, ${passages} passages, ${vectors} vectors (${embedded} computed, ${vectors - embedded} known), ${problems.length} problems`,
      )
    }
    return problems.length === 0 ? EXIT.published : EXIT.problems
  } finally {
    await parser.close()
    await cached.close()
  }
}

function tellFailure(error: unknown, json: boolean): void {
  const known =
    error instanceof WenmaiError
      ? error
      : new WenmaiError('internal', `indexing failed: ${String(error)}`, {
          help: 'this is a fault of the program; please report it',
          cause: error,
        })
  const { code, message, help } = known
  tellParent({ event: 'failed', code, message, help })
  if (json) print(JSON.stringify({ event: 'failed', code, message, help }))
  else process.stderr.write(`${message}\n${help}\n`)
  if (!(error instanceof WenmaiError) && error instanceof Error) {
    process.stderr.write(`${error.stack}\n`)
  }
}

process.exitCode = await main(process.argv.slice(2))
