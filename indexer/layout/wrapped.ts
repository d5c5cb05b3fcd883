import { markerAt } from '../outline/markers.ts'
import type { Block } from './blocks.ts'

/** Lines of a text that was broken at a width hold no more characters. */
const LONGEST = 100
const NARROWEST = 12
/** A line may end so much before the width: a mark that may not begin a line takes its last character along. */
const RAGGED = 2
/** So many lines that go on below show that a text is broken at a width. */
const FEWEST = 3
const STOPPED = /[。！？；;：:]/

interface Measured {
  /** Ems of white space before the line. */
  readonly indent: number
  /** Ems up to its end. */
  readonly width: number
}

/**
 * Puts paragraphs together again that a text broke at a width, as mail and old editors do: lines as wide as any,
 * that no stop ends, with a line below that is not indented as paragraphs are. A heading over two lines is one.
 */
export function unwrapped(text: string, blocks: readonly Block[]): readonly Block[] {
  const open = blocks.map((block, i) => mayGoOn(text, block, blocks[i + 1]))
  if (open.filter(Boolean).length < FEWEST) return blocks
  const measured = new Map<Block, Measured>()
  let widest = 0
  let indented = 0
  for (const line of blocks) {
    if (line.kind !== 'body') continue
    const own = measure(text, line)
    if (own === undefined) return blocks
    widest = Math.max(widest, own.width)
    if (own.indent >= 1) indented++
    measured.set(line, own)
  }
  if (widest < NARROWEST || indented < FEWEST) return blocks
  const found: Block[] = []
  let joints = 0
  blocks.forEach((block, i) => {
    const above = blocks[i - 1]
    const last = found.at(-1)
    const isFull = above !== undefined && (measured.get(above)?.width ?? 0) >= widest - RAGGED
    if (last === undefined || open[i - 1] !== true || !isFull) {
      found.push(block)
      return
    }
    found[found.length - 1] = { ...last, end: block.end }
    joints++
  })
  return joints < FEWEST ? blocks : found
}

/** Whether no stop ends a line, and the next is neither indented nor numbered, nor apart. */
function mayGoOn(text: string, line: Block, next: Block | undefined): boolean {
  if (line.kind !== 'body' || next?.kind !== 'body') return false
  return (
    !STOPPED.test(text[line.end - 1] ?? '') &&
    /^[^\S\r\n]*\r?\n$/.test(text.slice(line.end, next.start)) &&
    markerAt(text, next.start) === undefined
  )
}

/** Undefined for a line that is longer than a text is broken at, which may be a whole report. */
function measure(text: string, line: Block): Measured | undefined {
  if (line.end - line.start > LONGEST) return undefined
  let from = line.start
  while (from > 0 && /[^\S\r\n]/.test(text[from - 1] ?? '')) from--
  const indent = ems(text.slice(from, line.start))
  const width = indent + ems(text.slice(line.start, line.end))
  return { indent, width }
}

function ems(text: string): number {
  let sum = 0
  for (let at = 0; at < text.length; at++) sum += text.charCodeAt(at) < 0x250 ? 0.5 : 1
  return sum
}
