/** A number as written: digits or Han numerals. Offsets in the folded text. */
export interface WrittenNumber {
  readonly kind: 'digits' | 'han'
  readonly start: number
  readonly end: number
  readonly written: string
  /** 百分之, 千分之 before it. */
  readonly share: '%' | '‰' | undefined
}

const HAN = '零〇一二两三四五六七八九十百千万亿'

/** Thousands separators count only in whole groups of three. */
const NUMBER = new RegExp(
  `(?:(百|千)分之)?(?:(\\d{1,3}(?:,\\d{3})+(?!\\d)(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)|([${HAN}]+(?:点[零〇一二三四五六七八九]+)?))`,
  'g',
)

/** Every number in a folded text, in order. */
export function* writtenNumbers(folded: string): Generator<WrittenNumber> {
  for (const match of folded.matchAll(NUMBER)) {
    const [whole, share, digits, han = ''] = match
    const sign = digits !== undefined && isBelowZero(folded, match.index) ? '-' : ''
    const written = sign + (digits ?? han)
    const end = match.index + whole.length
    yield {
      kind: digits === undefined ? 'han' : 'digits',
      start: match.index - sign.length,
      end,
      written,
      share: share === undefined ? undefined : share === '百' ? '%' : '‰',
    }
  }
}

/** 增长率为-3.25‰: a sign behind what is measured; 3-5, 5G-3 and 一等-3 have none. */
function isBelowZero(folded: string, at: number): boolean {
  return (
    folded[at - 1] === '-' &&
    /(?:[为是至达率值温]|增长|:)\s?$/.test(folded.slice(Math.max(0, at - 4), at - 1))
  )
}

const POWERS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 }

/** Powers of ten of a run of 百, 千, 万, 亿 behind digits: 万 -> 4, 万亿 -> 12. */
export function powerOf(multiplier: string): number {
  let power = 0
  for (const character of multiplier) power += POWERS[character] ?? 0
  return power
}

/** 289.62 with four powers of ten is exactly 2896200: the point is moved, nothing is multiplied. */
export function digitsValue(written: string, power: number): number {
  return Number(`${written.replaceAll(',', '')}e${power}`)
}

const DIGITS = '零一二三四五六七八九'

/**
 * Value of Han numerals up to 千亿; undefined for what is not one number (十四五, 二〇二三, 三四).
 * A leading 百, 千, 万 or 亿 stands for one of them.
 */
export function hanValue(written: string): number | undefined {
  const [whole = '', fraction] = written.split('点')
  const value = wholeValue(whole)
  if (value === undefined || fraction === undefined) return value
  return Number(`${value}.${[...fraction].map(digitOf).join('')}`)
}

function digitOf(character: string): number {
  if (character === '〇') return 0
  return character === '两' ? 2 : DIGITS.indexOf(character)
}

function wholeValue(written: string): number | undefined {
  let total = 0
  let section = 0
  let digit: number | undefined
  let lowest = Number.POSITIVE_INFINITY
  for (const character of written) {
    const power = POWERS[character]
    if (power === undefined) {
      if (digit !== undefined && digit !== 0) return undefined
      digit = digitOf(character)
      continue
    }
    if (power >= 4) {
      const below = section + (digit ?? 0)
      const whole = power === 4 && total >= 1e8 ? 0 : total
      total += (whole + (below === 0 && total === 0 ? 1 : below)) * 10 ** power - whole
      section = 0
      lowest = Number.POSITIVE_INFINITY
    } else {
      if (power >= lowest) return undefined
      section += (digit === undefined || digit === 0 ? 1 : digit) * 10 ** power
      lowest = power
    }
    digit = undefined
  }
  return total + section + (digit ?? 0)
}
