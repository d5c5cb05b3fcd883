import type { ReportSummary } from '../domain/report.ts'
import type { CorpusPhrase } from '../engine/reader.ts'
import type { Lexicon } from '../practices/lexicon.ts'
import { pathOf, resolveRegion } from '../regions/divisions.ts'
import { fold } from '../text/fold.ts'
import type { SuggestedFilters, SuggestionType } from './types.ts'

/** Something that can be suggested. */
export interface Entry {
  readonly type: SuggestionType
  readonly text: string
  readonly query: string
  readonly filters: SuggestedFilters
  /** Entries of one subject are one suggestion. */
  readonly subject: string
  /** Passages, or reports, that speak of it: of two of a type the larger comes first. */
  readonly size: number
}

export interface Suggestible {
  readonly lexicon: Lexicon
  readonly reports: readonly ReportSummary[]
  readonly phrases: readonly CorpusPhrase[]
  /** Passages that hold the term. */
  readonly frequency: (term: string) => number
}

/** All that can be suggested, the best first: by type, then by size. What the corpus does not hold is not suggested. */
export function entriesOf(from: Suggestible): readonly Entry[] {
  const bySize = (entries: readonly Entry[]) => entries.toSorted((a, b) => b.size - a.size)
  return [
    ...bySize(from.lexicon.flatMap((practice) => practiceEntries(practice, from.frequency))),
    ...bySize(regionEntries(from.reports)),
    ...bySize(issuerEntries(from.reports)),
    ...from.reports.flatMap(numberEntry),
    ...from.reports.map(reportEntry),
    ...from.phrases.map(
      ({ text, passages }): Entry => ({
        type: 'phrase',
        text,
        query: text,
        filters: {},
        subject: `phrase ${text}`,
        size: passages,
      }),
    ),
  ]
}

function practiceEntries(
  { id, name, same, english }: Lexicon[number],
  frequency: (term: string) => number,
): readonly Entry[] {
  const subject = `practice ${id}`
  const chinese = [name, ...same].flatMap((text): readonly Entry[] => {
    const size = passagesOf(text, frequency)
    return size === 0 ? [] : [{ type: 'practice', text, query: text, filters: {}, subject, size }]
  })
  const size = Math.max(0, ...chinese.map((entry) => entry.size))
  if (size === 0) return []
  return [
    ...chinese,
    ...english.map(
      (text): Entry => ({ type: 'practice', text, query: text, filters: {}, subject, size }),
    ),
  ]
}

/** At most so many passages hold the text: as many as hold its rarest pair. */
function passagesOf(text: string, frequency: (term: string) => number): number {
  const characters = Array.from(fold(text).replaceAll(/[^\p{Script=Han}]/gu, ''))
  const pairs = characters.slice(1).map((character, i) => `${characters[i]}${character}`)
  return pairs.length === 0 ? 0 : Math.min(...pairs.map(frequency))
}

function regionEntries(reports: readonly ReportSummary[]): readonly Entry[] {
  const counts = new Map<string, { readonly path: string; size: number }>()
  for (const { region } of reports) {
    const names = region?.path.split('/') ?? []
    names.forEach((_, i) => {
      const path = names.slice(0, i + 1).join('/')
      const value = resolveRegion(path) ?? path
      const known = counts.get(value)
      if (known === undefined) counts.set(value, { path: pathOf(value) ?? path, size: 1 })
      else known.size += 1
    })
  }
  return Array.from(counts, ([value, { path, size }]) => ({
    type: 'region',
    text: path.split('/').at(-1) ?? path,
    query: '',
    filters: { region: [value] },
    subject: `region ${value}`,
    size,
  }))
}

function issuerEntries(reports: readonly ReportSummary[]): readonly Entry[] {
  const counts = new Map<string, { readonly name: string; size: number }>()
  for (const { id, name } of reports.flatMap(({ issuers }) => issuers)) {
    const known = counts.get(id)
    if (known === undefined) counts.set(id, { name, size: 1 })
    else known.size += 1
  }
  return Array.from(counts, ([id, { name, size }]) => ({
    type: 'issuer',
    text: name,
    query: '',
    filters: { issuer: [id] },
    subject: `issuer ${id}`,
    size,
  }))
}

function numberEntry({ id, documentNumber: text }: ReportSummary): readonly Entry[] {
  if (text === undefined) return []
  return [{ type: 'number', text, query: text, filters: {}, subject: `number ${id}`, size: 1 }]
}

function reportEntry({ id, title, passages }: ReportSummary): Entry {
  return {
    type: 'report',
    text: title,
    query: '',
    filters: { report: [id] },
    subject: `report ${id}`,
    size: passages,
  }
}
