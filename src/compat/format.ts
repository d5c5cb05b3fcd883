import type { Span } from '../domain/report.ts'
import { crop, tokens } from './crop.ts'
import { ATTRIBUTES, isObject, type Json, type JsonObject } from './document.ts'
import type { SearchParameters } from './parameters.ts'

/** What is to be marked in a text, in UTF-16 code units, in order; `path` as `region.lvl0`. */
export type MarksOf = (path: string, text: string) => readonly Span[]

type Wanted = Pick<
  SearchParameters,
  | 'attributesToHighlight'
  | 'highlightPreTag'
  | 'highlightPostTag'
  | 'attributesToCrop'
  | 'cropLength'
  | 'cropMarker'
>

/** Attributes to mark or crop, those alone that documents may have: without any, nothing is formatted. */
export function formattedNames(wanted: Wanted): readonly string[] {
  const { attributesToHighlight = [], attributesToCrop = [] } = wanted
  const names = [...attributesToHighlight, ...attributesToCrop.map((given) => croppedName(given))]
  return names.filter((name) => name === '*' || ATTRIBUTES.has(name))
}

/** `text` of `text:20`: what stands before the last colon. */
function croppedName(given: string): string {
  const colon = given.lastIndexOf(':')
  return colon === -1 ? given : given.slice(0, colon)
}

/** The document as shown: texts cropped and marked, numbers as texts. */
export function formatted(document: JsonObject, wanted: Wanted, marksOf: MarksOf): JsonObject {
  const leaf = (path: string, text: string): string => {
    const marks = marksOf(path, text)
    const words = cropLengthOf(path, wanted)
    const span =
      words === undefined
        ? { start: 0, end: text.length }
        : crop(text, tokens(text), { marks, words })
    const shown = isNamed(path, wanted.attributesToHighlight ?? [])
      ? tagged(text, { span, marks }, wanted)
      : text.slice(span.start, span.end)
    const opening = span.start > 0 ? wanted.cropMarker : ''
    const closing = span.end < text.length ? wanted.cropMarker : ''
    return `${opening}${shown}${closing}`
  }
  return walk(document, '', leaf)
}

function walk(
  object: JsonObject,
  above: string,
  leaf: (path: string, text: string) => string,
): JsonObject {
  const shown = (value: Json, path: string): Json => {
    if (typeof value === 'string') return leaf(path, value)
    if (typeof value === 'number') return leaf(path, String(value))
    if (Array.isArray(value)) return value.map((one) => shown(one, path))
    return isObject(value) ? walk(value, `${path}.`, leaf) : value
  }
  return Object.fromEntries(
    Object.entries(object).map(([name, value]) => [name, shown(value, `${above}${name}`)]),
  )
}

function tagged(
  text: string,
  { span, marks }: { readonly span: Span; readonly marks: readonly Span[] },
  { highlightPreTag, highlightPostTag }: Wanted,
): string {
  const pieces: string[] = []
  let at = span.start
  for (const mark of marks) {
    const start = Math.max(mark.start, at)
    const end = Math.min(mark.end, span.end)
    if (start >= end) continue
    pieces.push(text.slice(at, start), highlightPreTag, text.slice(start, end), highlightPostTag)
    at = end
  }
  pieces.push(text.slice(at, span.end))
  return pieces.join('')
}

function isNamed(path: string, names: readonly string[]): boolean {
  return names.some((name) => name === '*' || path === name || path.startsWith(`${name}.`))
}

/** The last that names the attribute counts. */
function cropLengthOf(path: string, { attributesToCrop = [], cropLength }: Wanted) {
  const given = attributesToCrop.findLast((one) => isNamed(path, [croppedName(one)]))
  if (given === undefined) return undefined
  const own = given.slice(croppedName(given).length + 1)
  return /^[0-9]{1,6}$/.test(own) ? Number(own) : cropLength
}

/** In UTF-8 bytes, as Meilisearch counts; `indices` only in lists. */
export interface MatchPosition {
  readonly start: number
  readonly length: number
  readonly indices?: readonly number[]
}

export function matchPositions(
  document: JsonObject,
  marksOf: MarksOf,
): Readonly<Record<string, readonly MatchPosition[]>> {
  const found = new Map<string, readonly MatchPosition[]>()
  const visit = (value: Json, path: string): readonly MatchPosition[] => {
    if (typeof value === 'string') return inBytes(value, marksOf(path, value))
    if (typeof value === 'number') return inBytes(String(value), marksOf(path, String(value)))
    if (Array.isArray(value)) {
      return value.flatMap((one, i) =>
        visit(one, path).map((position) => ({ ...position, indices: [i] })),
      )
    }
    if (isObject(value)) collect(value, `${path}.`)
    return []
  }
  const collect = (object: JsonObject, above: string): void => {
    for (const [name, value] of Object.entries(object)) {
      const positions = visit(value, `${above}${name}`)
      if (positions.length > 0) found.set(`${above}${name}`, positions)
    }
  }
  collect(document, '')
  return Object.fromEntries(found)
}

function inBytes(text: string, marks: readonly Span[]): readonly MatchPosition[] {
  let at = 0
  let bytes = 0
  return marks.map(({ start, end }) => {
    bytes += Buffer.byteLength(text.slice(at, start))
    const length = Buffer.byteLength(text.slice(start, end))
    const position = { start: bytes, length }
    at = end
    bytes += length
    return position
  })
}
