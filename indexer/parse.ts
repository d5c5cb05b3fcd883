import type {
  Enumeration,
  Field,
  Heading,
  ParsedReport,
  Problem,
  SourceText,
  Span,
} from '../src/domain/report.ts'
import { describe } from './describe/describe.ts'
import type { Block } from './layout/blocks.ts'
import { layoutOf } from './layout/layout.ts'
import { unwrapped } from './layout/wrapped.ts'
import { enumerations } from './outline/enumerations.ts'
import { headings } from './outline/headings.ts'
import { frontMatterOf } from './overrides/front-matter.ts'
import type { Overrides } from './overrides/overrides.ts'
import { reportId } from './passages/ids.ts'
import { passagesOf } from './passages/passages.ts'
import { NO_STRUCTURE, type PageStretch, type Structure } from './read/reading.ts'

/** A text to be understood, with what its format says of it. */
export interface ParseSource extends SourceText {
  readonly structure?: Structure
  readonly pages?: readonly PageStretch[]
  readonly problems?: readonly Problem[]
  /** What somebody gave beside the text: it counts before all that the text says, its front matter included. */
  readonly overrides?: Overrides
}

/** Understands a report's text: never throws, loses nothing, and gives the same for the same text. */
export function parseReport({
  structure: read = NO_STRUCTURE,
  pages = [],
  problems: readProblems = [],
  overrides = {},
  ...source
}: ParseSource): ParsedReport {
  const { text } = source
  const id = reportId(source.file)
  const front = carriesFrontMatter(source.format) ? frontMatterOf(text) : undefined
  const structure = front === undefined ? read : below(front.span, read)
  const cut = layoutOf(text, structure)
  const { metadata, problems } = describe({
    text,
    blocks: front === undefined ? cut : cut.map((block) => unread(block, front.span)),
    overrides: { ...front?.overrides, ...overrides },
  })
  const blocks = unwrapped(
    text,
    cut.map((block) => named(block, metadata.title)),
  )
  const body = blocks.filter((block) => block.kind === 'body')
  const outline = headings(text, belowTitle(body, metadata.title), structure)
  const items = outside(
    outline,
    body.flatMap((block) => enumerations(text, block)),
  )
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
    problems: [...readProblems, ...(front?.problems ?? []), ...problems],
  }
}

function carriesFrontMatter(format: string): boolean {
  return format === 'txt' || format === 'md'
}

/** What a format says of the text below its front matter, whose own lines are those of a catalogue card. */
function below(front: Span, structure: Structure): Structure {
  const under = <T extends Span>(spans: readonly T[]) =>
    spans.filter(({ start }) => start >= front.end)
  return {
    ...structure,
    headings: under(structure.headings),
    emphasised: under(structure.emphasised),
    noise: under(structure.noise),
    rows: under(structure.rows),
    fields: [front, ...under(structure.fields)],
  }
}

/** A line of the title is no heading, whatever it looks like. */
function named(block: Block, { start = 0, end = 0, basis }: Field<string>): Block {
  const isTitle = basis === 'stated' && block.start >= start && block.end <= end
  return isTitle && block.kind === 'body' ? { ...block, kind: 'title' } : block
}

/** What a page shows above the title is no part of the report's outline. */
function belowTitle(body: readonly Block[], { start, basis }: Field<string>): readonly Block[] {
  return basis === 'stated' && start !== undefined ? body.filter(({ end }) => end > start) : body
}

/** What front matter says was read as such; its words are no words of the report. */
function unread(block: Block, front: Span): Block {
  return block.start < front.end ? { ...block, kind: 'noise', reason: 'front-matter' } : block
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
