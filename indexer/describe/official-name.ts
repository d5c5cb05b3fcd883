import { ancestors, type Division } from '../../src/regions/divisions.ts'
import type { Body } from './body.ts'
import { goesByShortName } from './courts.ts'

const MUNICIPALITIES: ReadonlySet<string> = new Set(['110000', '120000', '310000', '500000'])

/**
 * A place as official names of its bodies begin: districts with their city (杭州市上城区,
 * 天津市东丽区), counties and cities alone (桐庐县, 义乌市), nothing with its province.
 */
export function placeName(division: Division): string {
  const above = ancestors(division.code).at(-1)
  const isDistrict = division.level === 'county' && /(?<!特)区$/.test(division.name)
  const belongsToCity =
    above !== undefined && (above.level === 'city' || MUNICIPALITIES.has(above.code))
  return isDistrict && belongsToCity ? above.name + division.name : division.name
}

/** The official name of a body; `place` is whose it is, undefined where that stays open. */
export function officialName(body: Body, place: Division | undefined, written: string): string {
  if (body.zone !== undefined) {
    const [reading] = body.places
    const zoned = reading === undefined ? '' : written.slice(0, reading.length)
    return `${body.before}${zoned}${body.zone.written}${body.name}`
  }
  // The state's survey teams, 新疆生产建设兵团 and courts of one matter go by the short name of their place.
  if (/^(?:调查总?队$|生产建设兵团)/.test(body.name) || goesByShortName(body.name))
    return body.before + written
  if (place !== undefined) return `${body.before}${placeName(place)}${body.name}`
  const [reading] = body.places
  return `${body.before}${reading?.division.name ?? body.unnamed ?? ''}${body.name}`
}
