import type { Field, RegionField, Span } from '../../src/domain/report.ts'
import type { Kind } from '../../src/domain/words.ts'
import { type PlaceReading, placesAtStart } from '../../src/regions/at-start.ts'
import type { Division } from '../../src/regions/divisions.ts'
import { highest, settle } from '../../src/regions/names.ts'
import { type ZoneReading, zoneAfter, zoneAtStart } from '../../src/regions/zones.ts'
import type { Clues } from './clues.ts'
import { datesIn } from './dates.ts'
import type { FoundIssuer } from './issuer.ts'
import { placeName } from './official-name.ts'
import { type Phrase, part, phrase, spanIn } from './phrase.ts'
import { regionField } from './region.ts'
import { speaksForBureau, speaksOfPlace } from './speaker.ts'
import { type Title, titleLead } from './title.ts'

/** A place that a report is about without naming a body of it. */
export interface Territory {
  readonly place: Division
  readonly region: RegionField
  /** The special zone in the place that is meant, as the text calls it. */
  readonly zone?: string
}

/** The people's congress before which a report was given. */
export interface Session {
  /** Undefined of the national one. */
  readonly territory?: Territory
  readonly date: Span & { readonly iso: string }
}

/** Kinds that a place's government answers for when nobody else is named. */
const OF_GOVERNMENTS: ReadonlySet<Kind> = new Set(['government-work-report', 'rule-of-law-report'])

/** The government of the place, where the kind of report makes it the issuer. */
export function governmentOf(territory: Territory, kind: Kind | null): readonly Field<string>[] {
  if (kind === null || !OF_GOVERNMENTS.has(kind)) return []
  const { start = 0, end = 0 } = territory.region
  const value =
    territory.zone === undefined
      ? `${placeName(territory.place)}人民政府`
      : `${territory.zone}管理委员会`
  return [{ value, start, end, basis: 'inferred' }]
}

/** 静海区2023年度法治政府建设情况报告: the place that a title begins with. */
export function territoryOfTitle(title: Title, text: string): Territory | undefined {
  return placeAt(part(title.phrase, titleLead(title.phrase.value)), text)
}

/**
 * 2023年，在上级领导下，静海县全面推进…: whom the first sentences are about, of a report that says 我县 and
 * speaks for no bureau.
 */
export function territoryOfOpening(opening: Phrase, text: string): Territory | undefined {
  if (!speaksOfPlace(text) || speaksForBureau(text)) return undefined
  for (const { index, 0: start } of opening.value.matchAll(/^|[,。;]/g)) {
    const clause = part(opening, index + start.length)
    const [reading] = placesAtStart(clause.value)
    if (reading?.inFull !== true || !DOES.test(clause.value.slice(reading.length))) continue
    const found = placeAt(clause, text)
    if (found !== undefined) return found
  }
  return undefined
}

/** What a place does in the first sentence of its report, or what that calls it. */
const DOES =
  /^(?:\((?:以下|下文)?简?称|坚持|全面|深入|认真|始终|以|紧紧|紧扣|严格|扎实|持续|积极|切实|高度|坚决)/

/**
 * 我区 on a page that a bureau of the district put there and in which no bureau speaks: it is the
 * district's.
 */
export function territoryOfPublisher(
  { body, places: [place] }: FoundIssuer,
  region: RegionField,
  text: string,
): Territory | undefined {
  if (place === undefined || body.zone !== undefined || speaksForBureau(text)) return undefined
  return speaksOfPlace(text, place.name.slice(-1)) ? { place, region } : undefined
}

/** `——2024年1月23日在浙江省第十四届人民代表大会第二次会议上`, below the title, over two lines perhaps. */
export function sessionOf(clues: Clues): Session | undefined {
  const { text, front } = clues
  for (const [i, line] of front.entries()) {
    const below = front[i + 1]
    const own = phrase(text, line)
    const goesOn = /[在届省市区州县]$/.test(own.value) && below !== undefined
    const whole = goesOn ? phrase(text, { start: line.start, end: below.end }) : own
    const at = SESSION.exec(whole.value)?.index
    const territory = at === undefined ? undefined : placeAt(part(whole, at + 1), text)
    const [found] = datesIn(own.value)
    if (found === undefined) continue
    const date = { iso: found.iso, ...spanIn(own, found.from, found.to) }
    if (territory !== undefined) return { territory, date }
    if (NATIONAL_SESSION.test(own.value)) return { date }
  }
  return undefined
}

const NATIONAL_SESSION = /在第[一二三四五六七八九十百\d]{1,4}届全国人民代表大会/
const SESSION = /在(?=.{2,20}第?[一二三四五六七八九十百\d]{1,4}届人民代表大会)/

function placeAt(source: Phrase, text: string): Territory | undefined {
  const zone = zoneAt(source, text)
  if (zone !== undefined) return zone
  const readings = placesAtStart(source.value).filter(isPlain)
  const longest = readings.filter(({ length }) => length === readings[0]?.length)
  const settled = settle(
    longest.map(({ division }) => division),
    text,
  )
  const reading = longest.find(({ division }) => division === settled[0])
  if (reading === undefined || settled.length > 1) return undefined
  if (UNKNOWN_WITHIN.test(source.value.slice(reading.length))) return undefined
  const span = spanIn(source, reading.nameStart, reading.length)
  const basis = longest.length === 1 && reading.inFull ? 'stated' : 'inferred'
  return {
    place: reading.division,
    region: { ...regionField(reading.division), ...span, basis },
  }
}

/** 贵安新区, 成都高新区: a special zone, its place known or named right before it. */
function zoneAt(source: Phrase, text: string): Territory | undefined {
  const { value } = source
  const own = zoneAtStart(value)
  if (own !== undefined) return ofZone(source, { ...own, from: 0 })
  const readings = placesAtStart(value)
  const longest = highest(
    readings.filter(({ length }) => length === readings[0]?.length),
    ({ division }) => division.level,
  )
  const [place, second] = settle(
    longest.map(({ division }) => division),
    text,
  )
  const from = longest[0]?.length ?? 0
  const zone = place === undefined ? undefined : zoneAfter(place, value.slice(from))
  if (place === undefined || second !== undefined || zone === undefined) return undefined
  return ofZone(source, { place, zone, from })
}

interface PlacedZone {
  readonly place: Division
  readonly zone: ZoneReading
  /** Where the zone's own words begin, behind those of its place. */
  readonly from: number
}

function ofZone(source: Phrase, { place, zone, from }: PlacedZone): Territory | undefined {
  const end = from + zone.written.length
  if (!IS_SUBJECT.test(source.value.slice(end))) return undefined
  const path = `${regionField(place).path}/${zone.name}`
  const span = spanIn(source, 0, end)
  return {
    place,
    region: { value: zone.name, code: place.code, path, ...span, basis: 'inferred' },
    zone: source.value.slice(0, end),
  }
}

/** What follows a zone in a title that is about it; 江苏省开发区条例 is about none. */
const IS_SUBJECT =
  /^(?:\d{4}|[一二][〇○零一二三四五六七八九]{3}|法治|政府|依法|国民经济|“?十[二三四五])/

/** 上海市卢湾区: a place of which nothing is known lies in the one that is named before it. */
const UNKNOWN_WITHIN =
  /^(?!高新|经开|经济|新区)\p{Script=Han}{1,4}[区县旗](?=\d|人民政府|政府|[一二]|关于)/u

/** Short names of provinces are as plain as full ones; those of counties are often other words. */
function isPlain({ inFull, division }: PlaceReading): boolean {
  return inFull || division.level === 'province'
}
