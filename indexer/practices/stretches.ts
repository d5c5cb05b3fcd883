import type { Span } from '../../src/domain/report.ts'
import { BEFORE, DONE, FUNCTION, goesOn, HEADS, isTelling } from './words.ts'

/** Where a name may stand in a folded text; half-open, UTF-16 code units. */
export interface Stretch extends Span {
  /** Without quotation marks and spaces. */
  readonly text: string
  /** The noun it ends in; empty for a name in quotation marks that ends in none. */
  readonly head: string
  /** Quotation marks say where it begins. */
  readonly isQuoted: boolean
}

const LONGEST = 20
const SHORTEST_STEM = 2

const QUOTED = /[“"「『]([^“”"「」『』。,;:!?\n]{2,16})[”"」』]/g
/** What may stand between a closing mark and the noun: “双随机、一公开”【监管】机制. */
const TAIL = new RegExp(
  `^(?:(?![等的和与及])\\p{Script=Han}){0,4}?(${longestFirst(HEADS).join('|')})`,
  'u',
)
const HEAD = new RegExp(longestFirst(HEADS).join('|'), 'g')
const VERB = new RegExp(longestFirst(BEFORE).join('|'), 'g')
const LAST_RUN = /[\p{Script=Han}a-z0-9+]*$/u

/**
 * Names in quotation marks that end in one of the nouns, are followed by one or are said to be done;
 * and what stands before such a noun up to a sign, a function word or a verb that takes practices.
 */
export function stretchesIn(folded: string): readonly Stretch[] {
  const quoted = [...folded.matchAll(QUOTED)].flatMap((match) => quotedName(folded, match))
  const taken = (at: number) => quoted.some(({ start, end }) => at >= start && at < end)
  const plain = [...folded.matchAll(HEAD)].flatMap((match) =>
    taken(match.index) ? [] : plainName(folded, match),
  )
  return [...quoted, ...plain].sort((a, b) => a.start - b.start)
}

function quotedName(folded: string, match: RegExpExecArray): readonly Stretch[] {
  const inside = match[1] ?? ''
  if (!/\p{Script=Han}{2}/u.test(inside) || /\s{2}/.test(inside)) return []
  const start = match.index
  const end = start + match[0].length
  const own = HEADS.find((head) => inside.endsWith(head) && inside.length > head.length + 1)
  if (own !== undefined)
    return [{ text: inside, head: own, start: start + 1, end: end - 1, isQuoted: true }]
  const tail = TAIL.exec(folded.slice(end, end + 8))
  if (tail !== null && !goesOn(tail[1] ?? '', folded.slice(end + tail[0].length))) {
    const text = inside + tail[0]
    return [{ text, head: tail[1] ?? '', start, end: end + tail[0].length, isQuoted: true }]
  }
  if (!DONE.test(folded.slice(0, start)) || inside.length < 4) return []
  return [{ text: inside, head: '', start: start + 1, end: end - 1, isQuoted: true }]
}

function plainName(folded: string, match: RegExpExecArray): readonly Stretch[] {
  const [head] = match
  const end = match.index + head.length
  if (goesOn(head, folded.slice(end, end + 5))) return []
  const run =
    LAST_RUN.exec(folded.slice(Math.max(0, match.index - LONGEST), match.index))?.[0] ?? ''
  const begins = beginningOf(run)
  // What was cut by length alone begins in the middle of something.
  if (run.length === LONGEST && begins === 0) return []
  const stem = run.slice(begins)
  if (stem.length < SHORTEST_STEM) return []
  const start = match.index - stem.length
  return [{ text: stem + head, head, start, end, isQuoted: false }]
}

/**
 * After the last function word; then after the last verb that leaves a name: 【优化】登记管理优化提升行动
 * begins after the first 优化, since 提升行动 tells nothing.
 */
function beginningOf(run: string): number {
  const after = endsOf(run, FUNCTION).at(-1) ?? 0
  const rest = run.slice(after)
  const verb = endsOf(rest, VERB).findLast(
    (end) => rest.length - end >= SHORTEST_STEM && isTelling(rest.slice(end)),
  )
  return after + (verb ?? 0)
}

function endsOf(text: string, words: RegExp): readonly number[] {
  return [...text.matchAll(words)].map(({ index, 0: word }) => index + word.length)
}

function longestFirst(words: readonly string[]): readonly string[] {
  return words.toSorted((a, b) => b.length - a.length)
}
