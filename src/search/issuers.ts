import type { Recogniser } from '../practices/recognise.ts'
import { fold } from '../text/fold.ts'
import { understand } from '../understand/understand.ts'
import { resolveFilters } from './filters.ts'
import type { SearchContext } from './find.ts'
import { foundByCondition } from './issuers/by-condition.ts'
import { foundByPractice } from './issuers/by-practice.ts'
import { wantedOf } from './issuers/conditions.ts'
import { issuersOf } from './issuers/found.ts'
import { namesOf } from './issuers/naming.ts'
import { type Question, questionOf } from './issuers/question.ts'
import type { Proofs } from './issuers/read.ts'
import { completed } from './issuers/reading.ts'
import { rowsOf } from './issuers/rows.ts'
import type { IssuersAnswer, IssuersRequest } from './issuers/types.ts'
import { narrowed } from './narrow.ts'

/**
 * Which issuers do or have what a question asks for, each with the sentences that prove it. Looks at
 * every passage that names it, and reads as many of each issuer as prove it: nothing is there by likeness alone.
 */
export async function listIssuers(
  { reader, knowledge }: Pick<SearchContext, 'reader' | 'knowledge'>,
  request: IssuersRequest,
): Promise<IssuersAnswer> {
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
  // 跨省 of 跨省区域执法协作 belongs to the name, of which another form holds it.
  const names = namesOf(recogniser, question.practices.flat())
  const conditions = question.conditions.filter(
    ({ ways }) => !ways.some((way) => names.some((name) => name.includes(way))),
  )
  const own = question.practices
    .flat()
    .flatMap(recogniser.expand)
    .filter(({ relation }) => relation === 'same')
  const beside = question.beside.filter(
    (ways) => !ways.some((way) => own.some(({ text }) => text.includes(way))),
  )
  const wanted = wantedOf(conditions, reader.statistics, (word) => known.vocabulary.has(word))
  const { filter } = resolved
  const { figure, isNegative } = question
  const groups: readonly Proofs[] =
    question.practices.length === 0
      ? [await foundByCondition({ reader, filter, wanted, figure, isNegative })]
      : await Promise.all(
          question.practices.map((practices) =>
            foundByPractice({
              reader,
              recogniser,
              filter,
              practices,
              wanted,
              beside,
              figure,
              isNegative,
            }),
          ),
        )
  const issuers = await rowsOf(reader, groups, isNegative)
  const answering = new Set(issuers.map(({ id }) => id))
  const all = new Map(resolved.reports.flatMap(issuersOf).map(({ id, name }) => [id, name]))
  return {
    query: q,
    understood: understanding.readings,
    issuers,
    coverage: {
      reports: resolved.reports.length,
      reportIds: resolved.reports.map(({ id }) => id),
      issuers: all.size,
      silent: [...all].filter(([id]) => !answering.has(id)).map(([, name]) => name),
      searchedAs: searchedAs(recogniser, question),
    },
    ...(resolved.help === undefined ? {} : { help: resolved.help }),
  }
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
