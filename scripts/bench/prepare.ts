import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Composed, compose } from '../../src/compose.ts'
import { sha256 } from '../../src/corpus/files.ts'
import { WenmaiError } from '../../src/domain/errors.ts'
import type { CorpusFile, IndexReader } from '../../src/engine/reader.ts'
import { readSettings } from '../../src/settings.ts'
import { allPassages } from '../eval/search-index.ts'
import { indexedReport } from './made-entries.ts'
import { type MadeCorpus, makeCorpus } from './made-reports.ts'
import { timed } from './percentiles.ts'
import type { QuerySource } from './query-mix.ts'
import { createRandom } from './random.ts'
import type { ServiceFolders } from './service.ts'

/** An index that is there, and what to ask of it. */
export interface Prepared {
  readonly folders: ServiceFolders
  readonly indexing: { readonly ms: number; readonly embedded: boolean }
  readonly counts: { readonly reports: number; readonly passages: number; readonly vectors: number }
  /** Of every passage. */
  readonly texts: readonly string[]
  readonly source: QuerySource
}

/** A passage that queries are drawn from holds at least a pasted paragraph. */
const SHORTEST_SOURCE = 120
const VECTORS_SEED = 99
/** The indexer's exit code when some files could not be read whole. */
const PUBLISHED_WITH_PROBLEMS = 3

/** Indexes a corpus with the real indexer, from nothing. */
export async function prepareCorpus(folders: ServiceFolders): Promise<Prepared> {
  const composed = composeFor(folders)
  try {
    const { program, args } = composed.indexer
    const { ms } = await timed(() => run(program, args))
    return await prepared(composed, folders, {
      indexing: { ms, embedded: true },
      filters: (reader) => [
        { section: 'achievements' },
        { section: 'problems' },
        ...reader.catalogue.reports.map(({ id }) => ({ report: id })),
      ],
    })
  } finally {
    await composed.embedder.close()
  }
}

/** Writes made reports as files and, with made vectors, through the engine's writer. */
export async function prepareMade(folders: ServiceFolders, passages: number): Promise<Prepared> {
  const composed = composeFor(folders)
  try {
    await mkdir(folders.corpus, { recursive: true })
    const ms = await writeMade(composed, folders.corpus, makeCorpus(passages))
    return await prepared(composed, folders, {
      indexing: { ms, embedded: false },
      filters: () => MADE_FILTERS,
    })
  } finally {
    await composed.embedder.close()
  }
}

/** From those that let most passages through to those that let few. */
const MADE_FILTERS = [
  { year: '2023' },
  { region: '330000' },
  { section: 'achievements' },
  { section: 'problems' },
  { region: '650000' },
  { year: '2016', kind: 'plan' },
] as const

/** Milliseconds without those for making the reports. */
async function writeMade(
  { writer, embedder, fingerprint }: Composed,
  corpus: string,
  { topics, reports }: MadeCorpus,
): Promise<number> {
  const centres = await embedder.embedPassages(topics.map(({ words }) => words.join('')))
  const random = createRandom(VECTORS_SEED)
  const documentFrequencies = new Map<string, number>()
  const files: CorpusFile[] = []
  let spent = 0
  const spend = async <T>(work: () => Promise<T>): Promise<T> => {
    const { value, ms } = await timed(work)
    spent += ms
    return value
  }
  const build = await spend(() => writer.begin())
  for (const made of reports) {
    const report = indexedReport(made, { centres, random })
    for (const { terms } of report.entries) {
      for (const term of new Set(terms)) {
        documentFrequencies.set(term, (documentFrequencies.get(term) ?? 0) + 1)
      }
    }
    await writeFile(join(corpus, made.file), report.original)
    const { length: size } = report.original
    files.push({ file: made.file, size, sha256: sha256(report.original) })
    await spend(() => build.add(report))
  }
  await spend(() =>
    build.publish({ fingerprint, documentFrequencies, practices: [], problems: [], corpus: files }),
  )
  return spent
}

async function prepared(
  { source }: Composed,
  folders: ServiceFolders,
  made: {
    readonly indexing: Prepared['indexing']
    readonly filters: (reader: IndexReader) => QuerySource['filters']
  },
): Promise<Prepared> {
  const reader = await source.open()
  try {
    const texts = (await allPassages(reader)).map((passage) => passage.text)
    const { reports, passages, vectors } = reader.publication
    return {
      folders,
      indexing: made.indexing,
      counts: { reports, passages, vectors },
      texts,
      source: {
        texts: texts.filter((text) => text.length >= SHORTEST_SOURCE),
        filters: made.filters(reader),
      },
    }
  } finally {
    await reader.close()
  }
}

function composeFor({ corpus, data, model, engine }: ServiceFolders): Composed {
  const folders = ['--corpus', corpus, '--data', data, '--model', model]
  return compose(readSettings([...folders, ...engine.flags], engine.environment))
}

/** Its progress goes where ours goes: beside the answer, not into it. */
async function run(program: string, args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 2, 2] })
  const [code] = await once(child, 'close')
  if (code === 0 || code === PUBLISHED_WITH_PROBLEMS) return
  throw new WenmaiError('internal', `the indexer ended with code ${code}`, {
    help: 'what it said stands above',
  })
}
