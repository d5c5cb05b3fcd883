/** The program of a parsing thread: one file after the other, as they are asked for. */
import { parentPort } from 'node:worker_threads'
import type { Overrides } from '../overrides/overrides.ts'
import type { ParsedFile } from './parsed-file.ts'
import { parseFile } from './parser.ts'

export interface ParseRequest {
  readonly corpus: string
  readonly file: string
  readonly overrides: Overrides
}

const port = parentPort
port?.on('message', async ({ corpus, file, overrides }: ParseRequest) => {
  const parsed: ParsedFile = await parseFile(corpus, file, overrides)
  const { buffer } = parsed.bytes
  // The bytes change hands; a pooled buffer cannot.
  const own = buffer instanceof ArrayBuffer && buffer.byteLength === parsed.bytes.length
  port.postMessage(parsed, own && buffer.byteLength > 0 ? [buffer] : [])
})
