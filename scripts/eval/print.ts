import type { AbsentResult, Evaluation, JudgedResult, Method } from './evaluate.ts'
import { heldRows } from './gold.ts'
import type { Means, MethodMeans } from './means.ts'

const COLUMNS = ['kind', 'queries', 'method', 'nDCG@10', 'of', 'recall@10', 'MRR', 'to BM25']
/** The longest part of a passage that a line of misses shows. */
const EXCERPT = 40

/** The table of means, a block a kind and all of them last. */
export function meansTable(means: readonly MethodMeans[]): string {
  const kinds = [...(means[0]?.kinds.keys() ?? [])]
  const rows = [...kinds, undefined].flatMap((kind) =>
    means.map(({ method, overall, kinds: byKind }, i) => {
      const of = kind === undefined ? overall : byKind.get(kind)
      const name = i === 0 ? [kind ?? 'all', String(of?.queries ?? 0)] : ['', '']
      return [...name, method, ...figures(of)]
    }),
  )
  return table([COLUMNS, ...rows], 3)
}

function figures(means: Means | undefined): readonly string[] {
  if (means === undefined) return ['–', '–', '–', '–', '–']
  return [
    decimal(means.ndcg),
    decimal(means.attainable),
    decimal(means.recall),
    means.mrr === null ? '–' : decimal(means.mrr),
    means.ratio === null ? '–' : `${means.ratio.toFixed(2)}x`,
  ]
}

/** Queries that have no answer, and how many passages came all the same. */
export function absentList(absent: readonly AbsentResult[]): string {
  const lines = absent.map(({ query, returned }) => {
    const counts = [...returned].map(([method, count]) => `${method} ${count}`)
    return `  ${query.id}  ${query.query}  (among the first ten: ${counts.join(', ')})`
  })
  return ['Without an answer, in no mean:', ...lines].join('\n')
}

/** The queries that a method does worst on, worst first, and what came first. */
export function missesList(evaluation: Evaluation, method: Method, count: number): string {
  const ndcg = (result: JudgedResult) => result.measured.get(method)?.ndcg ?? 0
  const worst = evaluation.judged
    .filter((result) => ndcg(result) < 1)
    .toSorted((a, b) => ndcg(a) - ndcg(b))
    .slice(0, count)
  const blocks = worst.map((result) => {
    const { query } = result
    const top = (result.first.get(method) ?? []).slice(0, 3).map((passage, i) => {
      const held = heldRows(passage, query.rows).map((row) => query.rows[row]?.grade ?? 0)
      const grade = held.length === 0 ? '-' : String(Math.max(...held))
      return `      ${i + 1}. [${grade}] ${passage.id}  ${excerpt(passage.text)}`
    })
    const nothing = top.length === 0 ? ['      nothing came'] : top
    return [`  ${decimal(ndcg(result))}  ${query.id} (${query.kind})  ${query.query}`, ...nothing]
  })
  const title = `Lowest nDCG@10 of ${method} (in brackets the grade found, - for none):`
  return [title, ...blocks.flat()].join('\n')
}

/** Columns as wide as their widest cell; the first `left` to the left, figures to the right. */
export function table(rows: readonly (readonly string[])[], left: number): string {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)))
  const line = (row: readonly string[]) =>
    widths
      .map((width, i) => (i < left ? (row[i] ?? '').padEnd(width) : (row[i] ?? '').padStart(width)))
      .join('  ')
      .trimEnd()
  return rows.map(line).join('\n')
}

function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > EXCERPT ? `${line.slice(0, EXCERPT)}…` : line
}

export function decimal(value: number): string {
  return value.toFixed(3).replace(/^0/, '')
}
