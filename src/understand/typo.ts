import type { Span } from '../domain/report.ts'

/** A misspelt English word of a practice's name, and the word. */
export interface LatinCorrection extends Span {
  readonly text: string
}

/** Shorter words are too near to others. */
const SHORTEST = 6

/** Long Latin words that are none, where just one word of English practice names differs in one letter. */
export function readLatinTypos(
  folded: string,
  names: ReadonlySet<string>,
  isWord: (letters: string) => boolean,
): readonly LatinCorrection[] {
  return [...folded.matchAll(/(?<![a-z0-9])[a-z]+(?![a-z0-9])/g)].flatMap(({ 0: typed, index }) => {
    if (typed.length < SHORTEST || isWord(typed)) return []
    const near = [...names].filter((name) => name.length >= SHORTEST && isOneOff(typed, name))
    if (near.some((name) => isPlural(typed, name))) return []
    const [text, other] = near
    if (text === undefined || (other !== undefined && !isPlural(text, other))) return []
    return [{ start: index, end: index + typed.length, text }]
  })
}

function isPlural(a: string, b: string): boolean {
  return a === `${b}s` || b === `${a}s`
}

/** One letter more, one less, another one, or two neighbours swapped. */
function isOneOff(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)]
  if (left.length <= 1 && right.length <= 1) return true
  return left.length === 2 && left === `${right[1]}${right[0]}`
}
