import type { NoiseSpan, Problem, Span } from '../../../src/domain/report.ts'
import { NO_STRUCTURE, type PageStretch, problem, type Structure } from '../reading.ts'
import { textWriter } from '../text-writer.ts'
import { furnitureOf } from './furniture.ts'
import { linesOf, type PageLine } from './lines.ts'
import { continues, joined, measureOf, titleLines } from './paragraphs.ts'
import { pdfPages } from './pdf-pages.ts'

export interface PdfText {
  readonly text: string
  readonly structure: Structure
  readonly pages: readonly PageStretch[]
  readonly problems: readonly Problem[]
}

const OCR = 'run text recognition (OCR) over it, or get the page or the Word file it was made from'

/** The text layer of a PDF as paragraphs. What runs along the edges of the pages stands between them. */
export async function readPdf(bytes: Uint8Array): Promise<PdfText | Problem> {
  const pages = await pdfPages(bytes)
  if ('code' in pages) return pages
  const lines = pages.flatMap((items, i) => linesOf(i + 1, items))
  if (lines.length === 0)
    return problem('scanned_pdf', `the file holds pictures of pages and no text; ${OCR}`)
  const written = new Set(lines.map(({ page }) => page))
  const without = pages.flatMap((_, i) => (written.has(i + 1) ? [] : [i + 1]))
  const problems =
    without.length === 0
      ? []
      : [
          problem(
            'pages_without_text',
            `pages ${without.join(', ')} hold no text; if they are scanned, ${OCR}`,
          ),
        ]
  return { ...write(lines), problems }
}

function write(lines: readonly PageLine[]): Omit<PdfText, 'problems'> {
  const furniture = furnitureOf(lines)
  const { runsOn, titles } = joinsOf(lines.filter((line) => !furniture.has(line)))
  const writer = textWriter()
  const pages: PageStretch[] = []
  const noise: NoiseSpan[] = []
  let title: Span | undefined
  let waiting: PageLine[] = []

  const put = (line: PageLine, text: string): Span | undefined => {
    const open = writer.open()
    writer.write(text)
    const span = writer.close(open)
    if (span !== undefined) extend(pages, { ...span, page: line.page })
    return span
  }
  const putAside = (): void => {
    for (const line of waiting) {
      writer.breakLine()
      const span = put(line, line.text)
      const reason = furniture.get(line) ?? 'running-header'
      if (span !== undefined) noise.push({ ...span, reason })
    }
    waiting = []
    writer.breakLine()
  }

  let isOpen = false
  for (const line of lines) {
    if (furniture.has(line)) {
      waiting.push(line)
      continue
    }
    if (!isOpen) putAside()
    const next = runsOn.get(line)
    const span = put(line, next === undefined ? line.text : joined(line.text, next.text))
    if (titles.has(line) && span !== undefined) {
      title = { start: title?.start ?? span.start, end: span.end }
    }
    isOpen = next !== undefined
  }
  putAside()
  return {
    text: writer.text(),
    pages,
    structure: { ...NO_STRUCTURE, noise, ...(title === undefined ? {} : { title }) },
  }
}

/** Which line of the body goes on in which, and which are its title. */
function joinsOf(body: readonly PageLine[]) {
  const measure = measureOf(body)
  const titles = new Set(titleLines(body, measure))
  const runsOn = new Map<PageLine, PageLine>()
  let before: PageLine | undefined
  for (const line of body) {
    if (before !== undefined && titles.has(before) === titles.has(line)) {
      if (titles.has(line) || continues(before, line, measure)) runsOn.set(before, line)
    }
    before = line
  }
  return { runsOn, titles }
}

/** Stretches of one page that follow each other are one. */
function extend(stretches: PageStretch[], stretch: PageStretch): void {
  const last = stretches.at(-1)
  if (last?.page === stretch.page) stretches[stretches.length - 1] = { ...last, end: stretch.end }
  else stretches.push(stretch)
}
