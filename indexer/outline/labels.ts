import type { Span } from '../../src/domain/report.ts'
import { type Marker, markerAt } from './markers.ts'

/** A label set on a line of its own may be this long; one that runs into its text only so long. */
const LONGEST_OWN_LINE = 90
const LONGEST_RUN_IN = 45
/** A label that a comma ends. */
const LONGEST_OPEN = 30

export interface LabelPlace {
  readonly text: string
  readonly line: Span
  /** Where the marker begins. */
  readonly at: number
  readonly marker: Marker
  /** The line below, if there is one. */
  readonly next: Span | undefined
}

/**
 * Where the label that follows a marker ends, the marker's own line being searched; undefined when
 * what follows is a sentence of the body.
 */
export function labelEnd(place: LabelPlace): number | undefined {
  const { text, line, at, marker } = place
  const from = at + marker.length
  const rest = text.slice(from, Math.min(line.end, from + LONGEST_OWN_LINE + 1))
  if (marker.family === 'article') return articleEnd(place, rest)
  if (isAccount(place, from)) return line.end
  const stop = firstStop(rest, marker)
  if (stop.length === 0 || AMENDS.test(rest.slice(0, stop.length).trimEnd())) return undefined
  const end = from + stop.length
  if (end === line.end) return ownLineEnd(place, rest)
  if (stop.kind === 'end') return undefined
  if (stop.kind === 'space' || stop.kind === 'marker') {
    return from + rest.slice(0, stop.length).trimEnd().length
  }
  if (stop.kind === 'sentence' && isFollowedByLike(text, end, marker)) return undefined
  return stop.length <= LONGEST_RUN_IN && isLabel(rest.slice(0, stop.length)) ? end : undefined
}

/** Of what a report has to give an account, a label may name much. */
const LONGEST_ACCOUNT = 160

/** （一）学习宣传…，贯彻落实…情况；推进…工作情况。: on a line above its text, a sentence without a verb. */
function isAccount({ text, line, marker, next }: LabelPlace, from: number): boolean {
  if (line.end - from > LONGEST_ACCOUNT || next === undefined) return false
  if (markerAt(text, next.start)?.family === marker.family) return false
  return /^[^。！？：:]{20,}情况。?$/.test(text.slice(from, line.end))
}

/** A label among labels may be longer than one that has to prove itself. */
const LONGEST_AMONG = 70

/**
 * Where a label ends of which only its neighbours say that it is one: on a line of its own above a text,
 * where theirs are (`ownLine`), else before the first full stop. Figures make a sentence of it unless it is
 * called a matter.
 */
export function wideLabelEnd(
  { text, line, at, marker, next }: LabelPlace,
  ownLine: boolean,
): number | undefined {
  const from = at + marker.length
  const rest = text.slice(from, Math.min(line.end, from + LONGEST_AMONG + 1))
  const { kind, length } = firstStop(rest, marker)
  const words = rest.slice(0, length)
  if (kind !== 'sentence' || length > LONGEST_AMONG || /[；;]$/.test(words)) return undefined
  const end = from + length
  if (ownLine) {
    const above = next !== undefined && markerAt(text, next.start)?.family !== marker.family
    return end === line.end && above ? end : undefined
  }
  const isName = length <= LONGEST_RUN_IN && (isLabel(words) || isMatter(words))
  return end < line.end && isName ? end : undefined
}

/** 关于60万吨乙烯项目问题。 */
function isMatter(words: string): boolean {
  return /^\s*关于|(?:问题|情况|事项)[。！？]$/.test(words)
}

/** （一）力量还弱。（二）人才难留。: with nothing of its own before the next number it is an item. */
function isFollowedByLike(text: string, end: number, { family }: Marker): boolean {
  const gap = /\s/.test(text[end] ?? '') ? 1 : 0
  return markerAt(text, end + gap)?.family === family
}

/** 第三条（登记）: an article has a label where its line holds nothing else. */
function articleEnd({ line, at, marker }: LabelPlace, rest: string): number | undefined {
  const named = /^\s*(?:[（(【[][^）)】\]]{1,30}[）)】\]])?$/.test(rest)
  return named && at === line.start && at + marker.length + rest.length === line.end
    ? line.end
    : undefined
}

/** 对账证不健全的个体工商户，可以实行定期定额征收。: what is done in which case is a rule, not the name of one. */
const PROVISION =
  /(?:^(?:对|凡)[^，,。]{3,40}|的)[，,](?:可以?|应当?|不|由|按|处|予以|须|必须|一律|暂)/

/** A sentence that tells what was done and how often is no label, nor is an item of a list. */
function isLabel(words: string): boolean {
  if (/[；;]$/.test(words) || PROVISION.test(words)) return false
  return !/\d+(?:\.\d+)?\s*(?:%|％|余|多|万|亿|家|件|次|人|户|起|批|名|份|元)/.test(words)
}

/** 1. 通讯地址：江阳南路1号: an entry of a list. */
const ENTRY =
  /^\s*\p{Script=Han}{0,8}(?:时间|日期|地点|电话|地址|邮箱|网址|邮编|传真|联系人)\s?[:：]\s*\S/u

/** 将第十七条修改为：, 在第六条中增加一款作为第二款：: what an amendment does to what stands below. */
const AMENDS = /^\s*(?:将|把|在|删去|增加|修改).*(?:修改|改为|增加|作为).{0,8}[:：]$/

/**
 * On a line of its own a label stops nothing; ended by a full stop it is a label only when a text
 * follows that is its own, not the next number.
 */
function ownLineEnd(place: LabelPlace, rest: string): number | undefined {
  const { text, line, marker, next } = place
  if (rest.length > LONGEST_OWN_LINE || /[；;]$/.test(rest) || ENTRY.test(rest)) return undefined
  if (/[，,、]$/.test(rest) && rest.length > LONGEST_OPEN) return undefined
  if (!/[。！？]$/.test(rest)) return line.end
  if (next === undefined || rest.length > LONGEST_RUN_IN || !isLabel(rest)) return undefined
  return markerAt(text, next.start)?.family === marker.family ? undefined : line.end
}

interface Stop {
  readonly kind: 'sentence' | 'space' | 'marker' | 'colon' | 'end'
  /** Of the label, from behind the marker, with its full stop. */
  readonly length: number
}

const OPENING = '《“‘（(「『〈<【['
const CLOSING = '》”’）)」』〉>】]'

/** The first full stop, white space or smaller marker outside of quotes and brackets. */
function firstStop(rest: string, marker: Marker): Stop {
  const leading = rest.length - rest.trimStart().length
  let depth = 0
  for (let i = leading; i < rest.length; i++) {
    const character = rest[i] ?? ''
    if (depth === 0 && i - leading >= 4 && beginsSmaller(rest, i, marker)) {
      return { kind: 'marker', length: i }
    }
    if (OPENING.includes(character)) depth++
    else if (CLOSING.includes(character)) depth = Math.max(0, depth - 1)
    else if (depth > 0) continue
    else if (/[。！？；;]/.test(character)) return { kind: 'sentence', length: i + 1 }
    else if (/[:：]/.test(character) && isColonLabel(rest.slice(leading, i), rest.slice(i + 1))) {
      return { kind: 'colon', length: i + 1 }
    } else if (
      /\s/.test(character) &&
      i - leading >= 2 &&
      !isLetterSpace(rest, i) &&
      !isBreak(rest, i)
    ) {
      return { kind: 'space', length: i }
    }
  }
  return { kind: 'end', length: rest.length }
}

/** 1、食品安全监管：检查…家次，…: a few words before a colon and sentences behind it, no entry of a list (时间：, 指…). */
function isColonLabel(words: string, behind: string): boolean {
  if (words.length < 4 || words.length > 20 || /[，,、\d]/.test(words)) return false
  if (/(?:时间|日期|地点|方式|电话|地址|单位|部门|机关|人|邮箱|网址|对象|内容)$/.test(words))
    return false
  return (
    behind.length >= SHORTEST_BEHIND &&
    /[，,。]/.test(behind) &&
    !/^\s*(?:是?指|即|指的是)/.test(behind)
  )
}

const SHORTEST_BEHIND = 15

/** Whether what stands behind a marker begins with a label that a colon ends. */
export function beginsWithLabel(words: string): boolean {
  const colon = words.search(/[:：]/)
  return colon > 0 && isColonLabel(words.slice(0, colon).trim(), words.slice(colon + 1))
}

/** 一、主要举措(一)深化改革: the first number of the next level, right behind the label. */
function beginsSmaller(rest: string, i: number, { family }: Marker): boolean {
  if (family !== 'han' && family !== 'chapter' && family !== 'part') return false
  const character = rest[i] ?? ''
  if (!/[(（]/.test(character) || /[\s第]/.test(rest[i - 1] ?? '')) return false
  const smaller = markerAt(rest, i)
  return smaller?.family === 'han-parenthesised' && smaller.number === 1
}

/** A break within a line is where the text was broken at a width. */
function isBreak(rest: string, i: number): boolean {
  let [from, to] = [i, i]
  while (from > 0 && /\s/.test(rest[from - 1] ?? '')) from--
  while (/\s/.test(rest[to] ?? '')) to++
  return rest.slice(from, to).includes('\n')
}

/** A gap within a label is no wider. */
const WIDEST_GAP = 6

/** 主 要 工 作, 总　　则: a gap between two characters that stand alone. */
function isLetterSpace(rest: string, i: number): boolean {
  const alone = (at: number, side: -1 | 1) =>
    /\p{Script=Han}/u.test(rest[at] ?? '') && !/\S/.test(rest[at + side] ?? '')
  let from = i
  while (from > 0 && /\s/.test(rest[from - 1] ?? '')) from--
  let to = i
  while (to - from < WIDEST_GAP && /\s/.test(rest[to] ?? '')) to++
  return alone(from - 1, -1) && alone(to, 1)
}
