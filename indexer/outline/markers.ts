import { fold } from '../../src/text/fold.ts'

/**
 * Families of outline markers, outermost first: their order here is the order in which they nest.
 */
export const FAMILIES = [
  'part',
  'chapter',
  'section',
  'article',
  'han',
  'han-parenthesised',
  'stem',
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

/** 1.2023年工作 and 2.12345热线 are numbered; 4.26 and 99.99 are not. */
const NO_DECIMAL = `(?:(?=(?:19|20)${DIGIT}{2}年|${DIGIT}{5}(?!${DIGIT}))|(?!${DIGIT}))`
const NAMED = '(?=[\\s\\u3000、:：(（【“《]|\\p{Script=Han})'

/** Sticky, so that a marker is only looked for where it may stand. */
const PATTERNS: Readonly<Record<Family, RegExp>> = {
  part: new RegExp(`第\\s?(${HAN_NUMBER}|${DIGIT}{1,3})\\s?(?:编|篇|部分)(?![章制])${NAMED}`, 'uy'),
  chapter: new RegExp(`第\\s?(${HAN_NUMBER}|${DIGIT}{1,3})\\s?章(?![程节])${NAMED}`, 'uy'),
  section: new RegExp(`第\\s?(${HAN_NUMBER}|${DIGIT}{1,3})\\s?节(?!约|能|假)${NAMED}`, 'uy'),
  article: new RegExp(`第\\s?(${HAN_NUMBER}|${DIGIT}{1,3})\\s?条(?=[\\s\\u3000(（【]|$)`, 'uy'),
  han: new RegExp(`(${HAN_NUMBER})\\s?(?:、(?!${HAN_NUMBER}[、等])|[.．](?!${DIGIT}))`, 'y'),
  'han-parenthesised': new RegExp(`(?:[(（]?\\s?(${HAN_NUMBER})\\s?[)）]|([㈠-㈩]))[、.．]?`, 'y'),
  stem: /(?:[(（]([甲乙丙丁戊己庚辛壬癸])[)）]|([甲乙丙丁戊己庚辛壬癸])\s?、(?![甲乙丙丁戊己庚辛壬癸]))/y,
  digit: new RegExp(`(?:(${DIGIT_NUMBER})\\s?(?:、|[.．]${NO_DECIMAL})|([⒈-⒛]))`, 'y'),
  'digit-parenthesised': new RegExp(`(?:[(（]?(${DIGIT_NUMBER})[)）]|([⑴-⒇]))[、.．]?`, 'y'),
  circled: /([①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳])[、.．]?/y,
}

/** The first of each row of enclosed numerals, which count up from there. */
const ENCLOSED = ['①', '⑴', '⒈', '㈠'] as const

const HAN_CHARACTERS = '一二三四五六七八九十百零〇'
const DIGIT_CHARACTERS = '0123456789０１２３４５６７８９'
/** Counting as documents of the fifties do. */
const STEMS = '甲乙丙丁戊己庚辛壬癸'

/** What the markers of a family can begin with; enclosed numerals beside it. */
const BEGINNINGS: Readonly<Record<Family, string>> = {
  part: '第',
  chapter: '第',
  section: '第',
  article: '第',
  han: HAN_CHARACTERS,
  'han-parenthesised': `(（${HAN_CHARACTERS}${enclosed('㈠', 10)}`,
  stem: `(（${STEMS}`,
  digit: `${DIGIT_CHARACTERS}${enclosed('⒈', 20)}`,
  'digit-parenthesised': `(（${DIGIT_CHARACTERS}${enclosed('⑴', 20)}`,
  circled: enclosed('①', 20),
}

function enclosed(first: string, count: number): string {
  const from = first.charCodeAt(0)
  return Array.from({ length: count }, (_, i) => String.fromCharCode(from + i)).join('')
}

/** The families a character may begin, outermost first: most places are told by their first character. */
const BY_FIRST: ReadonlyMap<string, readonly Family[]> = new Map(
  [...new Set(Object.values(BEGINNINGS).join(''))].map((character) => [
    character,
    FAMILIES.filter((family) => BEGINNINGS[family].includes(character)),
  ]),
)

/** The marker that begins at `at`, if one does. Full- and half-width forms are equal. */
export function markerAt(text: string, at: number): Marker | undefined {
  const families = BY_FIRST.get(text[at] ?? '')
  if (families === undefined) return undefined
  for (const family of families) {
    const pattern = PATTERNS[family]
    pattern.lastIndex = at
    const match = pattern.exec(text)
    const counted = match?.[1] ?? match?.[2]
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
  if (STEMS.includes(counted)) return STEMS.indexOf(counted) + 1
  for (const first of ENCLOSED) {
    const step = counted.charCodeAt(0) - first.charCodeAt(0)
    if (step >= 0 && step < 20) return step + 1
  }
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
