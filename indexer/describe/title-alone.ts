import type { Span } from '../../src/domain/report.ts'
import { type Phrase, part, phrase, spanIn } from './phrase.ts'
import { endsTitle, titleBeforeNumber } from './title-lines.ts'
import { NUMBER_BEFORE, NUMBER_BEHIND, NUMBER_BRACKETED_BEFORE } from './words/numbers.ts'

/**
 * The title alone on a line that pages write more on: the number of the paper before or behind it, a date, the
 * sign of a note, and marks of quotation around it.
 */
export function titleAlone(text: string, line: Span): Span {
  const written = phrase(text, line)
  const own = withoutNote(written)
  const before = (NUMBER_BEFORE.exec(own.value) ?? NUMBER_BRACKETED_BEFORE.exec(own.value))?.[0]
    .length
  if (before !== undefined) return spanOf(unquoted(part(own, before)))
  const length = titleBeforeNumber(own.value)
  if (length !== undefined) return spanIn(own, 0, length)
  const number = NUMBER_BEHIND.exec(own.value)
  if (number !== null && endsTitle(own.value.slice(0, number.index)))
    return spanOf(unquoted(part(own, 0, number.index)))
  const bare = unquoted(own)
  return bare.value.length < written.value.length ? spanOf(bare) : line
}

/** （2021年2月10日） behind a title, as lists of papers have it. */
const DATE_BEHIND = /\(\d{4}年\d{1,2}月\d{1,2}日\)$/

/** The sign of a note behind a title: [1], ①, *. */
const NOTE_BEHIND = /(?:\[\d{1,2}\]|[①②③*]+)$/

/** What a page says of the text that it shows: （全文）. */
const SHOWN_BEHIND = /\((?:全文|原文|转载|图文|附全文)\)$/

function withoutNote(written: Phrase): Phrase {
  const note = [NOTE_BEHIND, DATE_BEHIND, SHOWN_BEHIND]
    .map((pattern) => pattern.exec(written.value))
    .find((match) => match !== null)
  if (note === undefined) return written
  const own = part(written, 0, note.index)
  return endsTitle(own.value) ? own : written
}

/** 《…的通知》: quoted as a whole, as pages quote what they show; 《甲》和《乙》 is not. */
function unquoted(title: Phrase): Phrase {
  const inside = /^《([^《》]+(?:《[^《》]*》[^《》]*)*)》$/.exec(title.value)?.[1]
  return inside !== undefined && endsTitle(inside) ? part(title, 1, inside.length + 1) : title
}

function spanOf(source: Phrase): Span {
  return spanIn(source, 0, source.value.length)
}
