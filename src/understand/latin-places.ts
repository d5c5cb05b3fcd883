import { pinyin } from 'pinyin-pro'
import { DIVISIONS, type Division, pathOf } from '../regions/divisions.ts'
import { shortName } from '../regions/names.ts'
import type { KnownReports } from './known-reports.ts'
import { isOtherLatinName } from './place-guards.ts'
import type { NamedPlace } from './places.ts'

/** Names that are not pinyin. */
const OTHER_NAMES: readonly (readonly [name: string, code: string])[] = [
  ['shaanxi', '610000'],
  ['inner mongolia', '150000'],
  ['tibet', '540000'],
  ['hong kong', '810000'],
  ['macau', '820000'],
  ['macao', '820000'],
  ['harbin', '230100'],
  ['urumqi', '650100'],
  ['lhasa', '540100'],
  ['hohhot', '150100'],
]

/** Provinces and cities by their names in Latin letters, and the counties that reports lie in. */
export type LatinPlaces = ReadonlyMap<string, readonly Division[]>

export function latinPlaces({ regions }: KnownReports): LatinPlaces {
  const places = new Map<string, Division[]>()
  const add = (name: string, division: Division) => {
    const known = places.get(name)
    if (known === undefined) places.set(name, [division])
    else known.push(division)
  }
  for (const division of DIVISIONS) {
    if (division.level === 'county' && !regions.has(division.code)) continue
    const short = shortName(division)
    const name = short === undefined || division.name === '陕西省' ? undefined : latin(short)
    if (name !== undefined) add(name, division)
    for (const [other, code] of OTHER_NAMES) if (code === division.code) add(other, division)
  }
  return places
}

function latin(name: string): string {
  return pinyin(name, { toneType: 'none', type: 'array', v: true }).join('')
}

const WORDS = /[a-z]+(?: [a-z]+)?/g
const KIND = /^[ -](?:city|province|district|county|municipality)\b/

/** Shanghai, Yuhang District. What a name leaves open, 苏州 or 宿州, the reports settle where they can. */
export function readLatinPlaces(
  folded: string,
  options: {
    readonly places: LatinPlaces
    readonly reports: KnownReports
    readonly isRead: (at: number) => boolean
  },
): readonly NamedPlace[] {
  const { places, reports, isRead } = options
  const found: NamedPlace[] = []
  for (const match of folded.matchAll(/(?<![a-z0-9])[a-z]+/g)) {
    const start = match.index
    if (isRead(start) || start < (found.at(-1)?.end ?? 0)) continue
    const two = new RegExp(WORDS, 'y')
    two.lastIndex = start
    const pair = two.exec(folded)?.[0] ?? ''
    const name = [pair, match[0]].find((one) => places.has(one))
    const divisions = name === undefined ? undefined : places.get(name)
    if (name === undefined || divisions === undefined) continue
    const end =
      start + name.length + (KIND.exec(folded.slice(start + name.length))?.[0].length ?? 0)
    const after = folded.slice(end)
    if (isOtherLatinName(after) || /^[a-z0-9]/.test(after)) continue
    const known = divisions.filter(({ code }) => reports.regions.has(code))
    const meant = known.length > 0 ? known : divisions
    found.push({
      start,
      end,
      values: meant.map(({ code }) => code),
      paths: meant.map(({ code, name }) => pathOf(code) ?? name),
      certain: leads(folded.slice(0, start)) || /^['’]s\b/.test(after),
      known: known.length > 0,
    })
  }
  return found
}

function leads(before: string): boolean {
  return before.trim() === '' || /(?:^|\s)(?:in|of|from|for|within|at|across)\s+$/.test(before)
}
