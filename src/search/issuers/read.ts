import type { ReportId, ReportSummary } from '../../domain/report.ts'
import type { IndexReader, PassageFacts, StoredPassage } from '../../engine/reader.ts'
import { type Found, isAnswer, issuersKey } from './found.ts'

/** Passages of one issuer after which no further report of it is read, once there is an answer. */
const MOST_READ = 60

/** Proofs, and every passage that was found to speak of what is asked for, read or not. */
export interface Proofs {
  readonly found: readonly Found[]
  readonly speaking: readonly Speaking[]
}

export type Speaking = Pick<PassageFacts, 'id' | 'report' | 'ordinal'>

/** Proofs of passages that are handed over together with the others of their report. */
export type Prove = (passages: readonly StoredPassage[]) => Promise<readonly Found[]>

interface Reading {
  readonly reader: IndexReader
  readonly isNegative: boolean
  readonly prove: Prove
}

/**
 * Reads what speaks of it issuer by issuer, the newest reports first and each of them whole, until that
 * has proved enough: what a row costs does not grow with what could be said for it.
 */
export async function provenBy(
  speaking: readonly Speaking[],
  { reader, isNegative, prove }: Reading,
): Promise<Proofs> {
  const found: Found[] = []
  let waiting = queues(speaking, reader)
  while (waiting.length > 0) {
    const batches = waiting.map(nextBatch)
    const ids = batches.flatMap(({ batch }) => batch.map(({ id }) => id))
    const proofs = await prove(await reader.passages(ids))
    found.push(...proofs)
    const answering = new Set(
      proofs.filter((one) => isAnswer(one, isNegative)).map(({ passage }) => passage.report),
    )
    waiting = batches.flatMap(({ batch, rest }) => {
      const hasAnswer = batch.some(({ report }) => answering.has(report))
      return hasAnswer || rest.length === 0 ? [] : [rest]
    })
  }
  const ordinals = new Map(speaking.map(({ id, ordinal }) => [id, ordinal]))
  const place = ({ passage, quote }: Found) => [ordinals.get(passage.id) ?? 0, quote.start] as const
  const inOrder = found.toSorted((a, b) => {
    const [[first, from], [second, to]] = [place(a), place(b)]
    return first - second || from - to
  })
  return { found: inOrder, speaking }
}

/** Passages report by report, of each issuer a queue; reports of several together are one's own. */
type Queue = readonly (readonly Speaking[])[]

function queues(speaking: readonly Speaking[], { catalogue }: IndexReader): readonly Queue[] {
  const byReport = Map.groupBy(speaking, ({ report }) => report)
  const byIssuer = new Map<
    string,
    { readonly report: ReportSummary; readonly own: readonly Speaking[] }[]
  >()
  for (const [id, own] of byReport as ReadonlyMap<ReportId, readonly Speaking[]>) {
    const report = catalogue.report(id)
    if (report === undefined) continue
    const key = issuersKey(report)
    const known = byIssuer.get(key)
    if (known === undefined) byIssuer.set(key, [{ report, own }])
    else known.push({ report, own })
  }
  return [...byIssuer.values()].map((reports) =>
    reports
      .toSorted((a, b) => (b.report.years?.to ?? 0) - (a.report.years?.to ?? 0))
      .map(({ own }) => own),
  )
}

function nextBatch(queue: Queue): { readonly batch: readonly Speaking[]; readonly rest: Queue } {
  const batch: Speaking[] = []
  let taken = 0
  for (const passages of queue) {
    if (taken > 0 && batch.length + passages.length > MOST_READ) break
    batch.push(...passages)
    taken++
  }
  return { batch, rest: queue.slice(taken) }
}
