import type { DivisionLevel } from '../../src/regions/divisions.ts'

/** A court or procuratorate, named behind its place. */
export interface Court {
  /** In full, without the place. */
  readonly name: string
  /** Characters of the name as written. */
  readonly length: number
}

/** How a court is called, whose courts are called so where not everybody's are, and its name in full. */
type CourtName = readonly [
  written: RegExp,
  of: readonly DivisionLevel[] | undefined,
  official: string,
]

const ORDINAL = '(第[一二三四五六七八九]|)'
/** What follows a short name when it is another word: 中院区, 法院系统, 检察院机关党委. */
const ALONE = '(?![区内里落子士校门系机])'

const NAMES: readonly CourtName[] = [
  [new RegExp(`^${ORDINAL}中(?:级人民法院|级法院|院${ALONE})`), undefined, '$1中级人民法院'],
  [/^高级(?:人民)?法院/, undefined, '高级人民法院'],
  [new RegExp(`^高院${ALONE}`), ['province'], '高级人民法院'],
  [new RegExp(`^${ORDINAL}人民法院`), undefined, '$1人民法院'],
  // 市法院 is one thing in a city with districts and another in one without.
  [new RegExp(`^${ORDINAL}法院${ALONE}`), ['county'], '$1人民法院'],
  [
    new RegExp(`^(?:人民检察院|检察院${ALONE})((?:第[一二三四五六七八九]分院)?)`),
    undefined,
    '人民检察院$1',
  ],
  [/^((?:互联网|知识产权|金融|海事|铁路运输中级|铁路运输)法院|铁路运输检察院)/, undefined, '$1'],
]

/** The court that is named at the start; `level` is that of its place, undefined where 市 leaves it open. */
export function courtAt(rest: string, level: DivisionLevel | undefined): Court | undefined {
  if (!MAY_BE_COURT.test(rest)) return undefined
  for (const [written, of, official] of NAMES) {
    if (of !== undefined && (level === undefined || !of.includes(level))) continue
    const match = written.exec(rest)?.[0]
    if (match !== undefined) return { name: match.replace(written, official), length: match.length }
  }
  return undefined
}

/** Most names of bodies begin otherwise, and are not looked at further. */
const MAY_BE_COURT = /^[第中高人法检互知金海铁]/

/** Courts of one matter, whose names begin with the short name of their place: 杭州互联网法院. */
export function goesByShortName(name: string): boolean {
  return /^(?:互联网|知识产权|金融|海事|铁路运输.{0,2})(?:法|检察)院$/.test(name)
}

/**
 * The level of a court by its rank: the first intermediate court of a municipality is not a province's,
 * nor a lower court of a city without districts the city's. Undefined where it is that of its place.
 */
export function levelOfCourt(name: string, level: DivisionLevel): DivisionLevel | undefined {
  if (/中级(?:人民)?法院$|^(?:知识产权|金融|海事)法院$|分院$/.test(name)) return 'city'
  if (/^(?:互联网|铁路运输)法院$/.test(name)) return 'county'
  return /^(?:第.)?人民法院$/.test(name) && level === 'city' ? 'county' : undefined
}
