/** A run of characters as the page places it, in points from the left and the bottom. */
export interface PageItem {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  /** Of the font. */
  readonly size: number
  readonly isTurned: boolean
}

/** What stands on one base line. */
export interface PageLine {
  /** From 1. */
  readonly page: number
  readonly text: string
  readonly x: number
  readonly right: number
  readonly y: number
  readonly size: number
  /** Not of the text: letters turned on their side, letters drawn a second time to look bold. */
  readonly aside?: 'turned' | 'drawn-twice'
}

/** The lines of a page from its top, each from left to right. */
export function linesOf(page: number, items: readonly PageItem[]): readonly PageLine[] {
  // Spaces that stand alone are the library's guess; where the gaps are says it better.
  const shown = items.filter(({ text }) => text.trim() !== '')
  const level = shown.filter((item) => !item.isTurned).toSorted((a, b) => b.y - a.y)
  const rows: PageItem[][] = []
  for (const item of level) {
    const row = rows.at(-1)
    const first = row?.[0]
    const near = first !== undefined && first.y - item.y < 0.5 * Math.max(first.size, item.size)
    if (near) row?.push(item)
    else rows.push([item])
  }
  const lines: PageLine[] = []
  for (const row of rows) {
    const { once, again } = withoutRepeats(row.toSorted((a, b) => a.x - b.x))
    lines.push(lineOf(page, once))
    if (again.length > 0) lines.push({ ...lineOf(page, again), aside: 'drawn-twice' })
  }
  const turned = shown.filter((item) => item.isTurned)
  const aside = turned.length === 0 ? [] : [{ ...lineOf(page, turned), aside: 'turned' as const }]
  return [...lines, ...aside].filter(({ text }) => text !== '')
}

/** The same letters in the same place once more. */
function withoutRepeats(row: readonly PageItem[]) {
  const once: PageItem[] = []
  const again: PageItem[] = []
  for (const item of row) {
    const repeats = once
      .slice(-4)
      .some(
        (other) =>
          other.text === item.text &&
          /\S/.test(item.text) &&
          Math.abs(other.x - item.x) < 0.3 * item.size,
      )
    if (repeats) again.push(item)
    else once.push(item)
  }
  return { once, again }
}

function lineOf(page: number, items: readonly PageItem[]): PageLine {
  let text = ''
  let right: number | undefined
  let letters = 0
  let sizes = 0
  for (const item of items) {
    if (right !== undefined && needsSpace(text, item, item.x - right)) text += ' '
    text += item.text
    right = Math.max(right ?? 0, item.x + item.width)
    letters += item.text.length
    sizes += item.size * item.text.length
  }
  const x = items.reduce((least, item) => Math.min(least, item.x), Number.POSITIVE_INFINITY)
  return {
    page,
    text: unified(text).replaceAll(/\s+/g, ' ').trim(),
    x,
    right: right ?? 0,
    y: items[0]?.y ?? 0,
    size: letters === 0 ? 0 : sizes / letters,
  }
}

/** Between Han characters a gap is spacing until it is as wide as most of one. */
function needsSpace(before: string, { text, size }: PageItem, gap: number): boolean {
  if (/\s$/.test(before) || /^\s/.test(text)) return false
  const latin = /[A-Za-z0-9]$/.test(before) && /^[A-Za-z0-9]/.test(text)
  return gap > (latin ? 0.15 : 0.6) * size
}

/** Fonts that name their characters by radicals or by compatibility forms mean the ordinary ones. */
function unified(text: string): string {
  return text.replaceAll(/[\u2e80-\u2fd5\uf900-\ufaff\ufb00-\ufb06]/g, (character) =>
    character.normalize('NFKC'),
  )
}
