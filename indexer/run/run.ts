import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { listCorpus, listed } from '../../src/corpus/files.ts'
import type { IndexFingerprint } from '../../src/domain/fingerprint.ts'
import type { FileProblem, ParsedReport, Problem, ReportId } from '../../src/domain/report.ts'
import type { Embedder } from '../../src/embedding/embedder.ts'
import type { CorpusFile } from '../../src/engine/reader.ts'
import type { IndexBuild, IndexWriter } from '../../src/engine/writer.ts'
import { readLexicon } from '../../src/practices/lexicon.ts'
import { recogniser } from '../../src/practices/recognise.ts'
import type { LexiconProblem } from '../../src/practices/rows.ts'
import { REPORTS } from '../describe/words/periods.ts'
import { type Manifests, readManifests } from '../overrides/manifest.ts'
import { reportId } from '../passages/ids.ts'
import { phraseMiner } from '../phrases/miner.ts'
import { practiceMeanings } from '../practices/meanings.ts'
import { type BatchCounts, batches } from './batch.ts'
import type { ParsedFile } from './parsed-file.ts'
import { type FileParser, ownThreadParser } from './parser.ts'
import type { RunReporter } from './progress.ts'

export interface Run {
  readonly corpus: string
  readonly writer: IndexWriter
  readonly embedder: Embedder
  readonly reporter: RunReporter
  readonly fingerprint: IndexFingerprint
  /** Where files are parsed; in this thread when none is given. */
  readonly parser?: FileParser
}

export interface RunSummary extends BatchCounts {
  readonly files: number
  readonly problems: readonly FileProblem[]
}

/** Reads a corpus, builds an index of it and publishes it. On a failure nothing that is served changes. */
export async function runIndexer(run: Run): Promise<RunSummary> {
  const { files: found, manifests: given, practices } = await listCorpus(run.corpus)
  const manifests = await readManifests(run.corpus, given, found)
  const files = await inOrderOfIds(run.corpus, found)
  const build = await run.writer.begin()
  try {
    const tables = await Promise.all(practices.map((file) => listed(run.corpus, file)))
    return await fill(build, { files, manifests, tables }, run)
  } catch (error) {
    await build.abandon()
    throw error
  }
}

interface CorpusParts {
  readonly files: readonly SizedFile[]
  readonly manifests: Manifests
  /** What is read beside them. */
  readonly tables: readonly CorpusFile[]
}

async function fill(
  build: IndexBuild,
  { files, manifests, tables }: CorpusParts,
  { corpus, embedder, reporter, fingerprint, parser = ownThreadParser() }: Run,
): Promise<RunSummary> {
  const total = files.reduce((sum, { size }) => sum + size, 0)
  const listing: CorpusFile[] = [...manifests.listing, ...tables]
  const problems: FileProblem[] = [...manifests.problems]
  const firstOf = new Map<string, ReportId>()
  const miner = phraseMiner()
  const firstEdition = new Map<string, ReportId>()
  let unread = 0
  const parse = (file: string) => parser.parse(corpus, file, manifests.byFile.get(file))
  const { lexicon, problems: misread } = await readLexicon(corpus)
  problems.push(...misread.map(misreadPractice))
  const meanings = await practiceMeanings(lexicon, embedder)
  const batch = batches({
    build,
    embedder,
    practices: recogniser(lexicon),
    onIndexed: (done) => reporter.progress(done + unread, total),
  })
  for await (const { listing: listed, bytes, parsed } of inOrder(parse, files)) {
    const { file } = listed
    listing.push(listed)
    if ('code' in parsed) {
      unread += bytes.length
      problems.push({ file, ...parsed })
      continue
    }
    const { textSha256 } = parsed.source
    const duplicateOf = firstOf.get(textSha256)
    if (duplicateOf === undefined) firstOf.set(textSha256, parsed.id)
    const edition = duplicateOf === undefined ? otherEdition(parsed, firstEdition) : undefined
    const own = [
      ...parsed.problems,
      ...(duplicateOf === undefined ? [] : [sameAs(duplicateOf)]),
      ...(edition === undefined ? [] : [editionOf(edition)]),
    ]
    problems.push(...own.map((problem) => ({ file, ...problem })))
    await batch.add({ ...parsed, problems: own }, bytes, duplicateOf)
    if (duplicateOf === undefined) miner.add(parsed)
  }
  await batch.flush()
  const { documentFrequencies } = batch
  const contents = { fingerprint, documentFrequencies, practices: lexicon, meanings, problems }
  await build.publish({ ...contents, corpus: listing, phrases: miner.phrases() })
  return { files: files.length, problems, ...batch.counts() }
}

function misreadPractice({ file, line, message }: LexiconProblem): FileProblem {
  const where = { start: null, end: null }
  return { file, code: 'practices_invalid', message: `line ${line}: ${message}`, ...where }
}

/**
 * The report before this one that says of itself what this one says, in another text. `seen` holds the
 * first of each, by issuers, kind, years, title and number.
 */
function otherEdition(
  { id, metadata }: ParsedReport,
  seen: Map<string, ReportId>,
): ReportId | undefined {
  const { issuers, kind, years, title, documentNumber } = metadata
  if (issuers.length === 0 || kind.value === null || (years.from === null && title.value === null))
    return undefined
  // A notice is one of many of its kind and year: its title tells which.
  if (title.value === null || (title.basis === 'inferred' && !REPORTS.has(kind.value)))
    return undefined
  const named = title.basis === 'inferred' ? '' : title.value.replaceAll(/\s/g, '')
  const names = issuers.map(({ value }) => value)
  const key = JSON.stringify([names, kind.value, years.from, years.to, named, documentNumber.value])
  const first = seen.get(key)
  if (first === undefined) seen.set(key, id)
  return first
}

function editionOf(report: ReportId): Problem {
  return {
    code: 'another_edition',
    message: `the file seems to be another edition of the report ${report}, by its issuer, kind, years and title; keep the one that is right`,
    start: null,
    end: null,
  }
}

function sameAs(report: ReportId): Problem {
  return {
    code: 'duplicate_content',
    message: `the file holds the same text as the report ${report}, which counts; delete one of them`,
    start: null,
    end: null,
  }
}

/** Files that are parsed ahead of the one that is written; bounds what waits in memory. */
const AHEAD = 8

/** Parses several files at a time and gives them in the order they were asked for. */
async function* inOrder(
  parse: (file: string) => Promise<ParsedFile>,
  files: readonly SizedFile[],
): AsyncGenerator<ParsedFile> {
  const begun: Promise<ParsedFile>[] = []
  let next = 0
  while (next < files.length || begun.length > 0) {
    while (begun.length < AHEAD) {
      const file = files[next++]
      if (file === undefined) break
      begun.push(parse(file.file))
    }
    const first = begun.shift()
    if (first === undefined) return
    yield await first
  }
}

interface SizedFile {
  readonly file: string
  readonly id: ReportId
  readonly size: number
}

/** Reports enter the index in the order of their ids, whatever their files are called. */
async function inOrderOfIds(
  corpus: string,
  files: readonly string[],
): Promise<readonly SizedFile[]> {
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
