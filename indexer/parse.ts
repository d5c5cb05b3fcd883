import type {
  Enumeration,
  Heading,
  ParsedReport,
  Problem,
  SourceText,
} from '../src/domain/report.ts'
import { describe } from './describe/describe.ts'
import { layoutOf } from './layout/layout.ts'
import { enumerations } from './outline/enumerations.ts'
import { headings } from './outline/headings.ts'
import { reportId } from './passages/ids.ts'
import { passagesOf } from './passages/passages.ts'
import { NO_STRUCTURE, type PageStretch, type Structure } from './read/reading.ts'

/** A text to be understood, with what its format says of it. */
export interface ParseSource extends SourceText {
  readonly structure?: Structure
  readonly pages?: readonly PageStretch[]
  readonly problems?: readonly Problem[]
}

/** Understands a report's text: never throws, loses nothing, and gives the same for the same text. */
export function parseReport({
  structure = NO_STRUCTURE,
  pages = [],
  problems: readProblems = [],
  ...source
}: ParseSource): ParsedReport {
  const { text } = source
  const id = reportId(source.file)
  const blocks = layoutOf(text, structure)
  const body = blocks.filter((block) => block.kind === 'body')
  const outline = headings(text, body, structure)
  const items = outside(
    outline,
    body.flatMap((block) => enumerations(text, block)),
  )
  const { metadata, problems } = describe({ text, blocks })
  return {
    id,
    source,
    metadata,
    headings: outline,
    enumerations: items,
    passages: passagesOf({
      report: id,
      text,
      blocks,
      headings: outline,
      enumerations: items,
      pages,
    }),
    noise: blocks.flatMap(({ kind, start, end, reason }) =>
      kind === 'noise' ? [{ start, end, reason: reason ?? 'noise' }] : [],
    ),
    problems: [...readProblems, ...problems],
  }
}

/** Items that stand in no heading; both lists are in order. */
function outside(
  outline: readonly Heading[],
  items: readonly Enumeration[],
): readonly Enumeration[] {
  let next = 0
  return items.filter(({ start }) => {
    while ((outline[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++
    return start < (outline[next]?.start ?? Number.POSITIVE_INFINITY)
  })
}
