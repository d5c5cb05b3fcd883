import type { Span } from '../domain/report.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A word that was typed with spaces in it, and the word. */
export interface JoinedWord extends Span {
  readonly text: string
}

const LONGEST_WORD = 12
/** Runs between spaces: more are a text that was pasted. */
const MOST_RUNS = 40
const SPACED = /\p{Script=Han}+(?:\s+\p{Script=Han}+)+/gu

/**
 * Words of the corpus that stand in the query with spaces inside. A space between two words is none:
 * one of the pieces must be no word by itself.
 */
export function readSpaces(folded: string, vocabulary: Vocabulary): readonly JoinedWord[] {
  return [...folded.matchAll(SPACED)].flatMap(({ 0: text, index }) => {
    if ((text.match(/\s+/g)?.length ?? 0) > MOST_RUNS) return []
    return joinedIn(text, vocabulary).map(({ start, end, text: word }) => ({
      start: index + start,
      end: index + end,
      text: word,
    }))
  })
}

function joinedIn(text: string, vocabulary: Vocabulary): readonly JoinedWord[] {
  const offsets = [...text.matchAll(/\S/g)].map(({ index }) => index)
  const joined = offsets.map((at) => text[at]).join('')
  const found: JoinedWord[] = []
  let from = 0
  while (from < joined.length) {
    const word = wordAt(from)
    if (word !== undefined) found.push(word)
    from = word === undefined ? from + 1 : from + word.text.length
  }
  return found

  /** The longest word from here that the spaces cut into pieces. */
  function wordAt(at: number): JoinedWord | undefined {
    for (let length = Math.min(LONGEST_WORD, joined.length - at); length >= 2; length--) {
      const word = joined.slice(at, at + length)
      const start = offsets[at] ?? 0
      const end = (offsets[at + length - 1] ?? start) + 1
      const pieces = text.slice(start, end).split(/\s+/)
      if (pieces.length < 2 || !vocabulary.has(word)) continue
      if (pieces.every((piece) => vocabulary.has(piece)) || !standsFree(start, end)) continue
      return { start, end, text: word }
    }
    return undefined
  }

  /** Whether words go on around it, if anything does: 食【品 安全】 begins inside one. */
  function standsFree(start: number, end: number): boolean {
    const before = /\S*$/.exec(text.slice(0, start))?.[0] ?? ''
    const after = /^\S*/.exec(text.slice(end))?.[0] ?? ''
    return [before, after].every((rest) => rest === '' || vocabulary.has(rest))
  }
}
