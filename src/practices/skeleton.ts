/**
 * What is left of a folded text when spelling that never tells two practices apart is taken away:
 * quotation marks, book marks and spaces between Chinese characters, the plural of English words, hyphens,
 * -ise for -ize. `starts` and `ends` say, for each UTF-16 code unit of `text`, where it stands in
 * the folded text.
 */
export interface Skeleton {
  readonly text: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

const TOKEN =
  /(?<word>[a-z0-9]+)|(?<gap>[\s"“”「」『』《》〈〉·•‐‑–-]+)|(?<apostrophe>['‘’]+)|(?<other>.)/gs

export function skeleton(folded: string): Skeleton {
  const pieces: string[] = []
  let left: string | undefined
  const starts: number[] = []
  const ends: number[] = []
  const put = (units: string, start: number, end: number) => {
    for (let i = 0; i < units.length; i++) {
      starts.push(start + i)
      ends.push(i === units.length - 1 ? end : start + i + 1)
    }
    pieces.push(units)
    left = units.at(-1)
  }
  for (const match of folded.matchAll(TOKEN)) {
    const { word, gap, other } = match.groups ?? {}
    const start = match.index
    const end = start + match[0].length
    if (word !== undefined) put(stem(word), start, end)
    else if (other !== undefined) put(other, start, end)
    else if (gap !== undefined) {
      if (isLatin(left) && isLatin(folded[end])) put(' ', start, end)
      else if (/\n\s*\n/.test(gap)) put('\n', start, end)
      else if (/[‐‑–-]/.test(gap)) put('-', start, end)
    }
  }
  return { text: pieces.join(''), starts, ends }
}

export function isLatin(unit: string | undefined): boolean {
  return unit !== undefined && /[a-z0-9]/.test(unit)
}

const SPELLINGS: Readonly<Record<string, string>> = {
  licence: 'license',
  programme: 'program',
  centre: 'center',
  defence: 'defense',
}

/** Never longer than the word. */
function stem(word: string): string {
  const one = singular(word)
  return SPELLINGS[one] ?? one.replace(/is(e|ed|ing|ation)$/, 'iz$1')
}

function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /(ss|us|is)$/.test(word)) return word
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  return /(ss|x|ch|sh)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1)
}
