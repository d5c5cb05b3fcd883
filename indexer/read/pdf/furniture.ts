import type { PageLine } from './lines.ts'

/** Lines at the top and at the bottom of a page among which running headers and footers stand. */
const EDGE = 2

/** Base lines nearer than this are at the same height, in points. */
const SAME_HEIGHT = 4

/** `— 3 —`, 第3页 共9页, 3/9, Page 3. */
const PAGE_NUMBER =
  /^(?:[-—–―－•·~]+\s*\d{1,4}\s*[-—–―－•·~]+|第\s*\d{1,4}\s*页(?:\s*[,，/]?\s*共\s*\d{1,4}\s*页)?|\d{1,4}\s*\/\s*\d{1,4}|page\s+\d{1,4}(?:\s+of\s+\d{1,4})?)$/i

/** Why lines are no part of the text: they recur on page after page, or number them. */
export function furnitureOf(lines: readonly PageLine[]): ReadonlyMap<PageLine, string> {
  const found = new Map<PageLine, string>()
  const pages = Map.groupBy(
    lines.filter((line) => line.aside === undefined),
    ({ page }) => page,
  )
  for (const line of lines) if (line.aside !== undefined) found.set(line, line.aside)
  for (const line of recurring([...pages.values()])) found.set(line, 'running-header')
  for (const page of pages.values()) {
    for (const line of [page.at(0), page.at(-1)]) {
      if (line !== undefined && PAGE_NUMBER.test(line.text)) found.set(line, 'page-number')
    }
  }
  for (const line of bareNumbers([...pages.values()])) found.set(line, 'page-number')
  return found
}

/**
 * The same words, but for numbers, at the same height of at least a third of the pages, with nothing
 * else between them and the edge.
 */
function recurring(pages: readonly (readonly PageLine[])[]): readonly PageLine[] {
  const edges = pages.flatMap((page) => [page.slice(0, EDGE), page.toReversed().slice(0, EDGE)])
  const alike = Map.groupBy(edges.flat(), wordsOf)
  const recurs = (line: PageLine): boolean => {
    const level = (alike.get(wordsOf(line)) ?? []).filter(
      ({ y }) => Math.abs(y - line.y) < SAME_HEIGHT,
    )
    const on = new Set(level.map(({ page }) => page)).size
    return on >= 2 && on >= pages.length / 3
  }
  return edges.flatMap((edge) => {
    const end = edge.findIndex((line) => !recurs(line) && !PAGE_NUMBER.test(line.text))
    return end === -1 ? edge : edge.slice(0, end)
  })
}

function wordsOf({ text }: PageLine): string {
  return text.replaceAll(/\d+/g, '#').replaceAll(/\s/g, '')
}

/** Numbers alone at the edge that count with the pages. */
function bareNumbers(pages: readonly (readonly PageLine[])[]): readonly PageLine[] {
  const numbers = pages.flatMap((page) =>
    [page.at(0), page.at(-1)].filter((line) => line !== undefined && /^\d{1,4}$/.test(line.text)),
  )
  const offsets = Map.groupBy(
    numbers.filter((line) => line !== undefined),
    (line) => Number(line.text) - line.page,
  )
  return [...offsets.values()].filter((lines) => lines.length >= 2).flat()
}
