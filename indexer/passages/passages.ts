import type { Enumeration, Heading, Passage, ReportId, Span } from '../../src/domain/report.ts'
import type { Section } from '../../src/domain/words.ts'
import type { Block } from '../layout/blocks.ts'
import { trim } from '../layout/lines.ts'
import type { PageStretch } from '../read/reading.ts'
import { passageId } from './ids.ts'
import { pack } from './pack.ts'
import { sectionOf } from './sections.ts'

export interface Outlined {
  readonly report: ReportId
  readonly text: string
  readonly blocks: readonly Block[]
  readonly headings: readonly Heading[]
  readonly enumerations: readonly Enumeration[]
  /** Where the format has pages, in order. */
  readonly pages?: readonly PageStretch[]
}

type Draft = Omit<Passage, 'id' | 'text' | 'page'>

/**
 * The passages of a report, in the order of the text: what stands under each heading, packed; each run
 * of metadata lines; and each heading under which nothing stands, so that nothing is beyond search.
 */
export function passagesOf(outlined: Outlined): readonly Passage[] {
  const drafts = [...metadataRuns(outlined), ...bodies(outlined)].sort((a, b) => a.start - b.start)
  const seen = new Map<string, number>()
  return drafts.map((draft) => {
    const text = outlined.text.slice(draft.start, draft.end)
    const occurrence = (seen.get(text) ?? 0) + 1
    seen.set(text, occurrence)
    const page = pageAt(outlined.pages ?? [], draft.start)
    return { ...draft, id: passageId(outlined.report, text, occurrence), text, page }
  })
}

/** The page on which a passage begins. */
function pageAt(pages: readonly PageStretch[], at: number): number | null {
  return pages[firstIndex(pages, ({ end }) => end > at)]?.page ?? null
}

function bodies(outlined: Outlined): readonly Draft[] {
  const { headings } = outlined
  const parents = new Set(headings.map(({ parent }) => parent))
  const starts = [undefined, ...headings]
  return starts.flatMap((heading, i) => {
    const from = heading?.end ?? 0
    const to = headings[i]?.start ?? outlined.text.length
    const headingPath = heading === undefined ? [] : pathOf(headings, i - 1)
    const section = sectionOf(headingPath)
    const packed = bodyRuns(outlined, from, to).flatMap((units) => pack(outlined.text, units))
    if (packed.length > 0) return packed.map((span) => ({ ...span, headingPath, section }))
    const empty = heading !== undefined && !parents.has(i - 1)
    return empty ? [headingAlone(heading, headingPath, section)] : []
  })
}

function headingAlone(heading: Heading, headingPath: readonly string[], section: Section): Draft {
  return { start: heading.start, end: heading.end, headingPath, section }
}

function pathOf(headings: readonly Heading[], index: number): readonly string[] {
  const path: string[] = []
  for (let at: number | null = index; at !== null; ) {
    const heading: Heading | undefined = headings[at]
    if (heading === undefined) break
    path.unshift(heading.text)
    at = heading.parent
  }
  return path
}

/**
 * Lines of the body between two offsets, cut where list items begin; a run ends where anything else
 * stands between two lines, so that no passage reaches over it.
 */
function bodyRuns(outlined: Outlined, from: number, to: number): readonly (readonly Span[])[] {
  const found: Span[][] = [[]]
  const { blocks } = outlined
  for (let i = firstIndex(blocks, ({ end }) => end > from); i < blocks.length; i++) {
    const block = blocks[i]
    if (block === undefined || block.start >= to) break
    if (block.kind !== 'body') found.push([])
    else for (const item of listItems(outlined, block, { from, to })) found.at(-1)?.push(item)
  }
  return found
}

function listItems(
  { text, enumerations }: Outlined,
  block: Span,
  { from, to }: { readonly from: number; readonly to: number },
): readonly Span[] {
  const start = Math.max(block.start, from)
  const end = Math.min(block.end, to)
  const inner: number[] = []
  for (let i = firstIndex(enumerations, (item) => item.start > start); ; i++) {
    const at = enumerations[i]?.start ?? end
    if (at >= end) break
    inner.push(at)
  }
  const cuts = [start, ...inner, end]
  return cuts
    .slice(0, -1)
    .map((at, i) => trim(text, { start: at, end: cuts[i + 1] ?? end }))
    .filter((span) => span.start < span.end)
}

/** The first of a list in order for which `holds` is true; its length when there is none. */
function firstIndex<T>(list: readonly T[], holds: (element: T) => boolean): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    const element = list[middle]
    if (element !== undefined && holds(element)) high = middle
    else low = middle + 1
  }
  return low
}

/** Title, fields, signature and attachments, each run of neighbours as one passage. */
function metadataRuns({ text, blocks }: Outlined): readonly Draft[] {
  const runs: Span[][] = []
  let previous: Block | undefined
  for (const block of blocks) {
    if (isMetadata(block)) {
      if (previous !== undefined && isMetadata(previous)) runs.at(-1)?.push(block)
      else runs.push([block])
    }
    previous = block
  }
  return runs.flatMap((run) =>
    pack(text, run).map((span) => ({ ...span, headingPath: [], section: 'metadata' as const })),
  )
}

function isMetadata(block: Block): boolean {
  return block.kind !== 'body' && block.kind !== 'noise'
}
