import type { Span } from '../../domain/report.ts'
import type { IndexReader, PassageFilter, StoredPassage } from '../../engine/reader.ts'
import { type Proof, proofOf } from '../../evidence/proof.ts'
import { clausesOf, sentencesOf } from '../../evidence/sentences.ts'
import { fold } from '../../text/fold.ts'
import { metIn, type Wanted } from './conditions.ts'
import { answersDemand, type FigureDemand } from './demand.ts'
import { isDenied, isDeniedAtAll } from './denial.ts'
import { conditionContext, type Found, placed, theBest } from './found.ts'
import { type Proofs, provenBy } from './read.ts'

export interface ConditionSearch {
  readonly reader: IndexReader
  readonly filter: PassageFilter
  readonly wanted: Wanted
  readonly figure: FigureDemand | undefined
  /** Whether what did not happen is asked for. */
  readonly isNegative: boolean
}

/** Characters between the words and a figure that is about them. */
const BEFORE = 16
const BEHIND = 24

/** Proofs of sentences in which the words of a question stand together, in the corpus's order. */
export async function foundByCondition(search: ConditionSearch): Promise<Proofs> {
  const { reader, filter, wanted, isNegative } = search
  if (wanted.terms.length === 0) return { found: [], speaking: [] }
  const { passages } = await reader.candidates({
    anyOf: wanted.terms,
    allOf: [],
    filter,
    limit: reader.publication.passages,
  })
  const holding = passages
    .filter(({ text }) =>
      stretchesOf(search, text).some((stretch) => metIn(text, wanted, stretch) !== undefined),
    )
    .flatMap(({ passageId }) => reader.catalogue.passage(passageId) ?? [])
    .sort((a, b) => a.ordinal - b.ordinal)
  const prove = async (read: readonly StoredPassage[]) =>
    read.flatMap((passage) => provenIn(search, passage))
  return provenBy(holding, { reader, isNegative, prove })
}

function provenIn(search: ConditionSearch, passage: StoredPassage): readonly Found[] {
  const { reader, wanted, figure, isNegative } = search
  const report = reader.catalogue.report(passage.report)
  if (report === undefined || passage.section === 'metadata') return []
  const folded = fold(passage.text)
  const context = conditionContext(report, passage)
  const proofs = stretchesOf(search, passage.text).flatMap((stretch): readonly Proof[] => {
    const words = metIn(folded, wanted, stretch)
    if (words === undefined) return []
    const proof = proofOf(passage.text, words, context)
    if (figure !== undefined && !hasFigure(proof, words, figure)) return []
    const denied = (isNegative ? isDeniedAtAll : isDenied)(folded, stretch, words)
    if (denied) return [{ ...proof, stage: 'not-done' }]
    // 败诉率偏高 among the problems: it did happen.
    return isNegative ? [] : [proof]
  })
  return theBest(proofs).map((proof) => placed(proof, passage, passage.start))
}

/** Sentences; where a figure is to be of several things at once, no more than clauses. */
function stretchesOf({ wanted, figure }: ConditionSearch, text: string): readonly Span[] {
  const sentences = sentencesOf(text)
  const sure = wanted.conditions.filter(({ isTranslated }) => !isTranslated)
  if (figure === undefined || sure.length + wanted.verbs.length < 2) return sentences
  return sentences.flatMap((sentence) => clausesOf(text, sentence))
}

/** A figure to be reached is none that is reported. */
function hasFigure(proof: Proof, words: Span, demand: FigureDemand): boolean {
  if (proof.stage === 'planned') return false
  return proof.figures.some(
    (figure) =>
      answersDemand(figure, demand) &&
      figure.end > words.start - BEFORE &&
      figure.start < words.end + BEHIND,
  )
}
