import type { Candidate } from '../reader.ts'

/** Texts by ordinal, those used lately. Reading a thousand from disk takes longer than finding them. */
export interface CandidateCache {
  get(ordinal: number): Candidate | undefined
  put(ordinal: number, candidate: Candidate): void
  /** Whether any had to be forgotten for want of room. */
  isFull(): boolean
}

/** 64 MB of text: all of about 150,000 passages. */
const CACHED_CHARACTERS = 32 * 1024 * 1024

export function createCandidateCache(limit = CACHED_CHARACTERS): CandidateCache {
  // A map keeps the order in which keys were added: the first is the one unused for longest.
  const cached = new Map<number, Candidate>()
  let characters = 0
  let full = false
  return {
    get: (ordinal) => {
      const candidate = cached.get(ordinal)
      if (candidate === undefined) return undefined
      cached.delete(ordinal)
      cached.set(ordinal, candidate)
      return candidate
    },
    put: (ordinal, candidate) => {
      if (cached.has(ordinal)) return
      cached.set(ordinal, candidate)
      characters += lengthOf(candidate)
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

function lengthOf({ text, headings }: Candidate): number {
  return text.length + headings.length
}
