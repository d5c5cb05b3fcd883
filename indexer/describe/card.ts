import type { Field } from '../../src/domain/report.ts'
import { bodiesAt } from './body.ts'
import { bare, type Clues, labelled, words } from './clues.ts'
import { datesIn, type WrittenDate } from './dates.ts'
import type { Session } from './government.ts'
import { phrase, spanIn } from './phrase.ts'
import type { Signature } from './signature.ts'
import { endsTitle } from './title-lines.ts'
import type { LabelMeaning } from './words/labels.ts'
import { NUMBER_LINE } from './words/numbers.ts'

/** 索引号, as the catalogue card writes it. */
export function indexNumber(clues: Clues): Field<string> {
  for (const field of labelled(clues, 'indexNumber')) {
    const value = phrase(clues.text, field)
    const match = /^[A-Za-z\d][\w./\-—_()[\]〔〕]{4,}/.exec(value.value)
    if (match !== null) {
      return { value: match[0], ...spanIn(value, 0, match[0].length), basis: 'stated' }
    }
  }
  return indexNumberAlone(clues)
}

/** 11140800012345678B/2029-00012: whose code, year and number, by its form where the card's label is broken. */
function indexNumberAlone({ text, front }: Clues): Field<string> {
  for (const line of front) {
    const own = phrase(text, bare(text, line))
    const [, bullet = '', value] = INDEX_NUMBER.exec(own.value) ?? []
    if (value === undefined) continue
    return { value, ...spanIn(own, bullet.length, own.value.length), basis: 'stated' }
  }
  return { value: null }
}

const INDEX_NUMBER = /^([•·*]?)([\dA-Z]{9,20}\/(?:19|20)\d{2}-\d{4,6})$/

/** Where the page says that it took the text from: an address, else 来源 as written. */
export function sourceOf(clues: Clues): Field<string> {
  const [address] = labelled(clues, 'address')
  const named = labelled(clues, 'source').find((field) => /\p{L}/u.test(words(clues.text, field)))
  const field = address ?? named
  if (field === undefined) return { value: null }
  const written = words(clues.text, field)
  const end =
    field.start +
    (field === named ? (CONTROLS.exec(written)?.index ?? written.length) : written.length)
  return {
    value: words(clues.text, { start: field.start, end }),
    start: field.start,
    end,
    basis: 'stated',
  }
}

/** 某县司法局 选择阅读字号: what a page offers behind the name. */
const CONTROLS = /\s+\S*(?:阅读|浏览|点击|字号|字体|打印|分享|访问|作者|编辑).*$/

/** When it was signed: 成文日期, else the date of the signature, of the session, or the one below the title. */
export function issuedOn(
  clues: Clues,
  signature: Signature | undefined,
  session: Session | undefined,
): Field<string> {
  const card = labelledDate(clues, 'issuedOn')
  if (card.value !== null) return card
  const date = signature?.date ?? session?.date
  if (date !== undefined)
    return { value: date.iso, start: date.start, end: date.end, basis: 'stated' }
  const below = dateBelowTitle(clues, true)
  return below.value === null && pageDate(clues).value !== null
    ? labelledDate(clues, 'publishedOn', isMade)
    : below
}

/** When the page came out. */
export function publishedOn(clues: Clues): Field<string> {
  const date = pageDate(clues)
  return date.value !== null ? date : labelledDate(clues, 'publishedOn', isMade)
}

/** 生成日期: of the document where the page says when it came out too, else of the page. */
const isMade = (label: string) => label.startsWith('生成')

function pageDate(clues: Clues): Field<string> {
  const card = labelledDate(clues, 'publishedOn', (label) => !isMade(label))
  return card.value !== null ? card : dateBelowTitle(clues, false)
}

/** The date that a value begins with, alone or with all that stands behind it. */
function labelledDate(
  clues: Clues,
  meaning: LabelMeaning,
  fits: (label: string) => boolean = () => true,
): Field<string> {
  for (const field of labelled(clues, meaning).filter(({ label }) => fits(label))) {
    const [word = ''] = words(clues.text, field).split(/\s/)
    for (const end of [field.end, field.start + word.length]) {
      const value = phrase(clues.text, { start: field.start, end })
      const [date] = datesIn(value.value)
      if (date?.from !== 0) continue
      return { value: date.iso, ...spanIn(value, date.from, date.to), basis: 'stated' }
    }
  }
  return { value: null }
}

/**
 * A date on a line of its own above the text: in 年月日 it is the document's own, as （2024年1月23日）
 * below the title of a speech; 2024-01-08 is the page's.
 */
function dateBelowTitle(clues: Clues, formal: boolean): Field<string> {
  for (const line of clues.front) {
    const own = phrase(clues.text, bare(clues.text, line))
    const date = datesIn(own.value).find((found) => found.formal === formal)
    if (date === undefined) continue
    const apart = NUMBER_LINE.test(own.value) || isHead(own.value, date) || isTail(own.value, date)
    if (date.from > 3 && !apart) continue
    return { value: date.iso, ...spanIn(own, date.from, date.to), basis: 'stated' }
  }
  return { value: null }
}

/** `…工作的情况报告（2021年2月10日）`, behind a title. */
function isTail(line: string, { from, to }: WrittenDate): boolean {
  const bracketed = line[from - 1] === '(' && line.slice(to) === ')'
  return bracketed && endsTitle(line.slice(0, from - 1))
}

/** `某县人民政府办公室    2016年11月9日`, as the minutes of a meeting have it above their title. */
function isHead(line: string, { from, to }: WrittenDate): boolean {
  return to === line.length && bodiesAt(line, 0).at(-1)?.to === from
}
