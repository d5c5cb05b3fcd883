import { isNamed, type Practice } from '../domain/practice.ts'
import type { ReportId, Span } from '../domain/report.ts'
import type { IndexReader } from '../engine/reader.ts'
import { type Citation, citations } from '../facts/citations.ts'
import { type Figure, figures } from '../facts/figures.ts'
import { recogniserOf } from '../practices/recogniser-of.ts'
import { fold } from '../text/fold.ts'
import { type ReportView, viewReport } from './lookup.ts'

/** What is looked for in a report on top of its text. */
export const READING_LAYERS = ['figures', 'documents', 'practices'] as const
export type ReadingLayer = (typeof READING_LAYERS)[number]

/** A practice that a report names, with every place where it does. */
export interface NamedPractice {
  readonly id: string
  readonly name: string
  readonly english: string | null
  readonly definition: { readonly zh: string; readonly en: string | null }
  /** In order; offsets of the decoded text. */
  readonly mentions: readonly Span[]
}

/** A report to be read. Offsets are of `source`. */
export interface ReadableReport extends ReportView {
  readonly source: string
  /** The most often named first. */
  readonly practices: readonly NamedPractice[]
  /** Empty unless asked for. */
  readonly figures: readonly Figure[]
  readonly citations: readonly Citation[]
}

/** Undefined where there is no such report. */
export async function readReport(
  reader: IndexReader,
  id: ReportId,
  layers: ReadonlySet<ReadingLayer>,
): Promise<ReadableReport | undefined> {
  const [view, source] = await Promise.all([viewReport(reader, id), reader.source(id)])
  if (view === undefined || source === undefined) return undefined
  return {
    ...view,
    source,
    practices: namedPractices(view, source, reader.practices),
    figures: layers.has('figures') ? inPassages(view, source, figures) : [],
    citations: layers.has('documents') ? inPassages(view, source, citations) : [],
  }
}

/** Noise between the passages is no part of what the report says. */
function inPassages<T extends Span>(
  { passages }: ReportView,
  source: string,
  find: (text: string) => readonly T[],
): readonly T[] {
  return passages.flatMap(({ start, end }) =>
    find(source.slice(start, end)).map((found) => ({
      ...found,
      start: found.start + start,
      end: found.end + start,
    })),
  )
}

/** Only the practice itself or a special case of it counts as named, not what merely goes with it. */
function namedPractices(
  view: ReportView,
  source: string,
  practices: readonly Practice[],
): readonly NamedPractice[] {
  const { recognise } = recogniserOf(practices)
  const mentions = inPassages(view, fold(source), (text) => recognise(text)).filter(isNamed)
  const byPractice = Map.groupBy(mentions, ({ id }) => id)
  return practices
    .flatMap(({ id, name, english, definition }): readonly NamedPractice[] => {
      const found = byPractice.get(id)
      if (found === undefined) return []
      return [
        {
          id,
          name,
          english: english[0] ?? null,
          definition: { zh: definition.zh, en: definition.en ?? null },
          mentions: found.map(({ start, end }) => ({ start, end })),
        },
      ]
    })
    .sort((a, b) => b.mentions.length - a.mentions.length)
}
