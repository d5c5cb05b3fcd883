import { type Block, newParagraph, type Paragraph, type Table, type TableCell } from './model.ts'
import { attributeOf, isOn, numberOf, readXml } from './xml.ts'

/** Parts of a document that show nothing: what was deleted or moved away, former properties, fields' codes. */
const SKIPPED = new Set([
  'w:del',
  'w:moveFrom',
  'w:delText',
  'w:instrText',
  'w:delInstrText',
  'w:pPrChange',
  'w:rPrChange',
  'w:sectPrChange',
  'w:tblPrChange',
  'w:trPrChange',
  'w:tcPrChange',
])

const TEXT = new Set(['w:t', 'm:t'])

const MARKS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
  'w:sym': ' ',
}

/** Something that holds paragraphs: the body, a cell, a text box, a note. */
interface Container {
  readonly blocks: Block[]
  readonly cell: TableCell | undefined
}

/**
 * The paragraphs and tables of a part of a document, in order. Text boxes follow the paragraph they
 * hang on; tables within cells are read as the cell's paragraphs. `onNote` is told where notes begin.
 */
export function blocksOf(xml: string, onNote?: (id: string, blocks: Block[]) => void): Block[] {
  const body: Block[] = []
  const containers: Container[] = [{ blocks: body, cell: undefined }]
  const tables: Table[] = []
  const paragraphs: { readonly paragraph: Paragraph; readonly boxes: Block[] }[] = []
  const hidden: boolean[] = []
  let isBold = false
  const choices: boolean[] = []
  let skipping = 0
  let inText = 0
  let inParagraphProperties = 0
  let inRunProperties = 0

  const current = () => paragraphs.at(-1)?.paragraph
  const add = (text: string): void => {
    const paragraph = current()
    if (paragraph === undefined || hidden.at(-1) === true) return
    const seemsBold = isBold || text.trim() === ''
    if (seemsBold && paragraph.bold === paragraph.text.length) paragraph.bold += text.length
    paragraph.text += text
  }

  const openParagraphProperty = (name: string, attributes: Record<string, string>): void => {
    const paragraph = current()
    if (paragraph === undefined) return
    const value = attributeOf(attributes, 'val')
    if (name === 'w:pStyle') paragraph.style = value
    else if (name === 'w:numId') paragraph.numberId = value
    else if (name === 'w:ilvl') paragraph.numberLevel = numberOf(value)
    else if (name === 'w:outlineLvl') paragraph.outlineLevel = numberOf(value)
    else if (name === 'w:del' && inRunProperties > 0) paragraph.joinsNext = true
  }

  const openStructure = (name: string, attributes: Record<string, string>): void => {
    if (name === 'w:p') paragraphs.push({ paragraph: newParagraph(), boxes: [] })
    else if (name === 'w:tbl') tables.push({ kind: 'table', rows: [] })
    else if (name === 'w:tr') tables.at(-1)?.rows.push([])
    else if (name === 'w:tc') {
      const cell: TableCell = { paragraphs: [], columns: 1, continues: false }
      tables.at(-1)?.rows.at(-1)?.push(cell)
      containers.push({ blocks: [], cell })
    } else if (name === 'w:txbxContent') containers.push({ blocks: [], cell: undefined })
    else if (name === 'w:footnote' || name === 'w:endnote') {
      const blocks: Block[] = []
      containers.push({ blocks, cell: undefined })
      const isNote = (attributeOf(attributes, 'type') ?? 'normal') === 'normal'
      const id = attributeOf(attributes, 'id')
      if (isNote && id !== undefined) onNote?.(`${name.slice(2)}:${id}`, blocks)
    } else if (name === 'w:gridSpan') {
      const cell = containers.at(-1)?.cell
      if (cell !== undefined) cell.columns = numberOf(attributeOf(attributes, 'val')) ?? 1
    } else if (name === 'w:vMerge') {
      const cell = containers.at(-1)?.cell
      if (cell !== undefined) cell.continues = attributeOf(attributes, 'val') !== 'restart'
    } else if (name === 'w:footnoteReference' || name === 'w:endnoteReference') {
      const id = attributeOf(attributes, 'id')
      current()?.notes.push(`${name.slice(2, -'Reference'.length)}:${id}`)
    }
  }

  const closeStructure = (name: string): void => {
    if (name === 'w:p') {
      const closed = paragraphs.pop()
      const into = containers.at(-1)?.blocks
      if (closed === undefined || into === undefined) return
      into.push(closed.paragraph)
      for (const block of closed.boxes) into.push(block)
    } else if (name === 'w:tbl') {
      const table = tables.pop()
      const container = containers.at(-1)
      if (table === undefined || container === undefined) return
      if (container.cell === undefined) container.blocks.push(table)
      else for (const cell of table.rows.flat()) append(container.blocks, cell.paragraphs)
    } else if (name === 'w:tc') {
      const closed = containers.pop()
      if (closed?.cell === undefined) return
      for (const block of closed.blocks) {
        if (block.kind === 'paragraph') closed.cell.paragraphs.push(block)
        else for (const cell of block.rows.flat()) append(closed.cell.paragraphs, cell.paragraphs)
      }
    } else if (name === 'w:txbxContent') {
      const closed = containers.pop()
      if (closed === undefined) return
      const outer = paragraphs.at(-1)?.boxes ?? containers.at(-1)?.blocks
      if (outer !== undefined) append(outer, closed.blocks)
    } else if (name === 'w:footnote' || name === 'w:endnote') containers.pop()
  }

  readXml(xml, {
    open(name, attributes) {
      if (skipping > 0) {
        skipping++
        return
      }
      if (inParagraphProperties > 0) openParagraphProperty(name, attributes)
      const isFallback = name === 'mc:Fallback' && choices.at(-1) === true
      if (SKIPPED.has(name) || isFallback) {
        skipping = 1
        return
      }
      if (name === 'mc:AlternateContent') choices.push(false)
      else if (name === 'mc:Choice') choices[choices.length - 1] = true
      if (name === 'w:pPr') inParagraphProperties++
      else if (name === 'w:rPr') inRunProperties++
      else if (name === 'w:r') {
        hidden.push(false)
        isBold = false
      } else if (name === 'w:b' && inRunProperties > 0 && inParagraphProperties === 0) {
        isBold = isOn(attributes)
      } else if (name === 'w:vanish' && inRunProperties > 0 && inParagraphProperties === 0) {
        if (isOn(attributes)) hidden[hidden.length - 1] = true
      } else if (TEXT.has(name)) inText++
      else if (hidden.length > 0 && inRunProperties + inParagraphProperties === 0)
        add(MARKS[name] ?? '')
      openStructure(name, attributes)
    },
    close(name) {
      if (skipping > 0) {
        skipping--
        return
      }
      if (name === 'mc:AlternateContent') choices.pop()
      else if (name === 'w:pPr') inParagraphProperties--
      else if (name === 'w:rPr') inRunProperties--
      else if (name === 'w:r') hidden.pop()
      else if (TEXT.has(name)) inText--
      closeStructure(name)
    },
    text(value) {
      if (skipping === 0 && inText > 0) add(value)
    },
  })
  return body
}

/** Spreading thousands of blocks into one call would overflow the stack. */
function append<T>(into: T[], blocks: readonly T[]): void {
  for (const block of blocks) into.push(block)
}
