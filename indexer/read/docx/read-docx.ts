import type { NoiseSpan, Problem, Span } from '../../../src/domain/report.ts'
import { type HeadingHint, problem, type Structure } from '../reading.ts'
import type { Cell } from '../tables/grid.ts'
import { writeTable } from '../tables/write-table.ts'
import { type TextWriter, textWriter } from '../text-writer.ts'
import { blocksOf } from './blocks.ts'
import type { Block, Paragraph, Table, TableCell } from './model.ts'
import { type Numbering, numberingOf } from './numbering.ts'
import { roleOf, type Styles, stylesOf } from './styles.ts'
import { type Archive, damaged, openArchive } from './zip.ts'

const PARTS = /^word\/(?:document\d*|styles|numbering|footnotes|endnotes|header\d*|footer\d*)\.xml$/

export interface DocxText {
  readonly text: string
  readonly structure: Structure
}

/** The text of a Word document as Word shows it with all changes accepted. */
export async function readDocx(bytes: Uint8Array): Promise<DocxText | Problem> {
  const archive = await openArchive(bytes, (name) => PARTS.test(name))
  if ('code' in archive) return archive
  try {
    const main = archive.names.find((name) => /^word\/document\d*\.xml$/.test(name))
    const document = main === undefined ? undefined : await archive.part(main)
    if (document === undefined) {
      return problem('damaged_file', 'the file has no document in it; save the report anew in Word')
    }
    return await write(document, archive)
  } catch (error) {
    return damaged(error)
  }
}

interface Written {
  readonly writer: TextWriter
  readonly styles: Styles
  readonly numbering: Numbering
  readonly notes: ReadonlyMap<string, readonly Block[]>
  readonly headings: HeadingHint[]
  readonly emphasised: Span[]
  readonly noise: NoiseSpan[]
  readonly fields: Span[]
  readonly rows: Span[]
  readonly added: Span[]
  title: Span | undefined
}

async function write(document: string, archive: Archive): Promise<DocxText> {
  const notes = new Map<string, Block[]>()
  const collect = (id: string, blocks: Block[]) => void notes.set(id, blocks)
  for (const part of ['word/footnotes.xml', 'word/endnotes.xml']) {
    blocksOf((await archive.part(part)) ?? '', collect)
  }
  const written: Written = {
    writer: textWriter(),
    styles: stylesOf(await archive.part('word/styles.xml')),
    numbering: numberingOf(await archive.part('word/numbering.xml')),
    notes,
    headings: [],
    emphasised: [],
    noise: [],
    fields: [],
    rows: [],
    added: [],
    title: undefined,
  }
  writeBlocks(written, blocksOf(document))
  for (const name of archive.names.filter((part) => /\/(?:header|footer)\d*\.xml$/.test(part))) {
    const reason = name.includes('header') ? 'running-header' : 'running-footer'
    writeFurniture(written, blocksOf((await archive.part(name)) ?? ''), reason)
  }
  const { writer, headings, emphasised, noise, fields, rows, added, title } = written
  return {
    text: writer.text(),
    structure: {
      ...(title === undefined ? {} : { title }),
      headings,
      emphasised,
      noise,
      fields,
      rows,
      added,
    },
  }
}

function writeBlocks(written: Written, blocks: readonly Block[]): void {
  let runOn: Paragraph | undefined
  for (const block of blocks) {
    if (block.kind === 'table') {
      writeWordTable(written, block)
      continue
    }
    if (runOn !== undefined) {
      block.text = runOn.text + block.text
      block.bold = 0
      block.notes.unshift(...runOn.notes)
    }
    runOn = block.joinsNext ? block : undefined
    if (runOn === undefined) writeParagraph(written, block)
  }
  if (runOn !== undefined) writeParagraph(written, runOn)
}

function writeParagraph(written: Written, paragraph: Paragraph): void {
  const { writer } = written
  const role = roleOf(paragraph, written.styles)
  const isHeading = role.headingLevel !== undefined || role.isTitle
  const text = isHeading ? oneLine(paragraph.text) : paragraph.text
  writer.breakLine()
  const span = writer.open()
  if (text.trim() !== '') {
    writeNumber(written, role.numberId, role.numberLevel)
    writeLines(writer, text.trim())
  }
  const own = writer.close(span)
  writer.breakLine()
  if (own !== undefined) {
    if (role.isTitle && written.title === undefined) written.title = own
    else if (role.isContents) written.noise.push({ ...own, reason: 'contents' })
    else if (role.headingLevel !== undefined) {
      written.headings.push({ ...own, level: role.headingLevel })
    } else if (role.numberId === undefined) emphasise(written, paragraph, own)
  }
  writeNotes(written, paragraph)
}

/** What the paragraph begins with in bold, as far as its first line goes. */
function emphasise(written: Written, { text, bold }: Paragraph, own: Span): void {
  const line = text.trim().split('\n')[0] ?? ''
  const length = Math.min(line.length, bold - (text.length - text.trimStart().length))
  const words = line.slice(0, Math.max(0, length)).trimEnd()
  if (words !== '') written.emphasised.push({ start: own.start, end: own.start + words.length })
}

/** Notes stand below the paragraph that refers to them; a note that refers to itself is written once. */
function writeNotes(written: Written, paragraph: Paragraph): void {
  for (const id of paragraph.notes) {
    const blocks = written.notes.get(id) ?? []
    const paragraphs = blocks.filter((block) => block.kind === 'paragraph')
    for (const { text } of paragraphs) {
      written.writer.breakLine()
      writeLines(written.writer, text.trim())
      written.writer.breakLine()
    }
  }
}

function writeNumber(written: Written, list: string | undefined, level: number): void {
  const label = list === undefined || list === '0' ? '' : written.numbering.label(list, level)
  if (label === '') return
  const span = written.writer.open()
  written.writer.write(label)
  const added = written.writer.close(span)
  if (added !== undefined) written.added.push(added)
  if (!/[、）)．.。：:]$/.test(label)) written.writer.space()
}

function writeLines(writer: TextWriter, text: string): void {
  text.split('\n').forEach((line, i) => {
    if (i > 0) writer.breakLine()
    writer.write(line.trim())
  })
}

/** A heading broken by hand is one all the same. */
function oneLine(text: string): string {
  return text
    .trim()
    .replaceAll(/(?<=\p{Script=Han})\s*\n\s*(?=\p{Script=Han})/gu, '')
    .replaceAll('\n', ' ')
}

/** Characters of a value; longer cells hold paragraphs. */
const LONGEST_VALUE = 300

function writeWordTable(written: Written, table: Table): void {
  const all = table.rows.flat()
  const holdsParagraphs = all.some(
    (cell) =>
      textOf(cell).length > LONGEST_VALUE ||
      cell.paragraphs.some(
        (paragraph) => roleOf(paragraph, written.styles).headingLevel !== undefined,
      ),
  )
  const isFrame = table.rows.every((cells) => cells.length <= 1)
  if (holdsParagraphs || isFrame) {
    for (const cell of all) writeBlocks(written, cell.paragraphs)
    return
  }
  const { fields, rows, added } = writeTable(
    written.writer,
    table.rows.map(cellsOf(written, table)),
  )
  for (const span of fields) written.fields.push(span)
  for (const span of rows) written.rows.push(span)
  for (const span of added) written.added.push(span)
  for (const cell of all) {
    for (const paragraph of cell.paragraphs) writeNotes(written, paragraph)
  }
}

/** Cells that go on from the one above are places of it, but for text of their own. */
function cellsOf(written: Written, table: Table) {
  return (cells: readonly TableCell[], y: number): readonly Cell[] => {
    let x = 0
    return cells.flatMap((cell): readonly Cell[] => {
      const column = x
      x += cell.columns
      const text = textOf(cell)
      if (cell.continues && text === '') return []
      let rows = 1
      while (continuesAt(table.rows[y + rows], column)) rows++
      return [{ text: numbered(written, cell, text), isHeader: false, columns: cell.columns, rows }]
    })
  }
}

function continuesAt(cells: readonly TableCell[] | undefined, column: number): boolean {
  let x = 0
  for (const cell of cells ?? []) {
    if (x === column) return cell.continues && textOf(cell) === ''
    x += cell.columns
  }
  return false
}

/** Rows that a program counts: the number is the cell. */
function numbered(written: Written, cell: TableCell, text: string): string {
  const [only, ...others] = cell.paragraphs
  if (only === undefined || others.length > 0 || text !== '') return text
  const { numberId, numberLevel } = roleOf(only, written.styles)
  return numberId === undefined || numberId === '0'
    ? text
    : written.numbering.label(numberId, numberLevel)
}

function textOf(cell: TableCell): string {
  return cell.paragraphs
    .map(({ text }) => text.replaceAll(/\s+/g, ' ').trim())
    .filter((text) => text !== '')
    .join(' ')
}

function writeFurniture(written: Written, blocks: readonly Block[], reason: string): void {
  const { writer } = written
  for (const block of blocks) {
    const lines =
      block.kind === 'paragraph' ? [block.text] : block.rows.flat().map((cell) => textOf(cell))
    for (const line of lines) {
      writer.breakLine()
      const span = writer.open()
      writer.write(oneLine(line))
      const own = writer.close(span)
      if (own !== undefined) written.noise.push({ ...own, reason })
      writer.breakLine()
    }
  }
}
