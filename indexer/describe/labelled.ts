import type { Span } from '../../src/domain/report.ts'
import { trim } from '../layout/lines.ts'
import { LABELS, type LabelMeaning, WEAK_LABELS } from './words/labels.ts'
import { BRACKETED } from './words/numbers.ts'

/** A value with the label that a catalogue card gives it. */
export interface LabelledValue extends Span {
  readonly meaning: LabelMeaning
  readonly label: string
}

const MEANINGS: ReadonlyMap<string, LabelMeaning> = new Map(
  LABELS.flatMap(([meaning, labels]) => labels.map((label) => [label, meaning] as const)),
)

const RANKS: ReadonlyMap<string, number> = new Map(
  [...MEANINGS.keys()].map((label, i) => [label, i]),
)

/** Labels of one meaning in the order of how well they say it. */
export function labelRank(label: string): number {
  return RANKS.get(label) ?? RANKS.size
}

/** A label, its letters set apart or not, at the start of a line or cell, and its colon or bar. */
const LABEL = new RegExp(
  `(?<=^|[\\s|【\\[（(•·*]|\\d:\\d\\d|\\d日)(${[...MEANINGS.keys()]
    .toSorted((a, b) => b.length - a.length)
    .map((label) => [...label].join('\\s*'))
    .join('|')})\\s*[】\\]]?\\s*(?:[:：](?:\\s*\\|)?|\\||$|(?<=\\s)(?=\\S))`,
  'gu',
)

/** 来源：某局发布时间：2023-03-22: parts of a page that stand close together, known by long labels before a colon, or by what their values are. */
const CLOSE_LABEL = new RegExp(
  `(?<=[^\\s|])(${[...MEANINGS.keys()]
    .filter((label) => label.length >= 4)
    .toSorted((a, b) => b.length - a.length)
    .join('|')}|(?:日期|时间)(?=[:：]\\s*\\d{4})|来源|阅读|浏览|点击|作者|编辑|字号|字体)\\s?[:：]`,
  'gu',
)

/** Where a value ends although no label follows. */
const VALUE_END = /[|【[\t]|\s{3,}/

/** A label ends in a colon, a bar or a gap, or is all that stands behind a bracket. */
const MAY_HOLD_LABEL = /[:：|\s]|(?:^|[【[（(•·*]).{2,14}$/

/** 发文机关某市某局, 成文日期2021年12月21日: cells of a card that lost what stood between; the value tells that the label is one. */
const GLUED = new RegExp(
  `^(?:(发文机关|发文机构|发文单位|发布机构|制定机关)(?=\\p{Script=Han}{4,40}[局厅部委院府会组室署办]$)|(成文日期|发文日期|发布日期|印发日期|公布日期|实施日期|施行日期)(?=\\d{4}\\s*[年-])|(发文字号|文件编号)(?=\\p{Script=Han}{1,12}${BRACKETED}$)|(?:时效性|效力级别|有效性)(?=\\p{Script=Han}{2,12}$))`,
  'u',
)

/** What stands before a line's first label is no longer. */
const NEAR_START = 80

/** Whether a line begins with a label, behind a bullet perhaps. */
export function startsWithLabel(words: string): boolean {
  if (GLUED.test(words)) return true
  if (!MAY_HOLD_LABEL.test(words)) return false
  const at = words.slice(0, NEAR_START).search(LABEL)
  return at !== -1 && /^[\s•·*|【[（(-]*$/.test(words.slice(0, at))
}

/**
 * Values of the lines' labels, in order. A label at the end of a line has its value on the next line.
 * `weak` says whether labels count that a text's own tables use too.
 */
export function labelledValues(
  text: string,
  lines: readonly Span[],
  weak: boolean,
): readonly LabelledValue[] {
  return lines.flatMap((line, i) => {
    const words = text.slice(line.start, line.end)
    const labels = labelsOf(words)
    return labels.flatMap((match, j) => {
      const label = (match[1] ?? match[2] ?? match[3] ?? '').replaceAll(/\s+/g, '')
      const meaning = MEANINGS.get(label) ?? 'other'
      if (meaning === 'other' || (!weak && WEAK_LABELS.has(label))) return []
      const from = match.index + match[0].length
      const next = labels[j + 1]
      const rest = words.slice(from, next?.index ?? words.length)
      const value = withoutClosing(text, {
        start: line.start + from,
        end: line.start + from + valueLength(rest),
      })
      if (value.start < value.end) return [{ ...value, meaning, label }]
      const below = next === undefined ? valueBelow(text, lines[i + 1]) : undefined
      return below === undefined ? [] : [{ ...below, meaning, label }]
    })
  })
}

function labelsOf(words: string): readonly RegExpExecArray[] {
  const glued = GLUED.exec(words)
  if (glued !== null) return [glued]
  if (!MAY_HOLD_LABEL.test(words)) return []
  const labels = [...words.matchAll(LABEL)]
  if (labels.length === 0) return labels
  const inside = (at: number) =>
    labels.some(({ index, 0: written }) => index <= at && at < index + written.length)
  const close = [...words.matchAll(CLOSE_LABEL)].filter(({ index }) => !inside(index))
  return [...labels, ...close].sort((a, b) => a.index - b.index)
}

function valueLength(rest: string): number {
  const leading = rest.length - rest.trimStart().length
  const from = leading + (NUMBER_IN_BRACKETS.exec(rest.slice(leading))?.[0].length ?? 0)
  const end = VALUE_END.exec(rest.slice(from))
  return end === null ? rest.length : from + end.index
}

/** [某政发〔2026〕7号] opens no other label, but the title behind it. */
const NUMBER_IN_BRACKETS = new RegExp(`^[[【]\\p{Script=Han}{2,12}${BRACKETED}[\\]】]`, 'u')

/** 【来源：某局】: the bracket that closes behind a value was opened before its label. */
function withoutClosing(text: string, span: Span): Span {
  const value = trim(text, span)
  const at = CLOSING.indexOf(text[value.end - 1] ?? ' ')
  const isOpen = at === -1 || text.slice(value.start, value.end).includes(OPENING[at] ?? '')
  return isOpen ? value : trim(text, { start: value.start, end: value.end - 1 })
}

const OPENING = '【[（('
const CLOSING = '】]）)'

/** The next line, where the label's own has nothing behind it and the next is no label itself. */
function valueBelow(text: string, below: Span | undefined): Span | undefined {
  if (below === undefined) return undefined
  const words = text.slice(below.start, below.end)
  if (startsWithLabel(words)) return undefined
  return { start: below.start + (/^[•·*]\s*/.exec(words)?.[0].length ?? 0), end: below.end }
}
