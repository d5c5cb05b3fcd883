import type { IndexReader, PassageFacts } from '../engine/reader.ts'
import type { QueryClass, Sides } from '../ranking/fusion.ts'
import type { LexicalScore } from '../ranking/lexical.ts'
import type { LexicalNeed } from '../ranking/need.ts'
import { namedWeight } from '../ranking/relations.ts'
import { raisedBySurroundings } from '../ranking/surroundings.ts'
import type { Tuning } from '../ranking/tuning.ts'

interface Scored {
  readonly facts: PassageFacts
  readonly lexical: LexicalScore
  readonly semantic: number | undefined
}

/** A query without a Chinese word of its own is read by translation. */
export function classOf({ asked }: LexicalNeed): QueryClass {
  const translated = asked.concepts.some(({ start, end }) => start === end)
  return translated && !/\p{Script=Han}/u.test(asked.text) ? 'translated' : 'own-words'
}

interface Weighing {
  readonly reader: Pick<IndexReader, 'catalogue' | 'statistics'>
  readonly tuning: Tuning | undefined
  /** The practice that the query describes. */
  readonly implied: string | undefined
}

/** What both sides think of each, as fusion takes it: the likeness with what stands around the passage. */
export function sidesOf(
  all: readonly Scored[],
  { reader: { catalogue, statistics }, tuning, implied }: Weighing,
): readonly Sides[] {
  const raised = raisedBySurroundings(
    all.map(({ facts: { report, ordinal }, semantic, lexical: { share } }) => {
      return { report, ordinal, semantic, share }
    }),
    (report) => (catalogue.report(report)?.passages ?? 0) / statistics.passages,
    tuning,
  )
  return all.map(({ facts, lexical: { score, share } }, i) => {
    const named = implied === undefined ? 0 : namedWeight(facts.practices, implied)
    return { lexical: score, share, semantic: raised[i], implied: named }
  })
}
