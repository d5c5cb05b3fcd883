import type { Span } from '../domain/report.ts'
import { fold } from '../text/fold.ts'
import { countedBy } from './counted.ts'
import { type Folded, type Measured, measure } from './measure.ts'
import { nameSpans } from './names.ts'
import { type WrittenNumber, writtenNumbers } from './numbers.ts'
import { leadingQualifier, trailingQualifier } from './qualifiers.ts'
import { isNoFigure } from './vetoes.ts'

/** A number that counts or measures something; the span holds number and unit, not the qualifier. */
export interface Figure extends Span {
  /** 万 and 亿 multiplied out; a duration of several units is given in the smallest of them. */
  readonly value: number
  /** As written; null where the text names none. */
  readonly unit: string | null
  /** The words beside the number that say what is counted. */
  readonly counted: string | null
  /** 约, 余, 近, 超, 达, 不低于 and the like, as written. */
  readonly qualifier: string | null
  readonly text: string
}

/** Figures of a text, in order; linear in its length. A range gives two, its ends. */
export function figures(text: string): readonly Figure[] {
  const source: Folded = { text, folded: fold(text) }
  const names = nameSpans(text)
  const numbers = [...writtenNumbers(source.folded)]
  const found: Figure[] = []
  let from = 0
  let range = false
  numbers.forEach((number, i) => {
    if (number.start < from || names.inTitle(number.start)) return
    const closesRange = range
    const measured = measure(source, number)
    const opened = measured === undefined ? undefined : openRange(source, measured, numbers[i + 1])
    range = opened !== undefined
    const whole = opened ?? measured
    if (whole === undefined) return
    if (names.inQuotes(number.start) && !isPrecise(whole)) return
    if (isNoFigure({ ...source, ...whole, number, closesRange })) return
    found.push(figureOf(source, whole, from))
    from = whole.end
  })
  return found
}

/** Inside quotes only amounts and shares are figures; counts belong to a name. */
function isPrecise({ value, unit, power }: Measured): boolean {
  return unit !== null && (power > 0 || unit === '%' || !Number.isInteger(value))
}

const RANGE = /^\s?(?:[-—–―~]{1,2}|至|到)\s?$/

/** 5—10万元: the first number has the unit, and the 万, of the second. */
function openRange(
  source: Folded,
  first: Measured,
  next: WrittenNumber | undefined,
): Measured | undefined {
  if (first.unit !== null || first.rest !== null || next === undefined) return undefined
  if (!RANGE.test(source.folded.slice(first.end, next.start))) return undefined
  const second = measure(source, next)
  if (second?.unit === undefined || second.unit === null) return undefined
  const candidate = { ...source, ...second, number: next, closesRange: true }
  if (isNoFigure(candidate)) return undefined
  const shared = first.power === 0 ? second.power : 0
  return { ...first, value: Number(`${first.value}e${shared}`), unit: second.unit }
}

function figureOf(source: Folded, measured: Measured, floor: number): Figure {
  const { value, unit, start, end, rest } = measured
  const { text, folded } = source
  const before = leadingQualifier(folded, start).length
  const after = trailingQualifier(folded, end).length
  const written =
    before > 0 ? text.slice(start - before, start) : (rest ?? text.slice(end, end + after))
  const around = { start: start - before, end: end + after, unit, floor }
  return {
    value,
    unit,
    counted: countedBy(source, around),
    qualifier: written === '' ? null : written,
    text: text.slice(start, end),
    start,
    end,
  }
}
