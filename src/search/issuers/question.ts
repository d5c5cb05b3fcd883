import type { Span } from '../../domain/report.ts'
import { fold } from '../../text/fold.ts'
import { type FigureDemand, figureDemand } from './demand.ts'
import { conditionsOf, isNegativeInChinese, withoutWho } from './in-chinese.ts'
import { isNegativeInEnglish, translated } from './in-english.ts'
import type { Condition, QuestionReading } from './types.ts'

/** What must stand in a sentence for it to be an answer. */
export interface Question {
  /** Any of each group is enough; every group is needed. */
  readonly practices: readonly (readonly string[])[]
  /** Words that must stand together. */
  readonly conditions: readonly Condition[]
  /** Beside practices, what English words are called: a passage that names the practice must hold one of each. */
  readonly beside: readonly (readonly string[])[]
  readonly figure: FigureDemand | undefined
  /** Whether it asks who has not done it, or whom it did not befall. */
  readonly isNegative: boolean
}

/** Takes a question apart: practices, the words that are left, whether a figure is wanted. */
export function questionOf({ meant, practices, groups, rest }: QuestionReading): Question {
  const asking = figureDemand(withoutWho(rest))
  const demand = figureDemand(withoutWho(meant))
  const others = blanked(rest, asking?.spans ?? [])
  const hasPractice = practices.length > 0
  const told = hasPractice ? exactly(groups) : groups
  const english = translated({ meant, groups: told, practices }, demand)
  const conditions = [
    ...conditionsOf(others, hasPractice)
      .map((condition) => (demand === undefined ? condition : withoutHead(condition)))
      .map((condition) => inWordsOfReports(condition, groups)),
    // Beside a practice a dictionary's words seldom stand in the same sentence.
    ...(hasPractice ? [] : english),
  ]
  const negative = isNegative(meant, practices)
  const beside = hasPractice ? nounsOf(english) : []
  const question = { conditions, beside, figure: asking ?? demand, isNegative: negative }
  if (!negative || conditions.length === 0 || !hasPractice) {
    return { ...question, practices: alternatives(meant, practices) }
  }
  // 未发生行政复议败诉: it is not the practice that did not happen.
  const named = practices.map(({ written }) => ({ ways: [written], isTranslated: false }))
  return { ...question, practices: [], conditions: [...named, ...conditions] }
}

/** Beside its figure a noun does without its head: 听证9次 for 听证会, 罚没金额 for 罚没款. */
function withoutHead(condition: Condition): Condition {
  const short = condition.ways.filter((way) =>
    /^\p{Script=Han}{2}[会款案费金额率员器书证件]$/u.test(way),
  )
  return { ...condition, ways: [...condition.ways, ...short.map((way) => way.slice(0, 2))] }
}

/** What people say is looked for as what reports call it, too. */
function inWordsOfReports(condition: Condition, groups: QuestionReading['groups']): Condition {
  const ways = [...condition.ways]
  for (const { as, written, alternatives } of groups) {
    if (as !== 'wording') continue
    for (const way of ways.filter((one) => one.includes(written))) {
      ways.push(...alternatives.map(({ text }) => way.replace(written, fold(text))))
    }
  }
  return { ...condition, ways }
}

function nounsOf(conditions: readonly Condition[]): readonly (readonly string[])[] {
  return conditions.filter(({ verb }) => verb === undefined).map(({ ways }) => ways)
}

/** Words that have a name of their own in Chinese, with that alone. */
function exactly(groups: QuestionReading['groups']): QuestionReading['groups'] {
  return groups
    .map((group) => ({
      ...group,
      alternatives: group.alternatives.filter(({ weight }) => weight >= 1),
    }))
    .filter(({ alternatives }) => alternatives.length > 0)
}

/** What stands in the name of a practice denies nothing: not-penalize lists. */
function isNegative(meant: string, practices: QuestionReading['practices']): boolean {
  const said = practices.reduce((left, { written }) => left.replace(written, ' '), meant)
  return isNegativeInChinese(said) || isNegativeInEnglish(said)
}

/** Practices joined by 和 are all wanted; those joined by 或, 、 or nothing are ways to the same end. */
function alternatives(
  meant: string,
  practices: QuestionReading['practices'],
): readonly (readonly string[])[] {
  const groups: string[][] = []
  let end = 0
  for (const { id, written } of practices) {
    const start = Math.max(end, meant.indexOf(written, end))
    const joined = /^[”"》\s]*(?:和|与|及|以及|并|又|同时|and|as well as)[“"《\s]*$/.test(
      meant.slice(end, start),
    )
    const group = groups.at(-1)
    if (group === undefined || joined) groups.push([id])
    else if (!group.includes(id)) group.push(id)
    end = start + written.length
  }
  return groups
}

function blanked(text: string, spans: readonly Span[]): string {
  const units = text.split('')
  for (const { start, end } of spans) units.fill(' ', start, end)
  return units.join('')
}
