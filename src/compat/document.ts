import type { PassageId, ReportId, ReportSummary } from '../domain/report.ts'
import type { Kind, Section } from '../domain/words.ts'
import type { StoredPassage } from '../engine/reader.ts'
import { regionLevels } from './attributes.ts'

/** A passage as Meilisearch's clients see it. */
export interface CompatDocument {
  readonly id: PassageId
  readonly report: ReportId
  readonly title: string
  readonly text: string
  readonly issuers: readonly string[]
  /** The last that the report covers. */
  readonly year: number | null
  readonly kind: Kind | null
  readonly section: Section
  readonly practices: readonly string[]
  /** As many levels as the report has: `lvl0` is the province, each next one names all above it. */
  readonly region: { readonly lvl0?: string; readonly lvl1?: string; readonly lvl2?: string }
  readonly headingPath: readonly string[]
  /** In the report's text, in UTF-16 code units. */
  readonly start: number
  readonly end: number
}

type PassageText = Pick<StoredPassage, 'id' | 'text' | 'section' | 'headingPath' | 'start' | 'end'>

export function toDocument(
  report: ReportSummary,
  passage: PassageText,
  practices: readonly string[],
): CompatDocument {
  const [lvl0, lvl1, lvl2] = regionLevels(report)
  return {
    id: passage.id,
    report: report.id,
    title: report.title,
    text: passage.text,
    issuers: report.issuers.map(({ name }) => name),
    year: report.years?.to ?? null,
    kind: report.kind,
    section: passage.section,
    practices,
    region: {
      ...(lvl0 !== undefined && { lvl0 }),
      ...(lvl1 !== undefined && { lvl1 }),
      ...(lvl2 !== undefined && { lvl2 }),
    },
    headingPath: passage.headingPath,
    start: passage.start,
    end: passage.end,
  }
}

/** What answers hold of documents: JSON. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [name: string]: Json }
export type JsonObject = { readonly [name: string]: Json }

/** Rebuilt name by name: an interface is no JSON object to the compiler. */
export function asJson(document: CompatDocument): JsonObject {
  return { ...document, region: { ...document.region } }
}

/** Fields of every document, for the statistics of the index. */
export const FIELDS = [
  'end',
  'headingPath',
  'id',
  'issuers',
  'kind',
  'practices',
  'region',
  'report',
  'section',
  'start',
  'text',
  'title',
  'year',
] as const

/** Every name by which a request may mean an attribute. */
export const ATTRIBUTES: ReadonlySet<string> = new Set([
  ...FIELDS,
  'region.lvl0',
  'region.lvl1',
  'region.lvl2',
])

/** The part of a document that the names stand for; `*` is all, `region` is all below it. */
export function select(document: JsonObject, names: readonly string[] | undefined): JsonObject {
  if (names === undefined || names.includes('*')) return document
  return picked(document, names)
}

function picked(object: JsonObject, names: readonly string[]): JsonObject {
  const kept: Record<string, Json> = {}
  for (const [name, value] of Object.entries(object)) {
    if (names.includes(name)) {
      kept[name] = value
      continue
    }
    const below = names
      .filter((wanted) => wanted.startsWith(`${name}.`))
      .map((wanted) => wanted.slice(name.length + 1))
    if (below.length > 0 && isObject(value)) kept[name] = picked(value, below)
  }
  return kept
}

export function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
