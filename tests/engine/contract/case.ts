import type { IndexReader, IndexSource } from '../../../src/engine/reader.ts'
import type { IndexWriter } from '../../../src/engine/writer.ts'

export interface Engine {
  readonly source: IndexSource
  readonly writer: IndexWriter
}

export interface StartedEngine extends Engine {
  /** The same store as another process would open it. */
  another(): Engine
  stop(): Promise<void>
}

/** About a reader of `CORPUS`. */
export type ReadingCase = (reader: IndexReader) => Promise<void>
/** About an engine with nothing published. */
export type EngineCase = (engine: StartedEngine) => Promise<void>
