import type { Heading, Span } from '../../src/domain/report.ts'
import { holder } from '../layout/structural.ts'
import { namesSection } from '../passages/sections.ts'
import { type HeadingHint, NO_STRUCTURE, type Structure } from '../read/reading.ts'
import { contentsLines, isFormRow, isTableRow } from './contents.ts'
import { decimalHeadings } from './decimals.ts'
import { type Emphasis, emphasisOf } from './emphasis.ts'
import { type HintRanks, hintRanks, usableHints } from './hints.ts'
import { labelEnd } from './labels.ts'
import { listLines } from './lists.ts'
import { FAMILIES, type Family, type Marker, markerAt, rank as rankOf } from './markers.ts'
import type { Numbered } from './numbered.ts'
import { isNamedPart, plainHeadings } from './plain.ts'
import { type Verdicts, verdictsOf } from './siblings.ts'

/** A numbered sentence is no heading, yet the numbering runs on over it. */
const NO_HEADING = -1
/** Below the rank of every family and of every level of a format. */
const OUTERMOST = -10

/** A file that names its headings has no others without a number. */
const NONE: ReadonlySet<number> = new Set()

interface Open {
  /** `plain` for a line found by where it stands or by bold type, `lead` for a label in bold, `named` for one that the file calls a heading. */
  readonly family: Family | 'plain' | 'named' | 'lead'
  /** What is of a higher rank stands below. */
  readonly rank: number
  readonly number: number
  readonly index: number
}

/** What each line is, as far as it can be said before the numbers are followed. */
interface Evidence {
  readonly text: string
  readonly body: readonly Span[]
  readonly hints: ReadonlyMap<number, HeadingHint>
  readonly ranks: HintRanks
  readonly isRow: (line: Span) => boolean
  readonly items: ReadonlySet<number>
  readonly contents: ReadonlySet<number>
  readonly emphasis: Emphasis
  readonly plain: ReadonlySet<number>
  readonly ahead: ReturnType<typeof aheadOf>
}

/**
 * Headings of a report's body, given its lines in order. A marker counts as a heading's when its
 * number continues or opens a list, and when what follows it reads like a label, not a sentence; what
 * the file itself names as a heading is one, and stands at the level of the markers it shares it with.
 * Of numbers beside each other that come out differently most decide.
 */
export function headings(
  text: string,
  body: readonly Span[],
  structure: Structure = NO_STRUCTURE,
): readonly Heading[] {
  const evidence = evidenceOf(text, body, structure)
  const first = follow(evidence, new Map())
  const verdicts = verdictsOf(text, first.numbered)
  return verdicts.size === 0 ? first.found : follow(evidence, verdicts).found
}

function evidenceOf(text: string, body: readonly Span[], structure: Structure): Evidence {
  const contents = contentsLines(text, body)
  const named =
    structure.headings.length > 0
      ? structure.headings
      : decimalHeadings(
          text,
          body.filter((_, i) => !contents.has(i)),
        )
  const hints = usableHints(text, named.filter(holder(body)))
  const emphasis = emphasisOf(text, body, hints.size === 0 ? structure.emphasised : [])
  const items = listLines(text, body)
  return {
    text,
    body,
    hints,
    ranks: hintRanks(text, [...hints.values()]),
    isRow: holder(structure.rows),
    items,
    contents,
    emphasis,
    plain: hints.size === 0 ? plainHeadings(text, body).union(emphasis.lines) : NONE,
    ahead: aheadOf(text, body, items),
  }
}

/** Follows the numbers from line to line; `verdicts` says of some where their labels end, or that they have none. */
function follow(
  { text, body, hints, ranks, isRow, items, contents, emphasis, plain, ahead }: Evidence,
  verdicts: Verdicts,
): { readonly found: readonly Heading[]; readonly numbered: readonly Numbered[] } {
  const found: Heading[] = []
  const numbered: Numbered[] = []
  const above = holdNumbering(plain, ahead) ? OUTERMOST : ahead(0).outermost
  let open: readonly Open[] = []
  const last = new Map<Family, number>()

  const place = (span: Span, under: readonly Open[], own: Omit<Open, 'index'>): void => {
    const above = under.filter(({ index }) => index !== NO_HEADING)
    open = [...under, { ...own, index: found.length }]
    found.push({
      level: above.length + 1,
      text: text.slice(span.start, span.end),
      start: span.start,
      end: span.end,
      parent: above.at(-1)?.index ?? null,
    })
  }

  /** A line that the file names as a heading; where it ends within the line. */
  const placeNamed = (line: Span, hint: HeadingHint): number => {
    const marker = markerAt(text, line.start)
    const rank = marker === undefined ? ranks.of(hint.level) : rankOf(marker.family)
    const under = open.filter((level) => level.rank < rank)
    const end = Math.min(hint.end, line.end)
    const own = { family: marker?.family ?? 'named', rank, number: marker?.number ?? 0 } as const
    place({ start: line.start, end }, under, own)
    return end
  }

  /** Of two bold lines with nothing between the second is below the first; one that names a section is among its like. */
  const boldRank = (i: number): number | undefined => {
    if (!emphasis.lines.has(i)) return undefined
    const holder = open.at(-1)
    if (emphasis.lines.has(i - 1) && holder?.family === 'plain') return holder.rank + 0.1
    const section = open.find(({ family, index }) => {
      return family === 'plain' && isSection(found[index]?.text)
    })
    return isSection(text.slice(body[i]?.start, body[i]?.end)) ? section?.rank : undefined
  }

  body.forEach((line, i) => {
    const hint = hints.get(line.start)
    if (isRow(line) || contents.has(i) || isTableRow(text, line) || isFormRow(text, line)) return
    if (hint === undefined && items.has(i)) return
    if (hint === undefined && plain.has(i)) {
      const own = ahead(i)
      const rank = isNamedPart(text, line)
        ? own.outermost
        : (boldRank(i) ?? plainRank(open, own, above))
      const under = open.filter((level) => level.rank < rank)
      place(line, under, { family: 'plain', rank, number: 0 })
      return
    }
    const lead = hint === undefined ? emphasis.leads.get(i) : undefined
    if (lead !== undefined) {
      const rank = (open.findLast(({ family }) => family !== 'lead')?.rank ?? 0) + 0.7
      const under = open.filter((level) => level.rank < rank)
      place({ start: line.start, end: lead }, under, { family: 'lead', rank, number: 0 })
    }
    let from = lead ?? (hint === undefined ? line.start : placeNamed(line, hint))
    let behindHeading = from > line.start
    while (from < line.end) {
      const next = nextMarker(text, line, { from, behindHeading })
      if (next === undefined) return
      const { at, marker } = next
      const { family, number } = marker
      from = at + marker.length
      behindHeading = false
      const rank = rankOf(family)
      const under = open.filter((level) => level.rank < rank)
      const sibling = open.find((level) => level.family === family)
      const runsOn =
        last.get(family) === number - 1 && (at === line.start || family === 'han-parenthesised')
      if (!runsOn && !continues(marker, sibling, at === line.start)) continue
      if (at === line.start) last.set(family, number)
      const verdict = at === line.start ? verdicts.get(at) : undefined
      const end =
        verdict === undefined
          ? labelEnd({ text, line, at, marker, next: body[i + 1] })
          : verdict.end
      const afterItem = sibling?.index === NO_HEADING
      const afterSentence = at === line.start && (afterItem || items.has(i - 1))
      const lastItem = afterItem && at > line.start && end === line.end
      const doubtful = afterSentence && verdict === undefined
      const isHeading =
        end !== undefined && !lastItem && !(doubtful && isLongLead({ at, end, lineEnd: line.end }))
      if (at === line.start) {
        numbered.push({ line, next: body[i + 1], marker, end: isHeading ? end : undefined })
      }
      if (isHeading) {
        place({ start: at, end }, under, { family, rank, number })
        last.set(family, number)
        from = end
        behindHeading = true
      } else if (at === line.start) {
        open = [...under, { family, rank, number, index: NO_HEADING }]
      }
    }
  })
  return { found, numbered }
}

/** After a numbered sentence a longer one that runs into its text is one too. */
function isLongLead(label: { at: number; end: number; lineEnd: number }): boolean {
  return label.end < label.lineEnd && label.end - label.at > LONGEST_LEAD
}

const LONGEST_LEAD = 22

const LONGEST_SECTION = 14

function isSection(words: string | undefined): boolean {
  return words !== undefined && words.length <= LONGEST_SECTION && namesSection(words)
}

/**
 * Whether headings without a marker hold the numbered ones: the outermost numbering begins anew below them, or
 * there are several and no 一、. Of one alone that cannot be told.
 */
function holdNumbering(plain: ReadonlySet<number>, ahead: (line: number) => Ahead): boolean {
  const begun = [...plain].flatMap((i) => {
    const { next, outermost } = ahead(i)
    return next?.number === 1 && rankOf(next.family) === outermost ? [next] : []
  })
  const small = begun.some(({ family }) => rankOf(family) > rankOf('han'))
  return new Set(begun).size > 1 || (small && plain.size > 1)
}

/**
 * Where a heading without a marker stands: above everything (`above`) when the outermost numbering begins anew
 * below it; else among its like, unless the numbering that is open runs on behind it; else right
 * below what is open.
 */
function plainRank(open: readonly Open[], { next, outermost }: Ahead, above: number): number {
  if (open.length === 0) return above
  if (next?.number === 1 && rankOf(next.family) === outermost) return above
  const runsOn = open.some(
    ({ family, number }) => family === next?.family && number + 1 === next.number,
  )
  const sibling = open.findLast(({ family, rank }) => {
    return family === 'plain' && (rank !== above || !runsOn)
  })
  return sibling?.rank ?? (open.at(-1)?.rank ?? 0) + 0.5
}

interface Ahead {
  /** The marker that begins the nearest line below. */
  readonly next: Marker | undefined
  /** Rank of the outermost family that begins a line anywhere. */
  readonly outermost: number
}

/** What each line has ahead of it. */
function aheadOf(
  text: string,
  body: readonly Span[],
  items: ReadonlySet<number>,
): (line: number) => Ahead {
  const markers = body.map((line, i) => (items.has(i) ? undefined : markerAt(text, line.start)))
  const outermost = markers.reduce<number>(
    (least, marker) => (marker === undefined ? least : Math.min(least, rankOf(marker.family))),
    FAMILIES.length,
  )
  const nexts: (Marker | undefined)[] = []
  let next: Marker | undefined
  for (let i = markers.length - 1; i >= 0; i--) {
    nexts[i] = next
    next = markers[i] ?? next
  }
  return (line) => ({ next: nexts[line], outermost })
}

/** Numbering runs on, or begins; at the start of a line it may also have lost a number or two, and chapters any. */
function continues(marker: Marker, sibling: Open | undefined, ownLine: boolean): boolean {
  if (marker.number === 1) return true
  const most = marker.family === 'chapter' ? Number.POSITIVE_INFINITY : 3
  if (sibling === undefined) return ownLine && marker.number <= most
  const step = marker.number - sibling.number
  return step === 1 || (ownLine && step >= 0 && step <= most)
}

/** Where a marker may stand within a line: at its start, after white space, after a mark that ends a clause. */
function nextMarker(
  text: string,
  line: Span,
  { from, behindHeading }: { readonly from: number; readonly behindHeading: boolean },
): { readonly at: number; readonly marker: Marker } | undefined {
  for (let at = from; at < line.end; at++) {
    const free = at === line.start || (behindHeading && at === from)
    if (!free && !/[\s。！？；;:：”）)》]/.test(text[at - 1] ?? '')) continue
    const marker = markerAt(text, at)
    if (marker === undefined) continue
    if (!free && !mayStandInside(text, at, marker)) continue
    return { at, marker }
  }
  return undefined
}

/** Inside a line, small markers after a colon or semicolon are lists, and after a bracket references. */
function mayStandInside(text: string, at: number, marker: Marker): boolean {
  const before = text[at - 1] ?? ''
  const large = rankOf(marker.family) <= rankOf('han')
  if (/[\s。！？]/.test(before)) return true
  if (/[”）)》]/.test(before)) return /[。！？]/.test(text[at - 2] ?? '')
  return large && /[:：]/.test(before)
}
