import { readingsOf, syllablesOf } from './sounds.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What is asked of one character of a word: itself, how it is read, or the letter that begins that. */
interface Wanted {
  readonly written?: string
  readonly syllable?: string
  readonly initial?: string
}

/** Fewer letters alone abbreviate too many words. */
const FEWEST_INITIALS = 3
const MOST_MEANINGS = 5
const MOST_WAYS = 8

/**
 * Words of the corpus that these pieces, letters or Han characters, spell one behind the other: in
 * full where that makes a word, else by initials. Practices first, then the most frequent.
 */
export function wordsSpelled(pieces: readonly string[], vocabulary: Vocabulary): readonly string[] {
  const full = waysToRead(pieces).flatMap((wanted) =>
    vocabulary.sounding(wanted.map(soundWanted)).filter((word) => fits(word, wanted)),
  )
  if (full.length > 0) return [...new Set(full)].slice(0, MOST_MEANINGS)
  const letters = pieces.filter(isLatin).join('').length
  if (letters < FEWEST_INITIALS && letters === pieces.join('').length) return []
  const wanted = pieces.flatMap((piece) => Array.from(piece, initialWanted))
  return vocabulary
    .abbreviated(wanted.map((one) => soundWanted(one).charAt(0)).join(''))
    .filter((word) => fits(word, wanted))
    .slice(0, MOST_MEANINGS)
}

/** The fewest words of the corpus that the letters spell in full, one behind the other; undefined where they do not. */
export function wordsInARow(
  letters: string,
  vocabulary: Vocabulary,
): readonly string[] | undefined {
  for (const syllables of syllablesOf(letters)) {
    const best: (readonly string[] | undefined)[] = [[]]
    for (let end = 2; end <= syllables.length; end++) {
      for (let start = 0; start <= end - 2; start++) {
        const before = best[start]
        if (before === undefined || before.length + 1 >= (best[end]?.length ?? Infinity)) continue
        const [word] = wordsSpelled([syllables.slice(start, end).join("'")], vocabulary)
        if (word !== undefined) best[end] = [...before, word]
      }
    }
    const row = best[syllables.length]
    if (row !== undefined && row.length > 0) return row
  }
  return undefined
}

function isLatin(piece: string): boolean {
  return /^[a-z]/.test(piece)
}

/** Letters may be cut into syllables in several ways. */
function waysToRead(pieces: readonly string[]): readonly (readonly Wanted[])[] {
  let ways: readonly (readonly Wanted[])[] = [[]]
  for (const piece of pieces) {
    const own: readonly (readonly Wanted[])[] = isLatin(piece)
      ? cuts(piece).map((syllables) => syllables.map((syllable) => ({ syllable })))
      : [Array.from(piece, (written) => ({ written }))]
    ways = ways.flatMap((before) => own.map((next) => [...before, ...next])).slice(0, MOST_WAYS)
  }
  return ways
}

/** An apostrophe parts syllables. */
function cuts(letters: string): readonly (readonly string[])[] {
  return letters.includes("'") ? [letters.split("'")] : syllablesOf(letters)
}

function initialWanted(unit: string): Wanted {
  return isLatin(unit) ? { initial: unit } : { written: unit }
}

function soundWanted({ written, syllable, initial }: Wanted): string {
  return syllable ?? initial ?? readingsOf(written ?? '')[0] ?? ''
}

function fits(word: string, wanted: readonly Wanted[]): boolean {
  const characters = Array.from(word)
  return (
    characters.length === wanted.length &&
    wanted.every(({ written, syllable, initial }, i) => {
      const character = characters[i] ?? ''
      if (written !== undefined) return character === written
      return readingsOf(character).some((read) =>
        syllable === undefined ? read.charAt(0) === initial : read === syllable,
      )
    })
  )
}
