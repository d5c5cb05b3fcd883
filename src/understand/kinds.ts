import type { Span } from '../domain/report.ts'
import type { Kind } from '../domain/words.ts'

/** A kind of document that a query names. */
export interface NamedKind extends Span {
  readonly kind: Kind
  /** Whether it says where to look: 政府工作报告中的…. */
  readonly certain: boolean
}

const NAMES: readonly (readonly [Kind, RegExp])[] = [
  ['government-work-report', /政府工作报告|government work reports?/g],
  [
    'rule-of-law-report',
    /法治政府建设(?:工作)?(?:年度)?(?:报告|年报)|rule[- ]of[- ]law (?:government )?(?:construction )?reports?/g,
  ],
  [
    'disclosure-report',
    /(?:政府)?信息公开(?:工作)?(?:年度)?(?:报告|年报)|(?:information )?disclosure reports?/g,
  ],
]

/** The words stay words to search for unless they only say where to look. */
export function readKinds(folded: string, isRead: (at: number) => boolean): readonly NamedKind[] {
  return NAMES.flatMap(([kind, pattern]) =>
    [...folded.matchAll(pattern)].flatMap((match) => {
      const start = match.index
      const end = start + match[0].length
      if (isRead(start)) return []
      const behind = /^[中里内]的?/.exec(folded.slice(end))?.[0].length ?? 0
      const before = /(?:^|\s)in (?:the |their )?$/.exec(folded.slice(0, start)) !== null
      return [{ kind, start, end: end + behind, certain: behind > 0 || before }]
    }),
  )
}
