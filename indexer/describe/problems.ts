import type { Metadata, Problem } from '../../src/domain/report.ts'
import { findDivision, pathOf } from '../../src/regions/divisions.ts'
import type { FoundIssuer } from './issuer.ts'
import type { Signature } from './signature.ts'
import { REPORTS } from './words/periods.ts'

/** What a person should look at: fields that a report of its kind has, and values that disagree. */
export function problemsOf(
  metadata: Metadata,
  issuers: readonly FoundIssuer[],
  signature: Signature | undefined,
): readonly Problem[] {
  const problems: Problem[] = []
  if (metadata.issuers.length === 0) {
    problems.push(whole('issuer_not_found', 'the text does not say who issued it'))
  }
  const { kind, years, issuedOn } = metadata
  if (kind.value !== null && REPORTS.has(kind.value) && years.from === null) {
    problems.push(whole('years_not_found', 'the text does not say which years it covers'))
  }
  const open = issuers.find(({ places }) => places.length > 1)
  if (open !== undefined) {
    const { start = null, end = null } = open.field
    const paths = open.places.map((place) => pathOf(place.code)).join(', ')
    problems.push({
      code: 'region_ambiguous',
      message: `the issuer may be of any of ${paths}`,
      start,
      end,
    })
  }
  const place = findDivision(metadata.region.code ?? '')
  const heir = findDivision(place?.successor ?? '')
  if (place?.until !== undefined && heir !== undefined && (years.from ?? 0) > place.until) {
    const { start = null, end = null } = metadata.region
    const message = `${place.name} became ${heir.name} in ${place.until}, before the years of the report`
    problems.push({ code: 'region_abolished', message, start, end })
  }
  const signed = signature?.date
  if (signed !== undefined && issuedOn.value !== null && signed.iso !== issuedOn.value) {
    const message = `the signature says ${signed.iso}, the catalogue card ${issuedOn.value}`
    problems.push({ code: 'dates_disagree', message, start: signed.start, end: signed.end })
  }
  return problems
}

function whole(code: string, message: string): Problem {
  return { code, message, start: null, end: null }
}
