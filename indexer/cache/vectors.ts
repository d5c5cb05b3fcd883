import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, renameSync } from 'node:fs'
import { dirname } from 'node:path'
import type { ModelIdentity } from '../../src/embedding/embedder.ts'
import { openVectorTable, type VectorTable } from './vector-table.ts'

/**
 * Vectors of texts already embedded by one model, kept between runs. Losing it costs time, nothing
 * else: no failure of the file ends a run, and what is not certainly a vector of the model is missing.
 */
export interface VectorCache {
  /** In the order of `texts`; undefined for one that is not there. */
  get(texts: readonly string[]): readonly (Float32Array | undefined)[]
  /** All are kept, or, when the process dies meanwhile, none. */
  put(entries: readonly CachedVector[]): void
  close(): void
}

export interface CachedVector {
  readonly text: string
  readonly vector: Float32Array
}

export interface VectorCacheOptions {
  /** Made, with its folder, when it does not exist. */
  readonly file: string
  readonly model: ModelIdentity
  /** Told what was wrong with the file, and that it was put aside or the run goes on without it. */
  readonly onSetAside: (sentence: string) => void
}

export function openVectorCache({ file, model, onSetAside }: VectorCacheOptions): VectorCache {
  let table: VectorTable | undefined

  const close = (): void => {
    table?.close()
    table = undefined
  }

  const withoutCache = (error: unknown): void => {
    close()
    onSetAside(`goes on without the vector cache ${file}: ${messageOf(error)}`)
  }

  /** Runs `work`; a damaged file is put aside and a new one begun, any other failure ends the cache. */
  const attempt = <T>(work: () => T, otherwise: T): T => {
    try {
      return work()
    } catch (error) {
      if (!isDamage(error)) {
        withoutCache(error)
        return otherwise
      }
    }
    try {
      close()
      const aside = setAside(file)
      onSetAside(
        `the vector cache ${file} is damaged: put aside as ${aside}, texts are embedded anew`,
      )
      table = openVectorTable(file, model)
    } catch (error) {
      withoutCache(error)
    }
    return otherwise
  }

  attempt(() => {
    mkdirSync(dirname(file), { recursive: true })
    table = openVectorTable(file, model)
  }, undefined)

  return {
    get(texts) {
      const none = texts.map(() => undefined)
      return attempt(() => table?.get(texts.map(textHash)) ?? none, none)
    },
    put(entries) {
      attempt(
        () => table?.put(entries.map(({ text, vector }) => ({ key: textHash(text), vector }))),
        undefined,
      )
    },
    close,
  }
}

/** The model's own hash covers the prefix that it puts before the text. */
function textHash(text: string): Uint8Array {
  return createHash('sha256').update(text, 'utf8').digest()
}

/** Renames the file and what belongs to it; returns the new name. */
function setAside(file: string): string {
  let number = 1
  while (existsSync(`${file}.damaged-${number}`)) number++
  const aside = `${file}.damaged-${number}`
  for (const suffix of ['', '-wal', '-shm']) {
    if (existsSync(file + suffix)) renameSync(file + suffix, aside + suffix)
  }
  return aside
}

/** SQLite's primary result codes for a malformed file and for a file that is something else. */
const DAMAGE = [11, 26]

function isDamage(error: unknown): boolean {
  if (!(error instanceof Error) || !('errcode' in error)) return false
  return typeof error.errcode === 'number' && DAMAGE.includes(error.errcode & 0xff)
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
