import { KIND_LABELS, LEVEL_LABELS } from '../../src/domain/labels.ts'
import type { Metadata } from '../../src/domain/report.ts'
import { KINDS, LEVELS } from '../../src/domain/words.ts'
import { findDivision, pathOf, resolveRegion } from '../../src/regions/divisions.ts'
import { findByName } from '../../src/regions/names.ts'
import { zoneAfter } from '../../src/regions/zones.ts'
import { datesIn } from '../describe/dates.ts'
import { given, givenList, givenRegion, givenYears, type Overrides } from './overrides.ts'

/** Fields that may be given, by the names they go by in a table's first row and in front matter. */
export const OVERRIDABLE = [
  'title',
  'issuers',
  'region',
  'level',
  'kind',
  'years',
  'issuedOn',
  'publishedOn',
  'documentNumber',
  'indexNumber',
  'source',
  'attachments',
] as const satisfies readonly (keyof Metadata)[]
export type OverridableField = (typeof OVERRIDABLE)[number]

export function isOverridable(name: string): name is OverridableField {
  return OVERRIDABLE.some((field) => field === name)
}

/** What a field is given as: nothing is an empty string. Several issuers or attachments stand apart by `;`. */
export type Given = string | readonly string[]

/** Says that a field is empty, whatever the text says. */
const NOTHING = '-'

/** What is wrong with a value, in words for whoever wrote it. */
export interface WrongValue {
  readonly wrong: string
}

/** Reads one field. An empty value gives nothing: the field stays as the text says. */
export function readField(field: OverridableField, written: Given): Overrides | WrongValue {
  const values = (typeof written === 'string' ? [written] : written).map((value) => value.trim())
  const [value = '', second] = values
  if (value === '' && second === undefined) return {}
  if (field === 'issuers' || field === 'attachments') {
    const several = values.flatMap((one) => one.split(/[;；]/)).map((one) => one.trim())
    return { [field]: givenList(several.filter((one) => one !== '' && one !== NOTHING)) }
  }
  if (second !== undefined) return { wrong: `${field} has one value, not several` }
  return readSingle(field, value === NOTHING ? null : value)
}

function readSingle(
  field: Exclude<OverridableField, 'issuers' | 'attachments'>,
  value: string | null,
): Overrides | WrongValue {
  switch (field) {
    case 'region':
      return readRegion(value)
    case 'years':
      return readYears(value)
    case 'level':
      return named(value, { field, words: LEVELS, labels: LEVEL_LABELS })
    case 'kind':
      return named(value, { field, words: KINDS, labels: KIND_LABELS })
    case 'issuedOn':
    case 'publishedOn':
      return readDate(field, value)
    case 'documentNumber':
      return { documentNumber: given(value === null ? null : withOwnBrackets(value)) }
    default:
      return { [field]: given(value) }
  }
}

/** A word of a fixed list, or its label. */
function named<T extends string>(
  value: string | null,
  {
    field,
    words,
    labels,
  }: {
    readonly field: string
    readonly words: readonly T[]
    readonly labels: Readonly<Record<T, string>>
  },
): Overrides | WrongValue {
  if (value === null) return { [field]: given(null) }
  const word = words.find((one) => one === value || labels[one] === value)
  if (word === undefined) {
    return { wrong: `"${value}" is no ${field}; use one of ${words.join(', ')}` }
  }
  return { [field]: given(word) }
}

function readDate(field: 'issuedOn' | 'publishedOn', value: string | null): Overrides | WrongValue {
  if (value === null) return { [field]: given(null) }
  const plain = value.replaceAll(/\s+/g, '')
  const [date] = datesIn(plain)
  if (date === undefined || date.from !== 0 || date.to !== plain.length) {
    return { wrong: `"${value}" in ${field} is no date; write it as 2024-01-31` }
  }
  return { [field]: given(date.iso) }
}

const YEARS = /^((?:19|20)\d{2})年?(?:\s*(?:-|–|—|~|～|至|\/)+\s*((?:19|20)\d{2})年?)?$/

function readYears(value: string | null): Overrides | WrongValue {
  if (value === null) return { years: givenYears({ from: null, to: null }) }
  const match = YEARS.exec(value)
  const from = Number(match?.[1])
  const to = Number(match?.[2] ?? match?.[1])
  if (match === null || to < from) {
    return {
      wrong: `"${value}" in years is neither a year nor a span of years; write 2023 or 2021-2025`,
    }
  }
  return { years: givenYears({ from, to }) }
}

/** A code, a path, a name that only one place has, or one of these with a special zone behind it. */
function readRegion(value: string | null): Overrides | WrongValue {
  if (value === null) return { region: { value: null, code: null, path: null } }
  const code = codeOf(value)
  const division = code === undefined ? undefined : findDivision(code)
  if (code !== undefined && division !== undefined) {
    const path = pathOf(code) ?? division.name
    return { region: givenRegion({ value: division.name, code, path }) }
  }
  const cut = value.lastIndexOf('/')
  const around = cut === -1 ? undefined : codeOf(value.slice(0, cut))
  const place = around === undefined ? undefined : findDivision(around)
  const name = value.slice(cut + 1)
  if (place !== undefined && around !== undefined && isZone(place, name)) {
    const path = `${pathOf(around) ?? place.name}/${name}`
    return { region: givenRegion({ value: name, code: around, path }) }
  }
  const meant = findByName(name).map((one) => `${one.code} ${pathOf(one.code)}`)
  const help =
    meant.length > 1 ? `it may be ${meant.slice(0, 5).join(', ')}` : 'give its code or path'
  return { wrong: `"${value}" in region is not one place; ${help}` }
}

function codeOf(value: string): string | undefined {
  const code = resolveRegion(value)
  if (code !== undefined) return code
  const [only, second] = findByName(value)
  return second === undefined ? only?.code : undefined
}

function isZone(place: Parameters<typeof zoneAfter>[0], name: string): boolean {
  const short = place.name.slice(0, -1)
  const own = name.startsWith(short) ? name.slice(short.length) : name
  return [name, own].some((written) => zoneAfter(place, written)?.written === written)
}

/** 沪市监法规[2024]2号 is written with 〔〕. */
function withOwnBrackets(value: string): string {
  return value.replace(/[[［(（【﹝〈<{]\s*((?:19|20)\d{2})\s*[\]］)）】﹞〉>}]/, '〔$1〕')
}
