import type { Cell } from '../tables/grid.ts'
import { attribute, type HtmlElement } from './visible.ts'
import { inlineText, walk } from './walk.ts'

/** Elements that make a table's cell a part of the page's layout rather than a value. */
const LAYOUT = new Set(['table', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'form'])

/** Characters of a value; longer cells hold paragraphs. */
const LONGEST_VALUE = 300

/** The cells of a table that holds values; undefined for one that only places the page's parts. */
export function cellsOf(table: HtmlElement): readonly (readonly Cell[])[] | undefined {
  const rows: Cell[][] = []
  let isLayout = false
  walk(table, {
    enter(element) {
      const { tagName } = element
      if (tagName === 'caption') return false
      if (isLayout || LAYOUT.has(tagName)) {
        isLayout = true
        return false
      }
      if (tagName === 'tr') rows.push([])
      if (tagName !== 'td' && tagName !== 'th') return true
      if (holdsLayout(element)) isLayout = true
      else rows.at(-1)?.push(cellOf(element))
      return false
    },
    leave: () => undefined,
    text: () => undefined,
  })
  if (isLayout || rows.every((cells) => cells.length <= 1)) return undefined
  const holdsParagraphs = rows.some((cells) =>
    cells.some(({ text }) => text.length > LONGEST_VALUE),
  )
  return holdsParagraphs ? undefined : rows
}

function holdsLayout(cell: HtmlElement): boolean {
  let found = false
  walk(cell, {
    enter(element) {
      found ||= LAYOUT.has(element.tagName)
      return !found
    },
    leave: () => undefined,
    text: () => undefined,
  })
  return found
}

function cellOf(element: HtmlElement): Cell {
  return {
    text: inlineText(element),
    isHeader: element.tagName === 'th',
    columns: span(element, 'colspan'),
    rows: span(element, 'rowspan'),
  }
}

function span(element: HtmlElement, name: string): number {
  const value = Number.parseInt(attribute(element, name) ?? '1', 10)
  return Number.isFinite(value) && value >= 1 ? Math.min(value, 10_000) : 1
}
