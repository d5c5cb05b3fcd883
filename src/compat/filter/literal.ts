import { fold } from '../../text/fold.ts'

/** A value as it is compared: as text without regard to width and case, and as a number where it is one. */
export interface Literal {
  readonly text: string
  readonly number: number | undefined
}

const NUMBER = /^[+-]?([0-9]{1,30}(\.[0-9]{0,30})?|\.[0-9]{1,30})(e[+-]?[0-9]{1,3})?$/i

export function literal(value: string | number): Literal {
  if (typeof value === 'number') return { text: String(value), number: value }
  return {
    text: fold(value),
    number: value.length < 70 && NUMBER.test(value) ? Number(value) : undefined,
  }
}

export function equals(a: Literal, b: Literal): boolean {
  return a.text === b.text || (a.number !== undefined && a.number === b.number)
}

/** Below, at or above 0 as numbers are, else as texts; NaN where a number meets a text. */
export function order(a: Literal, b: Literal): number {
  if (a.number !== undefined && b.number !== undefined) return a.number - b.number
  if (a.number !== undefined || b.number !== undefined) return Number.NaN
  if (a.text === b.text) return 0
  return a.text < b.text ? -1 : 1
}
