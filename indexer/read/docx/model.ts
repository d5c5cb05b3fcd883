/** What one paragraph says of itself; what it does not say its style may. */
export interface Paragraph {
  readonly kind: 'paragraph'
  /** With `\n` where the writer broke the line, `\t` for tabs. */
  text: string
  /** UTF-16 code units of `text`, from its start, that are set in bold. */
  bold: number
  style: string | undefined
  numberId: string | undefined
  numberLevel: number | undefined
  /** 0 is the outermost. */
  outlineLevel: number | undefined
  /** The mark at its end was deleted: the next paragraph runs on in it. */
  joinsNext: boolean
  /** Footnotes and endnotes that it refers to: `footnote:2`. */
  readonly notes: string[]
}

export interface TableCell {
  readonly paragraphs: Paragraph[]
  columns: number
  /** It belongs to the cell above. */
  continues: boolean
}

export interface Table {
  readonly kind: 'table'
  readonly rows: TableCell[][]
}

export type Block = Paragraph | Table

export function newParagraph(): Paragraph {
  return {
    kind: 'paragraph',
    text: '',
    bold: 0,
    style: undefined,
    numberId: undefined,
    numberLevel: undefined,
    outlineLevel: undefined,
    joinsNext: false,
    notes: [],
  }
}
