import { html } from 'hono/html'
import type { Html } from './html.ts'

/** The outermost first: what stands within may be marked again. */
const KINDS = ['sentence', 'document', 'practice', 'figure', 'word'] as const

/** A stretch of a text to be marked, and what it is. */
export interface Mark {
  readonly start: number
  readonly end: number
  readonly kind: (typeof KINDS)[number]
}

/**
 * The text with what was found in it marked. Words are `<mark>`, all else `<mark class="...">`, a
 * sentence that answers around the words in it. Marks may overlap, nest, touch and come in any
 * order; what lies outside the text is ignored.
 */
export function markText(text: string, marks: readonly Mark[]): Html {
  const layers = KINDS.filter((kind) => marks.some((mark) => mark.kind === kind)).map((kind) => ({
    kind,
    stretches: merged(text, marks, kind),
  }))
  return markLayers(text, layers, { start: 0, end: text.length })
}

interface Layer {
  readonly kind: Mark['kind']
  readonly stretches: readonly Stretch[]
}

function markLayers(text: string, layers: readonly Layer[], within: Stretch): Html {
  const [layer, ...rest] = layers
  if (layer === undefined) return text.slice(within.start, within.end)
  return pieces(layer.stretches, within).map((piece) => {
    const inner = markLayers(text, rest, piece)
    if (!piece.marked) return inner
    return layer.kind === 'word'
      ? html`<mark>${inner}</mark>`
      : html`<mark class="${layer.kind}">${inner}</mark>`
  })
}

interface Stretch {
  readonly start: number
  readonly end: number
}

/** The stretches of one kind, in order, without overlaps. */
function merged(text: string, marks: readonly Mark[], kind: Mark['kind']): readonly Stretch[] {
  const stretches: Stretch[] = []
  const inOrder = marks
    .filter((mark) => mark.kind === kind)
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
  marked: readonly Stretch[],
  within: Stretch,
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
