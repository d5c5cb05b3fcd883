const DIGITS = '〇一二三四五六七八九'
const STEMS = '甲乙丙丁戊己庚辛壬癸'
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥'
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

/** A number as a word processor draws it in one of its formats; digits where the format is unknown. */
export function numeral(number: number, format: string): string {
  switch (format) {
    case 'none':
      return ''
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'taiwaneseCounting':
      return counting(number)
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
      return [...String(number)].map((digit) => DIGITS[Number(digit)] ?? '').join('')
    case 'ideographTraditional':
      return STEMS[number - 1] ?? String(number)
    case 'ideographZodiac':
      return BRANCHES[number - 1] ?? String(number)
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return number <= 20 ? String.fromCodePoint(0x2460 + number - 1) : String(number)
    case 'decimalEnclosedParen':
      return number <= 20 ? String.fromCodePoint(0x2474 + number - 1) : `(${number})`
    case 'decimalEnclosedFullstop':
      return number <= 20 ? String.fromCodePoint(0x2488 + number - 1) : `${number}.`
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return [...String(number)]
        .map((digit) => String.fromCodePoint(0xff10 + Number(digit)))
        .join('')
    case 'decimalZero':
      return String(number).padStart(2, '0')
    case 'upperLetter':
      return letters(number).toUpperCase()
    case 'lowerLetter':
      return letters(number)
    case 'upperRoman':
      return roman(number).toUpperCase()
    case 'lowerRoman':
      return roman(number)
    default:
      return String(number)
  }
}

/** 十, 十一, 二十, 一百零三. */
function counting(number: number): string {
  if (number >= 1000) return String(number)
  const [hundreds, tens, ones] = [
    Math.floor(number / 100),
    Math.floor(number / 10) % 10,
    number % 10,
  ]
  const digit = (value: number) => DIGITS[value] ?? ''
  const high = hundreds === 0 ? '' : `${digit(hundreds)}百`
  const gap = hundreds > 0 && tens === 0 && ones > 0 ? '零' : ''
  const middle = tens === 0 ? '' : `${tens === 1 && hundreds === 0 ? '' : digit(tens)}十`
  return `${high}${gap}${middle}${ones === 0 ? '' : digit(ones)}`
}

/** a to z, then aa to zz. */
function letters(number: number): string {
  const letter = String.fromCharCode(97 + ((number - 1) % 26))
  return letter.repeat(Math.min(10, Math.ceil(number / 26)))
}

function roman(number: number): string {
  let rest = Math.min(number, 3999)
  let written = ''
  for (const [value, letter] of ROMAN) {
    while (rest >= value) {
      written += letter
      rest -= value
    }
  }
  return written
}
