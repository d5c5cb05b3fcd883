import type { IndexReader, PassageFilter } from '../../engine/reader.ts'
import type { Recogniser } from '../../practices/recognise.ts'
import { foundByCondition } from './by-condition.ts'
import { foundByPractice } from './by-practice.ts'
import { wantedOf } from './conditions.ts'
import { namesOf } from './naming.ts'
import type { Question } from './question.ts'
import type { Proofs } from './read.ts'

export interface WordSearch {
  readonly reader: IndexReader
  readonly recogniser: Recogniser
  readonly filter: PassageFilter
  readonly question: Question
  /** Whether the corpus knows a word by itself. */
  readonly isWord: (text: string) => boolean
}

/** Proofs of each thing that a question asks for, an issuer being an answer that has one of each. */
export async function foundByWords(search: WordSearch): Promise<readonly Proofs[]> {
  const { reader, recogniser, filter, question, isWord } = search
  const { practices, figure, isNegative } = question
  const wanted = wantedOf(conditionsBeside(search), reader.statistics, isWord)
  const looking = { reader, filter, wanted, figure, isNegative }
  if (practices.length === 0) return [await foundByCondition(looking)]
  const beside = nounsBeside(search)
  return Promise.all(
    practices.map((any) => foundByPractice({ ...looking, recogniser, practices: any, beside })),
  )
}

/** 跨省 of 跨省区域执法协作 belongs to the name, of which another form holds it. */
function conditionsBeside({ recogniser, question }: WordSearch): Question['conditions'] {
  const names = namesOf(recogniser, question.practices.flat())
  return question.conditions.filter(
    ({ ways }) => !ways.some((way) => names.some((name) => name.includes(way))),
  )
}

function nounsBeside({ recogniser, question }: WordSearch): Question['beside'] {
  const own = question.practices
    .flat()
    .flatMap(recogniser.expand)
    .filter(({ relation }) => relation === 'same')
  return question.beside.filter(
    (ways) => !ways.some((way) => own.some(({ text }) => text.includes(way))),
  )
}
