import type { Division } from './divisions.ts'
import { divisionsNamed, isDistinctive, shortName } from './names.ts'

const LONGEST_NAME = 15

/** How often a text names each place in full, by name; the longest name wins where one ends another. */
export function namedPlaces(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const match of text.matchAll(/[省市区县旗州盟]/g)) {
    const end = match.index + 1
    const name = longestNameBefore(text, end)
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return counts
}

function longestNameBefore(text: string, end: number): string | undefined {
  for (let length = Math.min(LONGEST_NAME, end); length >= 2; length--) {
    const word = text.slice(end - length, end)
    if (isDistinctive(word) && divisionsNamed(word).length > 0) return word
  }
  return undefined
}

/** Where no other is named, so often are enough, if a paper's title (《某市…条例》) is among them. */
const ALONE = 2

/** A place stands out when it is named this often, and this many times as often as any other. */
const OFTEN = 3

/**
 * The place of one kind that a whole text is about; several where provinces share its name, none
 * where no place stands out. `fits` picks the kind: 区, say, or cities.
 */
export function outstandingPlace(
  text: string,
  fits: (division: Division) => boolean,
): readonly Division[] {
  const scored = [...namedPlaces(text)]
    .map(([name, count]) => {
      const divisions = divisionsNamed(name).filter(fits)
      return { divisions, count: count + shortMentions(text, name, divisions) }
    })
    .filter(({ divisions }) => divisions.length > 0)
    .toSorted((a, b) => b.count - a.count)
  const [best, second] = scored
  if (best === undefined) return []
  const name = best.divisions[0]?.name ?? ''
  if (second === undefined && best.count >= ALONE && text.includes(`《${name}`))
    return best.divisions
  if (best.count < OFTEN) return []
  return best.count >= OFTEN * (second?.count ?? 0) ? best.divisions : []
}

/** Cities go by their short names; those of counties are too often other words. */
function shortMentions(text: string, name: string, divisions: readonly Division[]): number {
  const [city] = divisions
  if (city === undefined || city.level === 'county') return 0
  const short = shortName(city)
  if (short === undefined || short === name) return 0
  return text.split(short).length - text.split(name).length
}
