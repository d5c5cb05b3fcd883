import type { Span } from '../domain/report.ts'
import { type DocumentNumber, documentNumbers } from './document-numbers.ts'
import { titleSpans } from './titles.ts'

/** A document that a text names by its title, its number or both. */
export interface Citation extends Span {
  /** Without 《》, as written but for line breaks; null where only the number is given. */
  readonly title: string | null
  /** With 〔〕, whatever was written. */
  readonly documentNumber: string | null
}

/** From a title to the number in the brackets behind it. */
const REACH = 30

/** Documents cited in a text, in order; linear in its length. */
export function citations(text: string): readonly Citation[] {
  const numbers = documentNumbers(text)
  const found: Citation[] = []
  let next = 0
  const alone = (before: number): void => {
    for (let number = numbers[next]; number !== undefined && number.start < before; ) {
      found.push({ title: null, documentNumber: number.value, ...spanOf(number) })
      number = numbers[++next]
    }
  }
  for (const { start, end } of titleSpans(text)) {
    alone(start)
    while ((numbers[next]?.start ?? Number.POSITIVE_INFINITY) < end) next++
    const title = text.slice(start + 1, end - 1).replaceAll(/\s*[\r\n]+\s*/g, '')
    const own = numberBehind(text, end, numbers[next])
    if (own !== undefined) next++
    found.push({
      title,
      documentNumber: own?.number.value ?? null,
      start,
      end: own?.end ?? end,
    })
  }
  alone(Number.POSITIVE_INFINITY)
  return found
}

function spanOf({ start, end }: Span): Span {
  return { start, end }
}

/** 《…》（余市监〔2018〕165号，以下简称…）: the number that stands right behind a title. */
function numberBehind(
  text: string,
  end: number,
  number: DocumentNumber | undefined,
): { readonly number: DocumentNumber; readonly end: number } | undefined {
  if (number === undefined || number.start - end > REACH) return undefined
  const between = text.slice(end, number.start)
  if (/^\s?$/.test(between)) return { number, end: number.end }
  if (!/^\s?[（(〔[【][^）)】\]]*$/.test(between)) return undefined
  const closing = /^[^（(]{0,40}?[）)】\]]/.exec(text.slice(number.end, number.end + REACH * 2))
  return { number, end: number.end + (closing?.[0].length ?? 0) }
}
