import type {
  Issuer,
  PassageId,
  ReportId,
  ReportRecord,
  ReportSummary,
} from '../../domain/report.ts'
import { type Basis, STAGES } from '../../domain/words.ts'
import type { IndexReader } from '../../engine/reader.ts'
import { byWeight, type Found, isAnswer, issuersOf } from './found.ts'
import type { Proofs } from './read.ts'
import type { Evidence, IssuerRow } from './types.ts'

/** Proofs that a row shows at most. */
const MOST_SHOWN = 20

/**
 * A row for each issuer that is an answer to every group of evidence, the furthest first, then in the
 * corpus's order.
 */
export async function rowsOf(
  reader: IndexReader,
  groups: readonly Proofs[],
  isNegative = false,
): Promise<readonly IssuerRow[]> {
  const byIssuer = groups.map(({ found }) => evidenceByIssuer(reader, found))
  const speaking = countByIssuer(reader, groups)
  const [first, ...others] = byIssuer
  const rows: IssuerRow[] = []
  for (const [id, { issuer, evidence }] of first ?? []) {
    const each = [evidence, ...others.map((other) => other.get(id)?.evidence ?? [])]
    if (!each.every((own) => own.some((one) => isAnswer(one, isNegative)))) continue
    const passages = speaking.get(id)?.size ?? 0
    rows.push(await rowOf(reader, issuer, { each, isNegative, passages }))
  }
  return rows.toSorted((a, b) => STAGES.indexOf(b.stage) - STAGES.indexOf(a.stage))
}

/** As many as are shown, of each group as many, what answers first. */
function best({ each, isNegative }: RowParts): readonly Evidence[] {
  const most = Math.ceil(MOST_SHOWN / each.length)
  const inOrder = (own: readonly Evidence[]) =>
    own.toSorted(
      (a, b) => Number(isAnswer(b, isNegative)) - Number(isAnswer(a, isNegative)) || byWeight(a, b),
    )
  return inOrder(each.flatMap((own) => inOrder(own).slice(0, most)))
}

function countByIssuer(
  { catalogue }: IndexReader,
  groups: readonly Proofs[],
): ReadonlyMap<string, ReadonlySet<PassageId>> {
  const counted = new Map<string, Set<PassageId>>()
  for (const { id, report } of groups.flatMap(({ speaking }) => speaking)) {
    const summary = catalogue.report(report)
    for (const issuer of summary === undefined ? [] : issuersOf(summary)) {
      const own = counted.get(issuer.id) ?? new Set()
      counted.set(issuer.id, own.add(id))
    }
  }
  return counted
}

interface IssuerEvidence {
  readonly issuer: Issuer
  readonly evidence: Evidence[]
}

function evidenceByIssuer(
  reader: IndexReader,
  found: readonly Found[],
): ReadonlyMap<string, IssuerEvidence> {
  const byIssuer = new Map<string, IssuerEvidence>()
  for (const { passage, quote, actor, stage, figures } of found) {
    const report = reader.catalogue.report(passage.report)
    if (report === undefined) continue
    const { id, start, end, text, headingPath, section, page } = passage
    const shown = { id, start, end, text, headingPath, section, page }
    for (const issuer of issuersOf(report)) {
      const known = byIssuer.get(issuer.id) ?? { issuer, evidence: [] }
      known.evidence.push({ report, passage: shown, quote, actor, stage, figures })
      byIssuer.set(issuer.id, known)
    }
  }
  return byIssuer
}

interface RowParts {
  /** Of each group, in the corpus's order. */
  readonly each: readonly (readonly Evidence[])[]
  readonly isNegative: boolean
  readonly passages: number
}

async function rowOf(
  reader: IndexReader,
  { id, name }: Issuer,
  parts: RowParts,
): Promise<IssuerRow> {
  const evidence = best(parts)
  const own = parts.each.flat().filter((one) => isAnswer(one, parts.isNegative))
  const reports = new Map<ReportId, ReportSummary>(own.map(({ report }) => [report.id, report]))
  const records = await Promise.all([...reports.keys()].map((report) => reader.report(report)))
  const years = [...reports.values()].flatMap((report) => report.years ?? [])
  return {
    issuer: name,
    id,
    region: own[0]?.report.region ?? null,
    years:
      years.length === 0
        ? null
        : {
            from: Math.min(...years.map(({ from }) => from)),
            to: Math.max(...years.map(({ to }) => to)),
          },
    stage: evidence[0]?.stage ?? 'mentioned',
    basis: records.some((record) => isStated(record, name)) ? 'stated' : 'inferred',
    evidence,
    passages: parts.passages,
  }
}

function isStated(record: ReportRecord | undefined, name: string): boolean {
  const basis: Basis | undefined = record?.metadata.issuers.find(
    ({ value }) => value === name,
  )?.basis
  return basis === 'stated'
}
