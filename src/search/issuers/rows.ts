import type { Issuer, ReportId, ReportRecord, ReportSummary } from '../../domain/report.ts'
import { type Basis, STAGES } from '../../domain/words.ts'
import type { IndexReader } from '../../engine/reader.ts'
import { byWeight, type Found, isAnswer } from './found.ts'
import type { Evidence, IssuerRow } from './types.ts'

/**
 * A row for each issuer that is an answer to every group of evidence, the furthest first, then in the
 * corpus's order.
 */
export async function rowsOf(
  reader: IndexReader,
  groups: readonly (readonly Found[])[],
  isNegative = false,
): Promise<readonly IssuerRow[]> {
  const byIssuer = groups.map((found) => evidenceByIssuer(reader, found))
  const [first, ...others] = byIssuer
  const rows: IssuerRow[] = []
  for (const [id, { issuer, evidence }] of first ?? []) {
    const each = [evidence, ...others.map((other) => other.get(id)?.evidence ?? [])]
    if (!each.every((own) => own.some((one) => isAnswer(one, isNegative)))) continue
    const all = each.flat()
    rows.push(await rowOf(reader, issuer, { all: all.toSorted(byWeight), isNegative }))
  }
  return rows.toSorted((a, b) => STAGES.indexOf(b.stage) - STAGES.indexOf(a.stage))
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

/** A report of unknown origin stands for its issuer, by its title. */
export function issuersOf({ issuers, id, title }: ReportSummary): readonly Issuer[] {
  return issuers.length > 0 ? issuers : [{ id: `report-${id}`, name: title }]
}

async function rowOf(
  reader: IndexReader,
  { id, name }: Issuer,
  {
    all: evidence,
    isNegative,
  }: { readonly all: readonly Evidence[]; readonly isNegative: boolean },
): Promise<IssuerRow> {
  const own = evidence.filter((one) => isAnswer(one, isNegative))
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
    stage: own[0]?.stage ?? 'mentioned',
    basis: records.some((record) => isStated(record, name)) ? 'stated' : 'inferred',
    evidence,
  }
}

function isStated(record: ReportRecord | undefined, name: string): boolean {
  const basis: Basis | undefined = record?.metadata.issuers.find(
    ({ value }) => value === name,
  )?.basis
  return basis === 'stated'
}
