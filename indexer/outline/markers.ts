import { fold } from '../../src/text/fold.ts'

/**
 * Families of outline markers, outermost first: their order here is the order in which they nest.
 */
export const FAMILIES = [
  'chapter',
  'section',
  'han',
  'han-parenthesised',
  'digit',
  'digit-parenthesised',
  'circled',
] as const
export type Family = (typeof FAMILIES)[number]

/** How far out a family stands: a smaller rank holds a larger one. */
export function rank(family: Family): number {
  return FAMILIES.indexOf(family)
}

export interface Marker {
  readonly family: Family
  /** What it counts, from 1. */
  readonly number: number
  /** UTF-16 code units of the marker itself. */
  readonly length: number
}

const HAN_NUMBER = '[一二三四五六七八九十百零〇]{1,5}'
const DIGIT_NUMBER = '[0-9０-９]{1,2}'
const DIGIT = '[0-9０-９]'

/** Sticky, so that a marker is only looked for where it may stand. */
const PATTERNS: Readonly<Record<Family, RegExp>> = {
  chapter: new RegExp(
    `第(${HAN_NUMBER}|${DIGIT}{1,3})(?:编|章|部分)(?=[\\s\u3000、:：]|\\p{Script=Han})`,
    'uy',
  ),
  section: new RegExp(
    `第(${HAN_NUMBER}|${DIGIT}{1,3})节(?=[\\s\u3000、:：]|\\p{Script=Han})`,
    'uy',
  ),
  han: new RegExp(`(${HAN_NUMBER})\\s?(?:、(?!${HAN_NUMBER}[、等])|[.．](?!${DIGIT}))`, 'y'),
  'han-parenthesised': new RegExp(`[(（]\\s?(${HAN_NUMBER})\\s?[)）][、.．]?`, 'y'),
  digit: new RegExp(`(${DIGIT_NUMBER})\\s?(?:、|[.．](?!${DIGIT}))`, 'y'),
  'digit-parenthesised': new RegExp(`[(（]?(${DIGIT_NUMBER})[)）][、.．]?`, 'y'),
  circled: /([①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳])[、.．]?/y,
}

/** The marker that begins at `at`, if one does. Full- and half-width forms are equal. */
export function markerAt(text: string, at: number): Marker | undefined {
  for (const family of FAMILIES) {
    const pattern = PATTERNS[family]
    pattern.lastIndex = at
    const match = pattern.exec(text)
    const counted = match?.[1]
    if (match === null || counted === undefined) continue
    const number = numberOf(counted)
    if (number !== undefined) return { family, number, length: match[0].length }
  }
  return undefined
}

export function startsWithMarker(text: string): boolean {
  return markerAt(text, 0) !== undefined
}

const DIGITS = '零一二三四五六七八九'

function numberOf(written: string): number | undefined {
  const counted = fold(written)
  if (/^\d+$/.test(counted)) return Number(counted)
  const circled = counted.charCodeAt(0) - 0x2460
  if (circled >= 0 && circled < 20) return circled + 1
  return hanNumber(counted)
}

/** Han numerals below one thousand: 十二, 二十, 一百零三. */
export function hanNumber(written: string): number | undefined {
  let total = 0
  let digit: number | undefined
  for (const character of written.replaceAll('〇', '零')) {
    if (character === '百' || character === '十') {
      const unit = character === '百' ? 100 : 10
      total += (digit ?? (character === '十' ? 1 : 0)) * unit
      digit = undefined
    } else {
      digit = DIGITS.indexOf(character)
      if (digit === -1) return undefined
    }
  }
  total += digit ?? 0
  return total === 0 ? undefined : total
}
