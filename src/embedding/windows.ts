import { WenmaiError } from '../domain/errors.ts'

export interface Windowing {
  /** Token ids of a text, prefix and special tokens included, nothing cut. */
  readonly encode: (text: string) => readonly number[]
  /** Tokens of one window. */
  readonly longest: number
}

/** Where to cut, best first: after a sentence, after a clause, at white space. */
const PLACES: readonly RegExp[] = [/[。！？；!?;\n]/, /[，、：,:]/, /\s/]

/** How full a window is meant to be, as token counts do not follow characters exactly. */
const FILL = 0.9

/**
 * Token ids of the windows that a text is embedded in: one where it fits, else as many of about equal
 * size as it takes, cut between sentences where possible. Together they hold the whole text.
 * Throws `embedding_failed` where a single character does not fit.
 */
export function windows(text: string, windowing: Windowing): readonly (readonly number[])[] {
  const ids = windowing.encode(isBlank(text) ? '' : text)
  if (ids.length <= windowing.longest) return [ids]
  const pieces = cut(text, Math.max(2, Math.ceil(ids.length / (windowing.longest * FILL))))
  if (pieces.every((piece) => piece === text)) throw tooLong(ids.length, windowing.longest)
  return pieces.flatMap((piece) => windows(piece, windowing))
}

function cut(text: string, count: number): readonly string[] {
  const size = text.length / count
  const pieces: string[] = []
  let start = 0
  for (let i = 1; i <= count && start < text.length; i++) {
    const end = i === count ? text.length : placeNear(text, Math.max(start, i * size), size / 4)
    if (end > start) pieces.push(text.slice(start, end))
    start = end
  }
  return pieces.filter((piece) => !isBlank(piece))
}

/** The best place to cut within `reach` of `target`, the nearest of the best kind. */
function placeNear(text: string, target: number, reach: number): number {
  const middle = Math.round(target)
  for (const place of PLACES) {
    for (let away = 0; away <= reach; away++) {
      for (const end of [middle - away, middle + away]) {
        if (end < text.length && place.test(text.charAt(end - 1))) return end
      }
    }
  }
  return isInsideSurrogatePair(text, middle) ? middle + 1 : middle
}

function isInsideSurrogatePair(text: string, at: number): boolean {
  return /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(at))
}

function isBlank(text: string): boolean {
  return text.trim() === ''
}

function tooLong(tokens: number, longest: number): WenmaiError {
  return new WenmaiError(
    'embedding_failed',
    `a text that cannot be divided takes ${tokens} tokens, and the model ${longest}`,
    { help: "check longestInput in the model's manifest" },
  )
}
