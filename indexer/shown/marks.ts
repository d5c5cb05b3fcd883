import type { Metadata, Span } from '../../src/domain/report.ts'
import type { Description } from './description.ts'

/** A stretch of the text that is shown in colour. */
export interface Mark extends Span {
  readonly kind:
    | 'heading'
    | 'enumeration'
    | 'passage'
    | 'noise'
    | 'metadata'
    | 'figure'
    | 'citation'
    | 'problem'
  /** Said when a reader points at it. */
  readonly label: string
}

/** Everything a description says that has a place in the text. */
export function marksOf(description: Description): readonly Mark[] {
  const { headings, enumerations, passages, noise, metadata, figures, citations, problems } =
    description
  return [
    ...passages.map(({ start, end, section }, i) =>
      mark('passage', { start, end }, `passage ${i + 1}, ${section}`),
    ),
    ...noise.map(({ start, end, reason }) => mark('noise', { start, end }, reason)),
    ...headings.map(({ start, end, level }) => mark('heading', { start, end }, `heading ${level}`)),
    ...fieldMarks(metadata),
    ...enumerations.map(({ start, marker }) =>
      mark('enumeration', { start, end: start + marker.length }, `item ${marker}`),
    ),
    ...figures.map(({ start, end, value, unit, counted, qualifier }) =>
      mark('figure', { start, end }, [qualifier, value, unit, counted].filter(isSaid).join(' ')),
    ),
    ...citations.map(({ start, end, documentNumber }) =>
      mark('citation', { start, end }, ['cites', documentNumber].filter(isSaid).join(' ')),
    ),
    ...problems.flatMap(({ start, end, code, message }) =>
      start === null ? [] : [mark('problem', { start, end: end ?? start }, `${code}: ${message}`)],
    ),
  ]
}

function mark(kind: Mark['kind'], { start, end }: Span, label: string): Mark {
  return { kind, start, end, label }
}

function isSaid<T>(value: T | null): value is T {
  return value !== null
}

function fieldMarks(metadata: Metadata): readonly Mark[] {
  return Object.entries(metadata).flatMap(([name, field]) => {
    const fields: readonly Partial<Span>[] = Array.isArray(field) ? field : [field]
    return fields.flatMap(({ start, end }) =>
      start === undefined || end === undefined ? [] : [mark('metadata', { start, end }, name)],
    )
  })
}

/** A stretch over which the same marks lie; together they are the whole text. */
export interface Segment extends Span {
  readonly marks: readonly Mark[]
}

export function segments(length: number, marks: readonly Mark[]): readonly Segment[] {
  const inOrder = marks.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start)
  const borders = new Set([0, length, ...inOrder.flatMap(({ start, end }) => [start, end])])
  const cuts = [...borders].filter((at) => at <= length).sort((a, b) => a - b)
  const found: Segment[] = []
  let open: readonly Mark[] = []
  let next = 0
  for (const [i, start] of cuts.entries()) {
    const end = cuts[i + 1]
    if (end === undefined) break
    open = open.filter((one) => one.end > start)
    for (let one = inOrder[next]; one !== undefined && one.start <= start; one = inOrder[++next]) {
      open = [...open, one]
    }
    found.push({ start, end, marks: open })
  }
  return found
}
