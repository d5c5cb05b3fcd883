import type { Lexicon } from '../../src/practices/lexicon.ts'
import { recogniserOf } from '../../src/practices/recogniser-of.ts'
import { skeleton } from '../../src/practices/skeleton.ts'
import { fold } from '../../src/text/fold.ts'

/** What need not be proposed. */
export interface KnownForms {
  /** In any form, also as one that a practice denies, or with plain words around it. */
  holds(name: string): boolean
  /** Whether a form reaches over `start` to `end` in a folded text: 不予【实施行政强制措施清单】. */
  endsAt(folded: string, start: number, end: number): boolean
}

/** Characters before a name in which a longer one may begin. */
const REACH = 16

/** What a bureau adds to a known name without making another practice of it. */
const PLAIN =
  /^(?:工作|管理|行政|执法|监管|监督|制度|机制|改革|行动|平台|试点|模式|工程|专项|领域|事项|服务|系统|市场|全|市|区|县|省|的|、)*$/

export function knownForms(lexicon: Lexicon): KnownForms {
  const forms = new Set(
    lexicon
      .flatMap(({ name, same, narrower, related, not }) => [
        ...[name, ...same, ...narrower],
        ...[...related, ...not],
      ])
      .map(keyOfName),
  )
  const { recognise } = recogniserOf(lexicon)
  return {
    holds(name) {
      if (forms.has(keyOfName(name))) return true
      const folded = fold(name)
      return recognise(folded).some(({ start, end }) =>
        PLAIN.test(folded.slice(0, start) + folded.slice(end)),
      )
    },
    endsAt(folded, start, end) {
      for (let from = start; from >= Math.max(0, start - REACH); from--) {
        if (forms.has(keyOfName(folded.slice(from, end)))) return true
      }
      return false
    },
  }
}

/** The recogniser's key of a form; unlike `keyOf` it remembers no name, since a corpus has many. */
export function keyOfName(name: string): string {
  return skeleton(fold(name)).text
}
