import { ancestors, type Division } from './divisions.ts'
import { beginsName, divisionsNamed, divisionsShortNamed } from './names.ts'

/** One way to read the beginning of a text as the name of a place: 杭州市余杭区, 余杭. */
export interface PlaceReading {
  readonly division: Division
  /** UTF-16 code units, from the start of the text to the end of the whole name. */
  readonly length: number
  /** Where the part begins that names the division itself. */
  readonly nameStart: number
  /** Whether that part is the full name. */
  readonly inFull: boolean
  /** What was named before it: 杭州市 of 杭州市余杭区. */
  readonly above: readonly Division[]
}

const LONGEST_NAME = 15

/** All readings, longest first, those of what is no more behind the others; several of the same length where provinces share a name. */
export function placesAtStart(text: string): readonly PlaceReading[] {
  return readings(text, 0, []).toSorted(
    (a, b) => former(a) - former(b) || b.length - a.length || rank(a) - rank(b),
  )
}

/** 余杭市 of 余杭市场监管局 was a city once. */
function former({ division }: PlaceReading): number {
  return division.until === undefined ? 0 : 1
}

function readings(text: string, from: number, above: readonly Division[]): readonly PlaceReading[] {
  if (!beginsName(text.slice(from, from + 2))) return []
  const found: PlaceReading[] = []
  for (let length = Math.min(LONGEST_NAME, text.length - from); length >= 2; length--) {
    const word = text.slice(from, from + length)
    const named = divisionsNamed(word)
    for (const division of [...named, ...divisionsShortNamed(word)]) {
      if (!liesIn(division, above.at(-1))) continue
      const inFull = named.includes(division)
      found.push({ division, length: from + length, nameStart: from, inFull, above })
      if (division.level !== 'county') {
        found.push(...readings(text, from + length, [...above, division]))
      }
    }
  }
  return found
}

function liesIn(division: Division, above: Division | undefined): boolean {
  return above === undefined || ancestors(division.code).includes(above)
}

/** Full names before short ones, then the higher level: 海南 is the province. */
function rank(reading: PlaceReading): number {
  return (reading.inFull ? 0 : 10) + reading.above.length + LEVEL_RANK[reading.division.level]
}

const LEVEL_RANK = { province: 0, city: 1, county: 2 } as const
