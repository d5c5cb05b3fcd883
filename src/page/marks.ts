import { html } from 'hono/html'
import type { Highlight } from '../search/types.ts'
import type { Html } from './html.ts'

/**
 * The text with what was found in it marked. Words are `<mark>`, a sentence that answers is
 * `<mark class="sentence">` around them. Highlights may overlap, nest, touch and come in any order;
 * what lies outside the text is ignored.
 */
export function markText(text: string, highlights: readonly Highlight[]): Html {
  const words = merged(text, highlights, 'word')
  const sentences = merged(text, highlights, 'sentence')
  return pieces(text, sentences).map(({ start, end, marked }) => {
    const inner = pieces(text, words, { start, end }).map((piece) => {
      const part = text.slice(piece.start, piece.end)
      return piece.marked ? html`<mark>${part}</mark>` : part
    })
    return marked ? html`<mark class="sentence">${inner}</mark>` : inner
  })
}

interface Stretch {
  readonly start: number
  readonly end: number
}

/** The stretches of one kind, in order, without overlaps. */
function merged(
  text: string,
  highlights: readonly Highlight[],
  kind: Highlight['kind'],
): readonly Stretch[] {
  const stretches: Stretch[] = []
  const inOrder = highlights
    .filter((highlight) => highlight.kind === kind)
    .map(({ start, end }) => ({ start: Math.max(0, start), end: Math.min(text.length, end) }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start)
  for (const next of inOrder) {
    const last = stretches.at(-1)
    if (last !== undefined && next.start <= last.end) {
      stretches[stretches.length - 1] = { start: last.start, end: Math.max(last.end, next.end) }
    } else {
      stretches.push(next)
    }
  }
  return stretches
}

/** Cuts `within` into what is marked and what lies between; every character is in one piece. */
function pieces(
  text: string,
  marked: readonly Stretch[],
  within: Stretch = { start: 0, end: text.length },
): readonly (Stretch & { readonly marked: boolean })[] {
  const found: (Stretch & { readonly marked: boolean })[] = []
  let position = within.start
  for (const stretch of marked) {
    const start = Math.max(stretch.start, within.start)
    const end = Math.min(stretch.end, within.end)
    if (start >= end) continue
    if (start > position) found.push({ start: position, end: start, marked: false })
    found.push({ start, end, marked: true })
    position = end
  }
  if (position < within.end) found.push({ start: position, end: within.end, marked: false })
  return found
}
