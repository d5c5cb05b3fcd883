import type { Span } from '../domain/report.ts'
import { fold } from '../text/fold.ts'

/** A 文号 in a text. */
export interface DocumentNumber extends Span {
  /** With 〔〕 and without white space, whatever brackets were written or lost: 沪市监法规〔2024〕0002号. */
  readonly value: string
}

/** The year and the serial number, brackets of any kind or none; a year that has lost them is glued to the number. */
const NUMBERED =
  /([〔([【﹝{〈<]?)\s?((?:19|20)\d{2})\s?([〕)\]】﹞}〉>]?)\s?(第?)\s?(\d{1,5})\s?号/g
/** 国务院令第752号. */
const ORDER =
  /令\s?(?:\(?((?:19|20)\d{2})年?\)?)?\s?第\s?([\d一二三四五六七八九十百零〇]{1,6})\s?号/g

const LONGEST_AGENCY = 15
/** Words of the sentence before the agency's short name. */
const SENTENCE_BEFORE =
  /^.*(?:根据|按照|依据|依照|遵照|贯彻|落实|执行|印发|转发|下发|下达|文件|通知|以|的|和|与|及|了|见|即|经|由|在|是|为|号|日)/u
/** How agencies' short names end; without any bracket the number must stand behind one of them. */
const AGENCY_END = /[发函办字规审监法令通文政告知党委纪组宣人财教卫建环农商科信公司民安]$/

/** Every 文号 of a text, in order; linear in its length. */
export function documentNumbers(text: string): readonly DocumentNumber[] {
  const folded = fold(text)
  const found = [...numbered(text, folded), ...orders(text, folded)]
  return found.sort((a, b) => a.start - b.start)
}

function* numbered(text: string, folded: string): Generator<DocumentNumber> {
  for (const match of folded.matchAll(NUMBERED)) {
    const [whole, open = '', year = '', close = '', ordinal = '', serial = ''] = match
    const agency = agencyBefore(text, match.index)
    if (agency === '') continue
    if (open === '' && close === '' && (ordinal !== '' || !AGENCY_END.test(agency))) continue
    const start = match.index - agency.length
    const value = `${agency}〔${year}〕${ordinal}${serial}号`.replaceAll(/\s/g, '')
    yield { value, start, end: match.index + whole.length }
  }
}

function* orders(text: string, folded: string): Generator<DocumentNumber> {
  for (const match of folded.matchAll(ORDER)) {
    const agency = agencyBefore(text, match.index)
    if (agency.length < 2) continue
    const start = match.index - agency.length
    const end = match.index + match[0].length
    yield { value: fold(text.slice(start, end)).replaceAll(/\s/g, ''), start, end }
  }
}

/** The Han characters right before a number that name the agency, as far as they can be told from the sentence. */
function agencyBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - LONGEST_AGENCY), at)
  const run = /\p{Script=Han}+$/u.exec(before)?.[0] ?? ''
  const own = run.replace(SENTENCE_BEFORE, '')
  return own.length >= 2 ? own : ''
}
