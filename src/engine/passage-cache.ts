import type { Candidate, StoredPassage } from './reader.ts'

/** A passage as it is ranked and as it is shown. */
export interface ReadPassage {
  readonly candidate: Candidate
  readonly shown: StoredPassage
}

/** Passages by ordinal, those used lately. Reading a thousand from disk takes longer than finding them. */
export interface PassageCache {
  get(ordinal: number): ReadPassage | undefined
  /** The same without counting as use: who looks through everything uses nothing in particular. */
  peek(ordinal: number): ReadPassage | undefined
  put(ordinal: number, passage: ReadPassage): void
  /** Whether any had to be forgotten for want of room. */
  isFull(): boolean
}

/** Some 130 MB of text: all of about 150,000 passages. */
const CACHED_CHARACTERS = 64 * 1024 * 1024

export function createPassageCache(limit = CACHED_CHARACTERS): PassageCache {
  // A map keeps the order in which keys were added: the first is the one unused for longest.
  const cached = new Map<number, ReadPassage>()
  let characters = 0
  let full = false
  return {
    get: (ordinal) => {
      const passage = cached.get(ordinal)
      if (passage === undefined) return undefined
      cached.delete(ordinal)
      cached.set(ordinal, passage)
      return passage
    },
    peek: (ordinal) => cached.get(ordinal),
    put: (ordinal, passage) => {
      if (cached.has(ordinal)) return
      cached.set(ordinal, passage)
      characters += lengthOf(passage)
      for (const [oldest, unused] of cached) {
        if (characters <= limit) break
        full = true
        cached.delete(oldest)
        characters -= lengthOf(unused)
      }
    },
    isFull: () => full,
  }
}

/** Both texts; heading paths are shared by the passages below them. */
function lengthOf({ candidate, shown }: ReadPassage): number {
  return candidate.text.length + shown.text.length
}
