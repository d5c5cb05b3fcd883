import type { ParsedReport, SourceText } from '../src/domain/report.ts'
import { describe } from './describe/describe.ts'
import { layoutOf } from './layout/layout.ts'
import { enumerations } from './outline/enumerations.ts'
import { headings } from './outline/headings.ts'
import { reportId } from './passages/ids.ts'
import { passagesOf } from './passages/passages.ts'

/** Understands a report's text: never throws, loses nothing, and gives the same for the same text. */
export function parseReport(source: SourceText): ParsedReport {
  const { text } = source
  const id = reportId(source.file)
  const blocks = layoutOf(text)
  const body = blocks.filter((block) => block.kind === 'body')
  const outline = headings(text, body)
  const items = body
    .flatMap((block) => enumerations(text, block))
    .filter(
      ({ start }) => !outline.some((heading) => start >= heading.start && start < heading.end),
    )
  const { metadata, problems } = describe({ text, blocks })
  return {
    id,
    source,
    metadata,
    headings: outline,
    enumerations: items,
    passages: passagesOf({ report: id, text, blocks, headings: outline, enumerations: items }),
    noise: blocks.flatMap(({ kind, start, end, reason }) =>
      kind === 'noise' ? [{ start, end, reason: reason ?? 'noise' }] : [],
    ),
    problems,
  }
}
