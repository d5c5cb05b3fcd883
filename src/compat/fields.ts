import { nearest } from '../text/nearest.ts'
import { type CompatCode, CompatFailure } from './failure.ts'

/** Where in a request a value stands, as failures name it: `.limit`, `.queries[0].limit`. */
export interface Field {
  readonly path: string
  readonly code: CompatCode
}

/** The body itself. */
const BODY: Field = { path: '', code: 'bad_request' }

export type JsonFields = Readonly<Record<string, unknown>>

export function isFields(given: unknown): given is JsonFields {
  return typeof given === 'object' && given !== null && !Array.isArray(given)
}

export function text(given: unknown, field: Field): string {
  if (typeof given === 'string' && given.isWellFormed()) return given
  throw wrongType(given, 'a string', field)
}

export function flag(given: unknown, field: Field): boolean {
  if (typeof given === 'boolean') return given
  throw wrongType(given, 'a boolean', field)
}

/** Not negative. */
export function count(given: unknown, field: Field): number {
  if (typeof given === 'number' && Number.isSafeInteger(given) && given >= 0) return given
  throw wrongType(given, 'a positive integer', field)
}

export function texts(given: unknown, field: Field): readonly string[] {
  if (!Array.isArray(given)) throw wrongType(given, 'an array', field)
  const list: readonly unknown[] = given
  if (list.length > MOST_TEXTS) {
    throw new CompatFailure(
      field.code,
      `Invalid value at \`${field.path}\`: at most ${MOST_TEXTS} values are taken, found ${list.length}.`,
    )
  }
  return list.map((one, i) => text(one, { ...field, path: `${field.path}[${i}]` }))
}

const MOST_TEXTS = 200

export function numbers(given: unknown, field: Field): readonly number[] {
  if (!Array.isArray(given)) throw wrongType(given, 'an array', field)
  const list: readonly unknown[] = given
  return list.map((one, i) => {
    if (typeof one === 'number') return one
    throw wrongType(one, 'a number', { ...field, path: `${field.path}[${i}]` })
  })
}

/** From 0 to 1. */
export function share(given: unknown, field: Field): number {
  if (typeof given !== 'number') throw wrongType(given, 'a number', field)
  if (given >= 0 && given <= 1) return given
  const name = field.path.split('.').at(-1)
  throw new CompatFailure(
    field.code,
    `Invalid value at \`${field.path}\`: the value of \`${name}\` is invalid, expected a float between \`0.0\` and \`1.0\`.`,
  )
}

export function word<T extends string>(given: unknown, words: readonly T[], field: Field): T {
  const wanted = text(given, field)
  const found = words.find((known) => known === wanted)
  if (found !== undefined) return found
  const meant = nearest(wanted, words)
  throw new CompatFailure(
    field.code,
    `Unknown value \`${shown(wanted)}\` at \`${field.path}\`: ${didYouMean(meant)}expected one of ${listed(words)}`,
  )
}

export function unknownField(
  name: string,
  names: readonly string[],
  { path, code }: Field = BODY,
): CompatFailure {
  const where = path === '' ? '' : ` inside \`${path}\``
  return new CompatFailure(
    code,
    `Unknown field \`${shown(name)}\`${where}: ${didYouMean(nearest(name, names))}expected one of ${listed(names)}`,
  )
}

export function unknownParameter(name: string, names: readonly string[]): CompatFailure {
  return new CompatFailure(
    'bad_request',
    `Unknown parameter \`${shown(name)}\`: ${didYouMean(nearest(name, names))}expected one of ${listed(names)}`,
  )
}

export function wrongType(given: unknown, expected: string, { path, code }: Field): CompatFailure {
  return new CompatFailure(
    code,
    `Invalid value type at \`${path}\`: expected ${expected}, but found ${described(given)}`,
  )
}

function didYouMean(meant: string | undefined): string {
  return meant === undefined ? '' : `did you mean \`${meant}\`? `
}

function listed(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ')
}

/** As Meilisearch names JSON values; lists and objects are not written out. */
function described(given: unknown): string {
  if (given === null) return 'null'
  if (Array.isArray(given)) return 'an array'
  switch (typeof given) {
    case 'string':
      return `a string: \`${JSON.stringify(shown(given))}\``
    case 'boolean':
      return `a boolean: \`${given}\``
    case 'number':
      if (!Number.isInteger(given)) return `a number: \`${given}\``
      return given < 0 ? `a negative integer: \`${given}\`` : `a positive integer: \`${given}\``
    default:
      return 'an object'
  }
}

/** Characters of a value that a failure repeats. */
const SHOWN = 100

function shown(value: string): string {
  return value.length > SHOWN ? `${value.slice(0, SHOWN).toWellFormed()}…` : value
}
