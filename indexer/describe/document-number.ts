import type { Field } from '../../src/domain/report.ts'
import { bare, type Clues, labelled } from './clues.ts'
import { type Phrase, part, phrase, spanIn } from './phrase.ts'
import { isLetterhead, type Title } from './title.ts'
import { endsTitle } from './title-lines.ts'
import {
  NUMBER,
  NUMBER_BEFORE,
  NUMBER_BEHIND,
  NUMBER_BRACKETED_BEFORE,
  NUMBER_FIRST,
  NUMBER_LINE,
  OLD_NUMBER,
  ORDER,
} from './words/numbers.ts'

/**
 * The report's own 文号: on its catalogue card, on a line of its own above the text or in brackets
 * behind its title. Numbers in sentences are those of other documents.
 */
export function documentNumber(clues: Clues, title: Title | undefined): Field<string> {
  for (const field of labelled(clues, 'documentNumber')) {
    const found = numberIn(phrase(clues.text, field))
    if (found !== undefined) return found
  }
  for (const line of clues.front) {
    const own = phrase(clues.text, bare(clues.text, line))
    const behind = NUMBER_BEHIND.exec(own.value)
    const first = [NUMBER_LINE, NUMBER_BEFORE, NUMBER_BRACKETED_BEFORE]
    const found = first.some((pattern) => pattern.test(own.value))
      ? numberIn(own)
      : behind !== null && endsTitle(own.value.slice(0, behind.index))
        ? numberIn(part(own, behind.index + 1))
        : undefined
    if (found !== undefined) return found
  }
  return orderNumber(clues) ?? promulgated(clues) ?? behindTitle(clues, title) ?? { value: null }
}

/** Characters behind a title in which its number stands. */
const BEHIND = 40

/** …的复函国办函〔2004〕20号: right behind the title, with no bracket around it nor a line of its own. */
function behindTitle({ text }: Clues, title: Title | undefined): Field<string> | undefined {
  if (title === undefined) return undefined
  const behind = phrase(text, { start: title.end, end: title.end + BEHIND })
  const length = NUMBER_FIRST.exec(behind.value)?.[0].length
  return length === undefined ? undefined : numberIn(part(behind, 0, length))
}

/** `某总局令` above `第37号`, `某总局公告` above `2020年第18号`. */
function orderNumber({ text, front }: Clues): Field<string> | undefined {
  const at = front.findIndex((line) =>
    /^(?:\d{4}年)?第\d{1,4}号$/.test(phrase(text, bare(text, line)).value),
  )
  const [above, below] = [front[at - 1], front[at]]
  if (above === undefined || below === undefined) return undefined
  const head = phrase(text, bare(text, above)).value
  if (/[公通]告$/.test(head) && !isLetterhead(head)) return undefined
  const whole = phrase(text, { start: above.start, end: below.end })
  return ORDER.test(whole.value) ? numberIn(whole) : undefined
}

/** `（2022年3月24日某总局令第55号公布）` below the title of a statute. */
function promulgated(clues: Clues): Field<string> | undefined {
  for (const line of clues.front) {
    const own = phrase(clues.text, line)
    const match = /^\(.*日(.+?令第?\d+号)公布/.exec(own.value)
    const number = match?.[1]
    if (match === null || number === undefined) continue
    const from = match[0].indexOf(number)
    return { value: number, ...spanIn(own, from, from + number.length), basis: 'stated' }
  }
  return undefined
}

function numberIn(source: Phrase): Field<string> | undefined {
  const number = NUMBER.exec(source.value)
  if (number !== null) {
    const [written, agency = '', , year = '', , ordinal = '', serial = ''] = number
    const span = spanIn(source, number.index, number.index + written.length)
    return { value: `${agency}〔${year}〕${ordinal}${serial}号`, ...span, basis: 'stated' }
  }
  const old = OLD_NUMBER.exec(source.value)
  if (old !== null) {
    const [written, year = '', agency = '', ordinal = '', serial = ''] = old
    const span = spanIn(source, old.index, old.index + written.length)
    return { value: `〔${year}〕${agency}${ordinal}${serial}号`, ...span, basis: 'stated' }
  }
  const order = ORDER.exec(source.value)
  if (order === null) return undefined
  const span = spanIn(source, order.index, order.index + order[0].length)
  return { value: order[0], ...span, basis: 'stated' }
}
