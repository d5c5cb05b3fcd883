import { type PlaceReading, placesAtStart } from '../../src/regions/at-start.ts'
import { ancestors, type Division, type DivisionLevel } from '../../src/regions/divisions.ts'
import { highest } from '../../src/regions/names.ts'
import { type ZoneReading, zoneAfter, zoneAtStart } from '../../src/regions/zones.ts'
import { courtAt } from './courts.ts'
import { partyBodyAt } from './party.ts'
import {
  BODIES,
  DEPARTMENTS,
  ENDINGS,
  NOT_GOVERNMENT,
  NOT_IN_A_NAME,
  OFFICES,
  OTHER_ENDINGS,
} from './words/bodies.ts'
import { NATIONAL_BODIES } from './words/national.ts'

/** A body of government, named at some place of a phrase. */
export interface Body {
  readonly from: number
  readonly to: number
  /** In full, without the place: 市场监督管理局; of the state's bodies the whole name. */
  readonly name: string
  /** Whose body it is; several readings where provinces share the name, none of the state's bodies. */
  readonly places: readonly PlaceReading[]
  readonly zone?: ZoneReading
  /** The kind of place where its name is left out: 区 of 区市场监管局. */
  readonly unnamed?: string
  /** The place of a branch: 喀喇沁旗 of 赤峰市公安局喀喇沁旗分局. */
  readonly branch?: Division
  /** In no list, so that of its level and place nothing is known. */
  readonly unknown?: true
  /** What stands before the place and belongs to the name: 中共, 国家税务总局. */
  readonly before: string
}

interface LocalName {
  readonly name: string
  readonly length: number
  /** In the lists of bodies, so that there is no doubt about where the name ends. */
  readonly known: boolean
}

/** The body that is named at `at`, if one is. */
export function bodyAt(value: string, at: number): Body | undefined {
  return nationalBodyAt(value, at) ?? localBodyAt(value, at)
}

/** Bodies named one after another, as joint issuers are: 甲局 乙局、丙局. */
export function bodiesAt(value: string, at: number): readonly Body[] {
  const found: Body[] = []
  let next = at
  for (;;) {
    const body = bodyAt(value, next)
    if (body === undefined) return found
    found.push(body)
    const separator = /^[、,和与]/.test(value.slice(body.to)) ? 1 : 0
    next = body.to + separator
  }
}

const NATIONAL = NATIONAL_BODIES.flatMap(([official, ...short]) =>
  [official, ...short].map((written) => ({ written, official })),
).toSorted((a, b) => b.written.length - a.written.length)
const NATIONAL_BY_BEGINNING = Map.groupBy(NATIONAL, ({ written }) => written.slice(0, 2))

/** What follows the name of a ministry when it is none: 教育部门, 公安部署. */
const NO_MINISTRY = /^[门分署队长]/

const STATE = '中华人民共和国'

function nationalBodyAt(value: string, at: number): Body | undefined {
  if (value.startsWith(STATE, at)) {
    const body = nationalBodyAt(value, at + STATE.length)
    return body === undefined ? undefined : { ...body, from: at }
  }
  const match = NATIONAL_BY_BEGINNING.get(value.slice(at, at + 2))?.find(
    ({ written }) =>
      value.startsWith(written, at) && !NO_MINISTRY.test(value.slice(at + written.length)),
  )
  if (match === undefined) return undefined
  const end = at + match.written.length
  const branch = localBodyAt(value, end, match.official)
  if (branch !== undefined && branch.places.length > 0 && isBranch(match.official, branch)) {
    return { ...branch, from: at }
  }
  const office = officeAt(value, end)
  const to = end + office.length
  return { from: at, to, name: match.official + office, places: [], before: '' }
}

/** 国家税务总局某市税务局, 国家统计局某市调查队: what the state has in places. */
function isBranch(official: string, { name }: Body): boolean {
  return official.endsWith('总局') || /(?:调查总?队|监管局|专员办事处|管理局)$/.test(name)
}

const PARTY = '中共'

function localBodyAt(value: string, at: number, before = ''): Body | undefined {
  if (before === '' && value.startsWith(PARTY, at)) {
    const body = localBodyAt(value, at + PARTY.length, PARTY)
    return body === undefined ? undefined : { ...body, from: at }
  }
  const rest = value.slice(at)
  const options = [...ownZone(rest), ...placesAtStart(rest)].flatMap((reading) =>
    localNames(rest, reading, before),
  )
  const best =
    options.find(({ local }) => local.known) ?? options.find(({ reading }) => reading.inFull)
  if (best === undefined) return unnamedBodyAt(value, at)
  const { reading, zone, local, length } = best
  const same = options
    .filter((option) => option.length === length && option.zone?.written === zone?.written)
    .map((option) => option.reading)
    .filter((other) => other.length === reading.length && other.inFull === reading.inFull)
  const places = reading.inFull ? same : highest(same, ({ division }) => division.level)
  const branch = local.known ? branchBehind(rest.slice(length), places) : undefined
  return {
    from: at,
    to: at + length + (branch?.written.length ?? 0),
    name: local.name + (branch?.written ?? ''),
    places,
    before,
    ...(zone === undefined ? {} : { zone }),
    ...(branch?.place === undefined ? {} : { branch: branch.place }),
  }
}

interface Branch {
  readonly written: string
  /** Of the bureau's place. */
  readonly place?: Division
}

/** 喀喇沁旗分局 behind 赤峰市公安局: a branch that is named by a place within the bureau's, or by anything else. */
function branchBehind(rest: string, places: readonly PlaceReading[]): Branch | undefined {
  const [written, name = ''] = /^(\p{Script=Han}{2,8}?)分局/u.exec(rest) ?? []
  if (written === undefined || NOT_IN_A_NAME.test(name)) return undefined
  const [place, second] = placesAtStart(name).filter(
    ({ length, division }) =>
      length === name.length &&
      places.some((own) => ancestors(division.code).includes(own.division)),
  )
  return place === undefined || second !== undefined
    ? { written }
    : { written, place: place.division }
}

interface LocalBody {
  readonly reading: PlaceReading
  readonly zone: ZoneReading | undefined
  readonly local: LocalName
  /** Of place, zone and name together. */
  readonly length: number
}

/** The place around a zone that goes by a name of its own, read as if it were named before the zone. */
function ownZone(rest: string): readonly PlaceReading[] {
  const division = zoneAtStart(rest)?.place
  return division === undefined
    ? []
    : [{ division, length: 0, nameStart: 0, inFull: true, above: [] }]
}

/** The bodies that can be named behind one reading of the place: of a zone in it, or of itself. */
function localNames(rest: string, reading: PlaceReading, before: string): readonly LocalBody[] {
  const zone =
    reading.length === 0
      ? zoneAtStart(rest)?.zone
      : zoneAfter(reading.division, rest.slice(reading.length))
  const areas = [
    ...(zone === undefined ? [] : [zone]),
    ...(reading.length === 0 ? [] : [undefined]),
  ]
  return areas.flatMap((area) => {
    const from = reading.length + (area?.written.length ?? 0)
    const local = localName(rest.slice(from), reading.division.level, before === PARTY)
    if (local === undefined) return []
    return [{ reading, zone: area, local, length: from + local.length }]
  })
}

/** 区市场监管局, of a report that names its district elsewhere. */
function unnamedBodyAt(value: string, at: number): Body | undefined {
  const unnamed = /^(?:省|自治区|市|区|县|州|旗)/.exec(value.slice(at))?.[0]
  if (unnamed === undefined) return undefined
  const local = localName(value.slice(at + unnamed.length), LEVEL_OF_KIND.get(unnamed))
  if (local?.known !== true) return undefined
  const end = at + unnamed.length + local.length
  const branch = branchBehind(value.slice(end), [])?.written ?? ''
  return {
    from: at,
    to: end + branch.length,
    name: local.name + branch,
    places: [],
    unnamed,
    before: '',
  }
}

/** 市 may be either. */
const LEVEL_OF_KIND: ReadonlyMap<string, DivisionLevel> = new Map([
  ['省', 'province'],
  ['自治区', 'province'],
  ['州', 'city'],
  ['区', 'county'],
  ['县', 'county'],
  ['旗', 'county'],
])

const DEPARTMENT = new RegExp(
  `^(${DEPARTMENTS.flat()
    .toSorted((a, b) => b.length - a.length)
    .join('|')})(${ENDINGS.map(([written]) => written).join('|')})(?![员限面部])`,
)
const OFFICIAL_DEPARTMENT: ReadonlyMap<string, string> = new Map(
  DEPARTMENTS.flatMap(([official, ...short]) =>
    [official, ...short].map((written) => [written, official] as const),
  ),
)
const OFFICIAL_ENDING: ReadonlyMap<string, string> = new Map(ENDINGS)
const OTHER = new RegExp(`^\\p{Script=Han}{2,16}?(?:${OTHER_ENDINGS})(?![员限面部长势])`, 'u')

/** The name of a body right behind that of its place. */
function localName(
  rest: string,
  level: DivisionLevel | undefined,
  party = false,
): LocalName | undefined {
  const department = DEPARTMENT.exec(rest)
  if (department !== null) {
    const [written, stem = '', ending = ''] = department
    const name = `${OFFICIAL_DEPARTMENT.get(stem) ?? stem}${OFFICIAL_ENDING.get(ending) ?? ending}`
    const office = officeAt(rest, written.length)
    return { name: name + office, length: written.length + office.length, known: true }
  }
  const listed = BODIES.find(([written]) => rest.startsWith(written))
  if (listed !== undefined) {
    const [written, official] = listed
    const behind = rest.slice(written.length)
    if (written.endsWith('政府') && NOT_GOVERNMENT.test(behind)) return undefined
    const office = officeAt(rest, written.length)
    return { name: official + office, length: written.length + office.length, known: true }
  }
  const court = courtAt(rest, level)
  if (court !== undefined) return { ...court, known: true }
  const ofParty = party ? partyBodyAt(rest) : undefined
  if (ofParty !== undefined) return { ...ofParty, known: true }
  const other = OTHER.exec(rest)?.[0]
  if (other === undefined || NOT_IN_A_NAME.test(other)) return undefined
  return { name: other, length: other.length, known: false }
}

function officeAt(value: string, at: number): string {
  const office = OFFICES.find((one) => value.startsWith(one, at))
  if (office !== undefined) return office
  return value.startsWith('人民政府', at - 4) ? (STREET.exec(value.slice(at))?.[0] ?? '') : ''
}

/** 金龙街道办事处, which a district's government sends out. */
const STREET = /^(?!关于|和|与)\p{Script=Han}{1,6}街道办事处/u
