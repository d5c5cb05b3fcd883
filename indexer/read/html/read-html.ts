import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import type { NoiseSpan, Span } from '../../../src/domain/report.ts'
import type { HeadingHint, Structure } from '../reading.ts'
import { writeTable } from '../tables/write-table.ts'
import { type OpenSpan, textWriter } from '../text-writer.ts'
import { furnitureReason, weigh } from './furniture.ts'
import { cellsOf } from './table.ts'
import { attribute, type HtmlElement, isBlock, isElement, isText } from './visible.ts'
import { collapse, inlineText, walk } from './walk.ts'

export interface HtmlText {
  readonly text: string
  readonly structure: Structure
  /** Pages that the page shows within itself, by address; their text is in other files. */
  readonly frames: readonly string[]
}

/** The text of a page as a browser shows it, lines where the page has them. */
export function readHtml(html: string): HtmlText {
  const page = parse(html)
  const weights = weigh(page)
  const writer = textWriter()
  const headings: (HeadingHint & { readonly tag: string })[] = []
  const emphasised: Span[] = []
  const noise: NoiseSpan[] = []
  const fields: Span[] = []
  const rows: Span[] = []
  const added: Span[] = []
  const inside = { article: 0, preformatted: 0 }
  let furniture:
    | { readonly element: HtmlElement; readonly reason: string; readonly span: OpenSpan }
    | undefined
  let bold: { readonly element: HtmlElement; readonly span: OpenSpan } | undefined
  let heading: { readonly element: HtmlElement; readonly span: OpenSpan } | undefined

  const enterTable = (table: HtmlElement): boolean => {
    const cells = cellsOf(table)
    if (cells === undefined) return true
    const caption = table.childNodes.find(
      (child) => isElement(child) && child.tagName === 'caption',
    )
    if (caption !== undefined && isElement(caption)) {
      writer.breakLine()
      writer.write(inlineText(caption))
    }
    const written = writeTable(writer, cells)
    for (const span of written.fields) fields.push(span)
    for (const span of written.rows) rows.push(span)
    for (const span of written.added) added.push(span)
    return false
  }

  walk(page, {
    enter(element) {
      const { tagName } = element
      if (furniture === undefined) {
        const reason = furnitureReason(element, weights, inside.article > 0)
        if (reason !== undefined) {
          writer.breakLine()
          furniture = { element, reason, span: writer.open() }
        }
      }
      if (tagName === 'br' && heading !== undefined) writer.space()
      else if (tagName === 'br') writer.breakLine()
      else if (tagName === 'hr') writer.breakParagraph()
      else if (tagName === 'p' || isHeading(element)) writer.breakParagraph()
      else if (isBlock(element)) writer.breakLine()
      if (tagName === 'article' || tagName === 'main') inside.article++
      if (tagName === 'pre' || tagName === 'textarea') inside.preformatted++
      if (furniture === undefined && heading === undefined && isHeading(element)) {
        heading = { element, span: writer.open() }
      }
      if (bold === undefined && isBold(element) && writer.atLineStart()) {
        bold = { element, span: writer.open() }
      }
      if (tagName === 'table' && furniture === undefined) return enterTable(element)
      return true
    },
    leave(element) {
      const { tagName } = element
      if (tagName === 'article' || tagName === 'main') inside.article--
      if (tagName === 'pre' || tagName === 'textarea') inside.preformatted--
      if (heading?.element === element) {
        const span = writer.close(heading.span)
        if (span !== undefined)
          headings.push({ ...span, level: Number(tagName.slice(1)), tag: tagName })
        heading = undefined
      }
      if (bold?.element === element) {
        const span = writer.close(bold.span)
        if (span !== undefined) emphasised.push(span)
        bold = undefined
      }
      if (furniture?.element === element) {
        const span = writer.close(furniture.span)
        if (span !== undefined) noise.push({ ...span, reason: furniture.reason })
        furniture = undefined
        writer.breakLine()
      }
      if (tagName === 'p' || isHeading(element)) writer.breakParagraph()
      else if (isBlock(element)) writer.breakLine()
    },
    text(value) {
      if (inside.preformatted > 0) writePreformatted(writer, value)
      else writeFlowing(writer, value)
    },
  })

  const title = titleAmong(headings, writer.text(), nameOf(page))
  const structure: Structure = {
    ...(title === undefined ? {} : { title: { start: title.start, end: title.end } }),
    headings: headings
      .filter((hint) => hint !== title)
      .map(({ start, end, level }) => ({ start, end, level })),
    emphasised,
    noise,
    fields,
    rows,
    added,
  }
  return { text: writer.text(), structure, frames: framesOf(page) }
}

const SHORTEST_TITLE = 8

/** The only heading of the first level; else one that the page itself is called after. */
function titleAmong<Hint extends HeadingHint & { readonly tag: string }>(
  headings: readonly Hint[],
  text: string,
  name: string,
): Hint | undefined {
  const [first, ...others] = headings.filter(({ tag }) => tag === 'h1')
  if (first !== undefined) return others.length === 0 ? first : undefined
  return headings.find(({ start, end }) => {
    const words = text.slice(start, end).replaceAll(/\s/g, '')
    return words.length >= SHORTEST_TITLE && name.includes(words)
  })
}

/** What the head says the page is called, without gaps. */
function nameOf(page: DefaultTreeAdapterTypes.Document): string {
  const html = page.childNodes.filter(isElement).find(({ tagName }) => tagName === 'html')
  const head = html?.childNodes.filter(isElement).find(({ tagName }) => tagName === 'head')
  const title = head?.childNodes.filter(isElement).find(({ tagName }) => tagName === 'title')
  const written = title?.childNodes.filter(isText).map(({ value }) => value) ?? []
  return written.join('').replaceAll(/\s/g, '')
}

/** Bold type, by the element or by its own style. */
function isBold(element: HtmlElement): boolean {
  if (element.tagName === 'b' || element.tagName === 'strong') return true
  return /font-weight\s*:\s*(?:bold|[6-9]00)/i.test(attribute(element, 'style') ?? '')
}

function isHeading(element: HtmlElement): boolean {
  return /^h[1-6]$/.test(element.tagName)
}

type Writer = ReturnType<typeof textWriter>

function writeFlowing(writer: Writer, value: string): void {
  const text = collapse(value)
  const inner = text.replaceAll(/^ | $/g, '')
  if (text.startsWith(' ')) writer.space()
  writer.write(inner)
  if (inner !== '' && text.endsWith(' ')) writer.space()
}

function writePreformatted(writer: Writer, value: string): void {
  value.split(/\r\n|\r|\n/).forEach((line, i) => {
    if (i > 0) writer.breakLine()
    writer.write(line)
  })
}

function framesOf(page: DefaultTreeAdapterTypes.Document): readonly string[] {
  const found: string[] = []
  const open: DefaultTreeAdapterTypes.ParentNode[] = [page]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (const child of node.childNodes) {
      if (!isElement(child)) continue
      const isFrame = child.tagName === 'frame' || child.tagName === 'iframe'
      const source = isFrame ? attribute(child, 'src') : undefined
      if (source !== undefined && source !== '') found.push(source)
      open.push(child)
    }
  }
  return found
}
