import { madeDocx, p, tbl } from '../support/made-docx.ts'
import { type MadeLine, madePdf } from '../support/made-pdf.ts'

const PLACED = /^@(\w+) ?(.*)$/
const ROW = /^\|(.+)\|$/

/**
 * The bytes of a document written as plain lines: `@center`, `@right`, `@title` (large and centred), `@page` (a new page) before a line say how it
 * is set, `**…**` is bold, `| a | b |` a row of a table. Of `.txt` and `.html` the lines are the file.
 */
export function madeFile(file: string, lines: string): Buffer {
  if (file.endsWith('.docx')) return madeDocx(wordBody(lines.split('\n')))
  if (file.endsWith('.pdf')) return madePdf(pages(lines.split('\n')))
  return Buffer.from(lines)
}

function wordBody(lines: readonly string[]): string {
  const parts: string[] = []
  let rows: string[][] = []
  for (const line of [...lines, '']) {
    const row = ROW.exec(line)?.[1]
    if (row !== undefined) {
      rows.push(row.split('|').map((cell) => cell.trim()))
      continue
    }
    if (rows.length > 0) parts.push(tbl(...rows))
    rows = []
    if (line !== '') parts.push(paragraph(line))
  }
  return parts.join('')
}

function paragraph(line: string): string {
  const [, place = '', text = line] = PLACED.exec(line) ?? []
  const side = place === 'center' || place === 'right' ? `<w:jc w:val="${place}"/>` : ''
  if (!text.includes('**')) return p(text, side)
  const runs = text.split('**').map((run, i) => {
    const bold = i % 2 === 1 ? '<w:rPr><w:b/></w:rPr>' : ''
    return run === '' ? '' : `<w:r>${bold}<w:t>${run}</w:t></w:r>`
  })
  return `<w:p><w:pPr>${side}</w:pPr>${runs.join('')}</w:p>`
}

const SIZE = 16
const LINE = 28
const LEFT = 73
const WIDE = 450
const LINES_A_PAGE = 22

function pages(lines: readonly string[]): readonly (readonly MadeLine[])[] {
  const drawn: MadeLine[][] = [[]]
  const fresh = () => drawn.push([])
  for (const line of lines) {
    const [, place = '', text = line] = PLACED.exec(line) ?? []
    if (place === 'page') fresh()
    else
      for (const written of wrapped(text, place)) {
        if ((drawn.at(-1)?.length ?? 0) >= LINES_A_PAGE) fresh()
        const page = drawn.at(-1) ?? []
        page.push({ ...written, y: 770 - page.length * LINE })
      }
  }
  return drawn.map((page, i) => [...page, { x: 280, y: 60, text: `— ${i + 1} —`, size: 14 }])
}

function wrapped(text: string, place: string): readonly Omit<MadeLine, 'y'>[] {
  const size = place === 'title' ? 22 : SIZE
  const indent = /^　*/.exec(text)?.[0].length ?? 0
  const cut: string[] = ['']
  let room = WIDE - indent * size
  for (const character of text.trimStart()) {
    const width = widthOf(character) * size
    if (width > room) {
      cut.push('')
      room = WIDE
    }
    room -= width
    cut[cut.length - 1] += character
  }
  return cut.map((piece, i) => ({
    x: i === 0 && indent > 0 ? LEFT + indent * size : left(piece, size, place),
    text: piece,
    size,
  }))
}

/** In ems. */
function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character < '\u007f' ? 0.5 : 1), 0)
}

function left(text: string, size: number, place: string): number {
  const spare = WIDE - widthOf(text) * size
  if (place === 'right') return LEFT + spare
  return place === '' || place === 'line' ? LEFT : LEFT + spare / 2
}
