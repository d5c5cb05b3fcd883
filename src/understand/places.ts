import type { Span } from '../domain/report.ts'
import { type PlaceReading, placesAtStart } from '../regions/at-start.ts'
import { type Division, pathOf } from '../regions/divisions.ts'
import { zoneAfter } from '../regions/zones.ts'
import type { KnownReports } from './known-reports.ts'
import { isBorder, isDocumentName, isOtherName, startsWithWord } from './place-guards.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A place that a query names. */
export interface NamedPlace extends Span {
  /** What a region filter takes; several where the name leaves it open. */
  readonly values: readonly string[]
  /** 浙江省/杭州市, in the order of `values`. */
  readonly paths: readonly string[]
  /** Whether it can only say which reports are wanted. */
  readonly certain: boolean
  /** Whether some report lies in one of them. */
  readonly known: boolean
}

export interface PlaceKnowledge {
  readonly reports: KnownReports
  readonly vocabulary: Vocabulary
  readonly isRead: (at: number) => boolean
}

const LONGEST_NAME = 24

/** A place with what decides whether it can only say which reports are wanted. */
interface Candidate extends Omit<NamedPlace, 'certain'> {
  /** In full, or such that no word can be mistaken for it. */
  readonly inFull: boolean
  /** Whether it begins at a border. */
  readonly opens: boolean
  /** What follows: nothing or 的, a year, a practice; a word of the corpus; anything else. */
  readonly before: 'border' | 'word' | 'other'
}

/** Places in a folded text. Short names of counties are other words too often: only those of reports count. */
export function readPlaces(folded: string, knowledge: PlaceKnowledge): readonly NamedPlace[] {
  const found: Candidate[] = []
  let at = 0
  while (at < folded.length) {
    const place = placeAt(folded, at, knowledge)
    if (place !== undefined) found.push(place)
    at = place?.end ?? at + 1
  }
  return chained(folded, found).flatMap((places) => ofChain(places))
}

/** Places with only 和 or 、 between them. */
function chained(folded: string, places: readonly Candidate[]): readonly (readonly Candidate[])[] {
  const chains: Candidate[][] = []
  for (const place of places) {
    const last = chains.at(-1)?.at(-1)
    const joined = last !== undefined && /^[和与及、跟]$/.test(folded.slice(last.end, place.start))
    if (joined) chains.at(-1)?.push(place)
    else chains.push([place])
  }
  return chains
}

/** A chain stands as its first begins and its last ends. */
function ofChain(places: readonly Candidate[]): readonly NamedPlace[] {
  const opens = places[0]?.opens === true
  const before = places.at(-1)?.before
  return places.flatMap(({ inFull, opens: _, before: __, ...place }, i) => {
    const clear = opens && (before === 'border' || (before === 'word' && (inFull || place.known)))
    // A short name in the middle of a sentence that no report bears out may be any word.
    if (!inFull && !place.known && !(opens && before === 'border')) return []
    const end = places[i + 1]?.start ?? place.end
    return [{ ...place, end, certain: clear }]
  })
}

function placeAt(folded: string, start: number, knowledge: PlaceKnowledge): Candidate | undefined {
  const { reports, isRead } = knowledge
  if (isRead(start) || !/\p{Script=Han}/u.test(folded[start] ?? '')) return undefined
  const rest = folded.slice(start, start + LONGEST_NAME)
  const readings = placesAtStart(rest)
  const [best] = readings
  if (best === undefined) return undefined
  const same = readings.filter(
    ({ length, inFull }) => length === best.length && inFull === best.inFull,
  )
  const zone = zoneBehind(best, rest, reports)
  const end = start + (zone?.length ?? best.length)
  const values = zone === undefined ? preferred(same, reports).map(({ code }) => code) : [zone.path]
  const known = values.some((value) => reports.regions.has(value))
  const isShortCounty = !best.inFull && best.division.level === 'county'
  if (values.length === 0 || (isShortCounty && !known) || isOtherName(folded.slice(end))) {
    return undefined
  }
  const paths = values.map((value) => pathOf(value) ?? value)
  const inFull = best.inFull || zone !== undefined
  return {
    start,
    end,
    values,
    paths,
    known,
    inFull,
    ...standing(folded, { start, end }, knowledge),
  }
}

/** Zones that have governments of their own, so that what is asked of one is not asked of the place around it. */
const GOVERNED = /(?:新区|高新区|经开区|自贸区|自贸港|开发区)$/

/** 重庆高新区, 重庆两江新区; its path. */
function zoneBehind(
  reading: PlaceReading,
  rest: string,
  { zones }: KnownReports,
): { readonly path: string; readonly length: number } | undefined {
  const zone = zoneAfter(reading.division, rest.slice(reading.length))
  if (zone === undefined) return undefined
  const around = pathOf(reading.division.code)
  const path =
    zones.get(zone.name) ?? (GOVERNED.test(zone.name) ? `${around}/${zone.name}` : undefined)
  return path === undefined ? undefined : { path, length: reading.length + zone.written.length }
}

/** Those that reports lie in, where any do; of a province and a city of one name the province. */
function preferred(
  readings: readonly PlaceReading[],
  { regions }: KnownReports,
): readonly Division[] {
  const divisions = readings.map(({ division }) => division)
  const known = divisions.filter(({ code }) => regions.has(code))
  const open = known.length > 0 ? known : divisions
  const [first] = open
  return first?.level === 'province' ? [first] : open.filter(({ level }) => level === first?.level)
}

/** In the title of a document a place neither begins nor ends at a border. */
function standing(
  folded: string,
  { start, end }: Span,
  { vocabulary, isRead }: PlaceKnowledge,
): Pick<Candidate, 'opens' | 'before'> {
  const earlier = folded.slice(0, start)
  const after = folded.slice(end)
  if (/《[^》]*$/.test(earlier) || isDocumentName(after)) return { opens: false, before: 'other' }
  const opens = isBorder(folded[start - 1]) || /\d年度?$/.test(earlier)
  const ends = isBorder(folded[end]) || /^(?:的|各|全[市省区县]|(?:19|20)\d\d)/.test(after)
  if (ends || isRead(end)) return { opens, before: 'border' }
  const word = startsWithWord(after, vocabulary) || /^[a-z\d]/.test(after)
  return { opens, before: word ? 'word' : 'other' }
}
