import type { IndexReader, PassageFacts } from '../engine/reader.ts'
import type { QueryClass, Sides } from '../ranking/fusion.ts'
import type { LexicalScore } from '../ranking/lexical.ts'
import type { LexicalNeed } from '../ranking/need.ts'
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

/** What both sides think of each, as fusion takes it: the likeness with what stands around the passage. */
export function sidesOf(
  all: readonly Scored[],
  { catalogue, statistics }: IndexReader,
  tuning: Tuning | undefined,
): readonly Sides[] {
  const raised = raisedBySurroundings(
    all.map(({ facts: { report, ordinal }, semantic, lexical: { share } }) => {
      return { report, ordinal, semantic, share }
    }),
    (report) => (catalogue.report(report)?.passages ?? 0) / statistics.passages,
    tuning,
  )
  return all.map(({ lexical: { score, share } }, i) => {
    return { lexical: score, share, semantic: raised[i] }
  })
}
