import type { Practice } from '../domain/practice.ts'
import type { Recogniser } from '../practices/recognise.ts'
import { fold } from '../text/fold.ts'
import { understand } from '../understand/understand.ts'
import { resolveFilters } from './filters.ts'
import type { SearchContext } from './find.ts'
import { withImplied } from './implied.ts'
import { foundByMeaning, type MeaningSearch } from './issuers/by-meaning.ts'
import { foundByWords, type WordSearch } from './issuers/by-words.ts'
import { issuersOf } from './issuers/found.ts'
import { namesOf } from './issuers/naming.ts'
import { type Question, questionOf } from './issuers/question.ts'
import { completed } from './issuers/reading.ts'
import { rowsOf } from './issuers/rows.ts'
import type { IssuersAnswer, IssuersRequest } from './issuers/types.ts'
import { narrowed } from './narrow.ts'

/**
 * Which issuers do or have something, each with the sentences that prove it. Looks at every passage that
 * names what is asked for, and reads as many of each issuer as prove it. Only where no issuer names a
 * condition in the words of the question, or in words like them, are those named whose passages come
 * nearest to it; the answer says so.
 */
export async function listIssuers(
  context: SearchContext,
  request: IssuersRequest,
): Promise<IssuersAnswer> {
  const { reader, knowledge } = context
  const { q = '', off = [], practice = [], ...filters } = request
  const known = await knowledge.of(reader, q)
  const { recogniser } = known.practices
  const understanding = understand(q, known, new Set(off))
  const given = resolveFilters(filters, reader.catalogue, reader.practices)
  const resolved = narrowed(given, understanding.filters, reader)
  const asked = questionOf(completed(recogniser, understanding, off))
  const question: Question =
    practice.length === 0
      ? asked
      : { ...asked, practices: [...asked.practices, idsOf(recogniser, practice)] }
  const { issuers, by, degraded, answers, implied } = await answered(context, {
    ...{ q, off, given, question, recogniser },
    filter: resolved.filter,
    isWord: (word) => known.vocabulary.has(word),
  })
  const answering = new Set(issuers.map(({ id }) => id))
  const all = new Map(resolved.reports.flatMap(issuersOf).map(({ id, name }) => [id, name]))
  return {
    query: q,
    understood: withImplied(understanding, implied),
    by,
    degraded,
    issuers,
    coverage: {
      reports: resolved.reports.length,
      reportIds: resolved.reports.map(({ id }) => id),
      issuers: all.size,
      silent: [...all].filter(([id]) => !answering.has(id)).map(([, name]) => name),
      searchedAs: searchedAs(recogniser, answers),
    },
    ...(resolved.help === undefined ? {} : { help: resolved.help }),
  }
}

interface Asked extends Omit<WordSearch, 'reader'>, Pick<MeaningSearch, 'q' | 'off' | 'given'> {}

interface Answered extends Pick<IssuersAnswer, 'issuers' | 'by' | 'degraded'> {
  /** What of the question they answer. */
  readonly answers: Question
  /** What it describes without a name; undefined where words found them. */
  readonly implied?: Practice | undefined
}

/** By all the words of the question; else by the practices it names alone; else, where it names none, by what it means. */
async function answered(context: SearchContext, asked: Asked): Promise<Answered> {
  const { reader } = context
  const { question } = asked
  const { practices, conditions, beside, isNegative, figure } = question
  const named = { by: 'words', degraded: null } as const
  const byWords = async (answers: Question): Promise<Answered> => {
    const found = await foundByWords({ ...asked, reader, question: answers })
    return { ...named, issuers: await rowsOf(reader, found, isNegative), answers }
  }
  const whole = await byWords(question)
  if (whole.issuers.length > 0 || isNegative) return whole
  if (practices.length > 0) {
    const isAlone = conditions.length + beside.length === 0
    return isAlone ? whole : byWords({ ...question, conditions: [], beside: [] })
  }
  if (conditions.length === 0) return whole
  const { degraded, implied, ...near } = await foundByMeaning(context, { ...asked, figure })
  const issuers = await rowsOf(reader, [near])
  if (issuers.length === 0) return { issuers, by: 'words', degraded, answers: question }
  return { issuers, by: 'meaning', degraded, answers: question, implied }
}

/** Practices of a filter come by id or by any of their names. */
function idsOf({ recognise, expand }: Recogniser, practices: readonly string[]): readonly string[] {
  return practices.flatMap((practice) => {
    if (expand(practice).length > 0) return [practice]
    const named = recognise(fold(practice)).filter(({ relation }) => relation === 'same')
    return named.map(({ id }) => id)
  })
}

function searchedAs(
  recogniser: Recogniser,
  { practices, conditions }: Question,
): readonly string[] {
  return [...namesOf(recogniser, practices.flat()), ...conditions.flatMap(({ ways }) => ways)]
}
