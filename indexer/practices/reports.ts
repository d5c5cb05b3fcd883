import { corpusChanges, listCorpus } from '../../src/corpus/files.ts'
import { WenmaiError } from '../../src/domain/errors.ts'
import type { Span } from '../../src/domain/report.ts'
import type { Section } from '../../src/domain/words.ts'
import type { IndexReader, IndexSource } from '../../src/engine/reader.ts'
import { readManifests } from '../overrides/manifest.ts'
import type { FileParser } from '../run/parser.ts'
import type { MinedReport } from './candidates.ts'

/** Files parsed at a time. */
const TOGETHER = 8

interface Origin {
  readonly corpus: string
  readonly source: IndexSource
  readonly parser: FileParser
  /** Told what was left out, and why. */
  readonly note: (sentence: string) => void
}

/**
 * The reports of a corpus, those of one text once: from the published index where it was made of the
 * very files that are there, else read anew.
 */
export async function reportsToMine(origin: Origin): Promise<readonly MinedReport[]> {
  const reader = await openOrNote(origin)
  if (reader === undefined) return parsed(origin)
  try {
    const { added, changed, removed } = await corpusChanges(
      origin.corpus,
      reader.publication.corpus,
    )
    return added + changed + removed === 0 ? await indexed(reader) : await parsed(origin)
  } finally {
    await reader.close()
  }
}

/** An index that cannot be read is no obstacle: its reports can. An engine that is down is a failure. */
async function openOrNote({ source, note }: Origin): Promise<IndexReader | undefined> {
  try {
    return (await source.published()) === undefined ? undefined : await source.open()
  } catch (error) {
    const passable = ['index_missing', 'index_outdated', 'index_unreadable']
    if (!(error instanceof WenmaiError) || !passable.includes(error.code)) throw error
    note(`reads the reports themselves: ${error.message}`)
    return undefined
  }
}

async function indexed(reader: IndexReader): Promise<readonly MinedReport[]> {
  const { catalogue } = reader
  const found: MinedReport[] = []
  for (const { id, file } of catalogue.reports.filter((one) => one.duplicateOf === undefined)) {
    const text = await reader.source(id)
    if (text === undefined) {
      throw new WenmaiError('index_unreadable', `the index holds no text of the report ${id}`, {
        help: 'index the reports again: npm run index',
      })
    }
    found.push({ file, text, passages: catalogue.passagesOf(id).filter(isBody) })
  }
  return found
}

async function parsed({ corpus, parser, note }: Origin): Promise<readonly MinedReport[]> {
  const { files, manifests: tables } = await listCorpus(corpus)
  const manifests = await readManifests(corpus, tables, files)
  const found = new Map<string, MinedReport>()
  for (let from = 0; from < files.length; from += TOGETHER) {
    const together = files.slice(from, from + TOGETHER)
    const read = await Promise.all(
      together.map((file) => parser.parse(corpus, file, manifests.byFile.get(file))),
    )
    for (const [i, { parsed: report }] of read.entries()) {
      const file = together[i] ?? ''
      if ('code' in report) {
        note(`leaves out ${file}: ${report.message}`)
        continue
      }
      const { text, textSha256 } = report.source
      if (found.has(textSha256)) continue
      found.set(textSha256, { file, text, passages: report.passages.filter(isBody) })
    }
  }
  return [...found.values()]
}

function isBody({ section }: Span & { readonly section: Section }): boolean {
  return section !== 'metadata'
}
