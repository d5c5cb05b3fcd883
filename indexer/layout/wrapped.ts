import type { Span } from '../../src/domain/report.ts'
import { startsWithMarker } from '../outline/markers.ts'
import type { Block } from './blocks.ts'

/** Lines of a text that was broken at a width hold no more characters. */
const LONGEST = 100
const NARROWEST = 12
/** A line may end so much before the width: a mark that may not begin a line takes its last character along. */
const RAGGED = 2
/** So many lines that go on below show that a text is broken at a width. */
const FEWEST = 3
const STOPPED = /[。！？；;：:]$/

interface Measured {
  readonly line: Block
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
  const body = blocks.filter(({ kind }) => kind === 'body')
  if (body.length < FEWEST * 2) return blocks
  const measured = new Map<Span, Measured>()
  let widest = 0
  let indented = 0
  for (const line of body) {
    const own = measure(text, line)
    if (own === undefined) return blocks
    widest = Math.max(widest, own.width)
    if (own.indent >= 1) indented++
    measured.set(line, own)
  }
  if (widest < NARROWEST || indented < FEWEST) return blocks
  const goesOn = (line: Block, next: Block | undefined): boolean => {
    const [own, below] = [measured.get(line), next === undefined ? undefined : measured.get(next)]
    if (own === undefined || below === undefined || own.width < widest - RAGGED) return false
    return (
      !STOPPED.test(text.slice(line.start, line.end)) &&
      /^[^\S\r\n]*\r?\n$/.test(text.slice(line.end, below.line.start)) &&
      !startsWithMarker(text.slice(below.line.start, below.line.end))
    )
  }
  const found: Block[] = []
  let joints = 0
  blocks.forEach((block, i) => {
    const above = blocks[i - 1]
    const last = found.at(-1)
    if (above === undefined || last === undefined || !goesOn(above, block)) {
      found.push(block)
      return
    }
    found[found.length - 1] = { ...last, end: block.end }
    joints++
  })
  return joints < FEWEST ? blocks : found
}

/** Undefined for a line that is wider than a text is broken at. */
function measure(text: string, line: Block): Measured | undefined {
  if (line.end - line.start > LONGEST) return undefined
  let from = line.start
  while (from > 0 && /[^\S\r\n]/.test(text[from - 1] ?? '')) from--
  const indent = ems(text.slice(from, line.start))
  const width = indent + ems(text.slice(line.start, line.end))
  return { line, indent, width }
}

function ems(text: string): number {
  let sum = 0
  for (const character of text) sum += character < '\u0250' ? 0.5 : 1
  return sum
}
