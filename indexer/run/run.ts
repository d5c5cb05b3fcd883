import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { corpusFiles } from '../../src/corpus/files.ts'
import type { IndexFingerprint } from '../../src/domain/fingerprint.ts'
import type { FileProblem, ReportId } from '../../src/domain/report.ts'
import type { Embedder } from '../../src/embedding/embedder.ts'
import type { CorpusFile } from '../../src/engine/reader.ts'
import type { IndexBuild, IndexWriter } from '../../src/engine/writer.ts'
import { parseReport } from '../parse.ts'
import { reportId } from '../passages/ids.ts'
import { readReportFile } from '../read/file.ts'
import { type BatchCounts, batches } from './batch.ts'
import type { RunReporter } from './progress.ts'

export interface Run {
  readonly corpus: string
  readonly writer: IndexWriter
  readonly embedder: Embedder
  readonly reporter: RunReporter
  readonly fingerprint: IndexFingerprint
}

export interface RunSummary extends BatchCounts {
  readonly files: number
  readonly problems: readonly FileProblem[]
}

/** Reads a corpus, builds an index of it and publishes it. On a failure nothing that is served changes. */
export async function runIndexer(run: Run): Promise<RunSummary> {
  const files = await inOrderOfIds(run.corpus)
  const build = await run.writer.begin()
  try {
    return await fill(build, files, run)
  } catch (error) {
    await build.abandon()
    throw error
  }
}

async function fill(
  build: IndexBuild,
  files: readonly SizedFile[],
  { corpus, embedder, reporter, fingerprint }: Run,
): Promise<RunSummary> {
  const total = files.reduce((sum, { size }) => sum + size, 0)
  const listing: CorpusFile[] = []
  const problems: FileProblem[] = []
  let unread = 0
  const batch = batches(build, embedder, (done) => reporter.progress(done + unread, total))
  for (const { file } of files) {
    const { listing: listed, bytes, read } = await readReportFile(corpus, file)
    listing.push(listed)
    if ('code' in read) {
      unread += bytes.length
      problems.push({ file, ...read })
      continue
    }
    const report = parseReport(read)
    problems.push(...report.problems.map((problem) => ({ file, ...problem })))
    await batch.add(report, bytes)
  }
  await batch.flush()
  const { documentFrequencies } = batch
  await build.publish({ fingerprint, documentFrequencies, problems, corpus: listing })
  return { files: files.length, problems, ...batch.counts() }
}

interface SizedFile {
  readonly file: string
  readonly id: ReportId
  readonly size: number
}

/** Reports enter the index in the order of their ids, whatever their files are called. */
async function inOrderOfIds(corpus: string): Promise<readonly SizedFile[]> {
  const files = await corpusFiles(corpus)
  const sized = await Promise.all(
    files.map(async (file) => ({
      file,
      id: reportId(file),
      size: await stat(join(corpus, file)).then(
        ({ size }) => size,
        () => 0,
      ),
    })),
  )
  return sized.sort((a, b) => (a.id < b.id ? -1 : 1))
}
