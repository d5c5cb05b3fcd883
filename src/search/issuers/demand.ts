import type { Span } from '../../domain/report.ts'
import type { Figure } from '../../facts/figures.ts'
import { overlap } from '../../text/overlap.ts'

/** That a question wants a number, and of what. */
export interface FigureDemand {
  /** Any of these kinds will do. */
  readonly kinds: readonly FigureKind[]
  /** The words that say so. */
  readonly spans: readonly Span[]
}

type FigureKind =
  | 'persons'
  | 'cases'
  | 'money'
  | 'times'
  | 'firms'
  | 'share'
  | 'copies'
  | 'pieces'
  | 'batches'
  | 'count'

/** Words that ask for a figure, and the units that answer; the words are no condition themselves. */
const ASKING: readonly (readonly [FigureKind, RegExp])[] = [
  ['batches', /批次数?|(?:多少|几)批次/g],
  [
    'persons',
    /(?:总)?人数|多少[人名位]|几[人名位]|人员数量?|名额|how many (?:people|persons|officials|officers|staff)/g,
  ],
  [
    'cases',
    /(?:办|案|收|结)?件数量?|案件的?(?:总?数量|总数|数)|办件量|(?:有)?(?:多少|几)[件起宗]|how many cases|number of cases/g,
  ],
  [
    'money',
    /金额|数额|总额|款额|(?:有)?多少(?:钱|元|万元)|how much(?: money)?|amounts?(?: of money)?/g,
  ],
  ['times', /次数|(?:多少|几)[次场期]|场次数?|场数|频次|how often|how many times/g],
  ['firms', /[户家]数|(?:有)?(?:多少|几)[家户]/g],
  ['copies', /份数|(?:多少|几)份/g],
  ['pieces', /[台套辆]数|(?:有)?(?:多少|几)[台套辆部架]/g],
  [
    'share',
    /百分比|比例|占比|百分之几|percentages?|(?<=[\p{Script=Han}])率(?![\p{Script=Han}]*(?:率|先))/gu,
  ],
  [
    'count',
    /的?(?:总)?数量|的数目|的总数|(?:有)?多少|(?:有)?几[个条项]|具体数字|具体数据|how many|the numbers? of|numbers? of|(?<=[\p{Script=Han}]{2})数$/gu,
  ],
]

const UNITS: Readonly<Record<FigureKind, RegExp>> = {
  persons: /^(?:人|名|位|人次)$/,
  cases: /^(?:件|起|宗|例|件次)$/,
  money: /元$/,
  times: /^(?:次|场|期|场次|人次|家次|户次)$/,
  firms: /^(?:家|户|家次|户次)$/,
  share: /^(?:%|‰|个百分点)$/,
  copies: /^(?:份|张|册|本|卷|件|宗)$/,
  pieces: /^(?:台|套|辆|部|架|台件|台套|台次)$/,
  batches: /^(?:批次|批|组)$/,
  count: /^(?![%‰]|.*元$)./,
}

/** 合格率 names what is measured and asks for a share of it: its words stay a condition. */
const KEPT: ReadonlySet<FigureKind> = new Set(['share'])

export function figureDemand(folded: string): FigureDemand | undefined {
  const kinds: FigureKind[] = []
  const spans: Span[] = []
  for (const [kind, pattern] of ASKING) {
    for (const match of folded.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length }
      if (spans.some((other) => overlap(other, span))) continue
      if (!kinds.includes(kind)) kinds.push(kind)
      if (!KEPT.has(kind)) spans.push(span)
    }
  }
  return kinds.length === 0 ? undefined : { kinds, spans }
}

export function answersDemand({ unit }: Figure, { kinds }: FigureDemand): boolean {
  return unit !== null && kinds.some((kind) => UNITS[kind].test(unit))
}
