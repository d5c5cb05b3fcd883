import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type RunSummary, runIndexer } from '../../indexer/run/run.ts'
import type { IndexFingerprint } from '../../src/domain/fingerprint.ts'
import { currentFingerprint } from '../../src/domain/fingerprint.ts'
import type { Embedder } from '../../src/embedding/embedder.ts'
import { hashingEmbedder } from '../../src/embedding/hashing.ts'
import { createMemoryEngine } from '../../src/engine/memory/index.ts'
import type { IndexReader } from '../../src/engine/reader.ts'
import type { IndexWriter } from '../../src/engine/writer.ts'
import { bundledLexiconHash } from '../../src/practices/lexicon.ts'
import { createKnowledge } from '../../src/search/knowledge.ts'
import { analyserFingerprint } from '../../src/text/analyser.ts'
import { loadGlossary } from '../../src/understand/english/load.ts'

export interface Indexed {
  readonly reader: IndexReader
  readonly embedder: Embedder
  readonly fingerprint: IndexFingerprint
  readonly summary: RunSummary
}

export const QUIET = { progress: () => undefined, note: () => undefined }

/** Writes the given files into a folder of their own, for as long as `work` runs. */
export async function withCorpus<T>(
  files: Readonly<Record<string, string | Uint8Array>>,
  work: (corpus: string) => Promise<T>,
): Promise<T> {
  const corpus = await mkdtemp(join(tmpdir(), 'wenmai-corpus-'))
  try {
    for (const [file, content] of Object.entries(files)) {
      await mkdir(dirname(join(corpus, file)), { recursive: true })
      await writeFile(join(corpus, file), content)
    }
    return await work(corpus)
  } finally {
    await rm(corpus, { recursive: true })
  }
}

/** A corpus run through the whole indexer into the memory engine, with vectors that hash words. */
export async function indexedEngine(corpus: string) {
  const { source, writer } = createMemoryEngine()
  const summary = await indexInto(writer, corpus)
  return { source, embedder: hashingEmbedder(), summary }
}

export async function indexCorpus(corpus: string): Promise<Indexed> {
  const { source, embedder, summary } = await indexedEngine(corpus)
  const fingerprint = fingerprintFor(embedder)
  return { reader: await source.open(), embedder, fingerprint, summary }
}

export function indexInto(writer: IndexWriter, corpus: string): Promise<RunSummary> {
  const embedder = hashingEmbedder()
  const fingerprint = fingerprintFor(embedder)
  return runIndexer({ corpus, writer, embedder, reporter: QUIET, fingerprint })
}

export function fingerprintFor(embedder: Embedder): IndexFingerprint {
  return currentFingerprint(
    { analyser: analyserFingerprint(), practices: bundledLexiconHash() },
    embedder.model,
  )
}

/** With the dictionary that ships. */
export const KNOWLEDGE = createKnowledge(loadGlossary)
