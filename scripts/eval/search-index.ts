import { WenmaiError } from '../../src/domain/errors.ts'
import type { IndexReader, PassageFacts } from '../../src/engine/reader.ts'
import type { SearchContext } from '../../src/search/find.ts'
import { search } from '../../src/search/search.ts'
import type { Searcher } from './evaluate.ts'
import type { JudgedReport, RetrievedPassage } from './gold.ts'

/** Searches as the service does, but for the HTTP around it. `off` holds ids of what is not to be read or done. */
export function searcherOver(context: SearchContext, off: readonly string[] = []): Searcher {
  return {
    search: async (query, mode, limit) => {
      const answer = await search(context, {
        q: query,
        mode,
        limit,
        offset: 0,
        facets: [],
        sort: 'relevance',
        explain: false,
        off,
      })
      if (answer.degraded !== null) {
        const { from, to, reason } = answer.degraded
        throw new WenmaiError(
          'embedding_failed',
          `a ${from} query was answered by ${to} (${reason}): its mode would be measured wrongly`,
          { help: 'mend what keeps the model from running, then evaluate again' },
        )
      }
      return (answer.hits ?? []).map(({ report, passage }) => ({
        id: passage.id,
        report: report.id,
        start: passage.start,
        end: passage.end,
        text: passage.text,
      }))
    },
  }
}

/** Every passage of the index, in its order. */
export async function allPassages(reader: IndexReader): Promise<readonly RetrievedPassage[]> {
  const passages: RetrievedPassage[] = []
  for (const report of reader.catalogue.reports) {
    const ids = reader.catalogue.passagesOf(report.id).map(({ id }: PassageFacts) => id)
    for (const { id, start, end, text } of await reader.passages(ids)) {
      passages.push({ id, report: report.id, start, end, text })
    }
  }
  return passages
}

/** Every report with its text, for quotes to be found in. */
export async function allReports(reader: IndexReader): Promise<readonly JudgedReport[]> {
  const reports: JudgedReport[] = []
  for (const { id, file } of reader.catalogue.reports) {
    reports.push({ id, file, source: (await reader.source(id)) ?? '' })
  }
  return reports
}
