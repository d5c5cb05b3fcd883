import type { ReportId, Span } from '../domain/report.ts'
import { documentNumbers } from '../facts/document-numbers.ts'
import { type KnownReports, titleKey } from './known-reports.ts'

/** A document that the query names by its 文号 or its title. */
export interface NamedDocument extends Span {
  readonly by: 'number' | 'title'
  /** Normalised: 沪市监法〔2023〕12号; a title as its report has it. */
  readonly name: string
  /** How a passage may write it, folded; the normalised form first. */
  readonly written: readonly string[]
  /** The reports that are this document; none where it is only cited. */
  readonly reports: readonly ReportId[]
}

/** 文号 in any bracket and width, or with the brackets lost. */
export function readNumbers(folded: string, known: KnownReports): readonly NamedDocument[] {
  return documentNumbers(folded).map(({ value, start, end }) => ({
    by: 'number',
    name: value,
    start,
    end,
    written: waysToWrite(value),
    reports: known.numbers.get(value) ?? [],
  }))
}

/** Texts lose one bracket as well as both. */
function waysToWrite(value: string): readonly string[] {
  const match = /^(.+)〔(\d{4})〕(.+)$/.exec(value.toLowerCase())
  if (match === null) return [value.toLowerCase()]
  const [, agency = '', year = '', rest = ''] = match
  const brackets = ['〔〕', '[]', '()', '【】', '〈〉', '']
  return [
    ...brackets.map((pair) => `${agency}${pair[0] ?? ''}${year}${pair[1] ?? ''}${rest}`),
    `${agency}〔${year}${rest}`,
  ]
}

/** Fewer characters are words of a title rather than the title. */
const SHORTEST_TITLE = 8
/** Of the longer of two titles that the shorter makes up, so that they are nearly the same. */
const NEARLY = 0.8

/**
 * The report whose title the whole query is, or what it has in 《》: exactly, or nearly, one title
 * lying in the other. Years and places that differ make it another one.
 */
export function readTitles(folded: string, known: KnownReports): readonly NamedDocument[] {
  const marked = [...folded.matchAll(/《([^《》]+)》/g)].map(({ 0: text, index }) => ({
    text,
    start: index,
    end: index + text.length,
  }))
  const whole = { text: folded, start: 0, end: folded.length }
  return [...(marked.length > 0 ? marked : [whole])].flatMap(({ text, start, end }) => {
    const key = titleKey(text)
    if (key.length < SHORTEST_TITLE) return []
    const exact = known.titles.get(key)
    const reports = exact ?? nearly(key, known)
    return reports.map((id): NamedDocument => {
      const name = known.names.get(id) ?? text
      return { by: 'title', name, start, end, written: [name.toLowerCase()], reports: [id] }
    })
  })
}

function nearly(key: string, known: KnownReports): readonly ReportId[] {
  for (const [title, reports] of known.titles) {
    const [shorter, longer] = key.length < title.length ? [key, title] : [title, key]
    if (shorter.length >= NEARLY * longer.length && longer.includes(shorter)) return reports
  }
  return []
}
