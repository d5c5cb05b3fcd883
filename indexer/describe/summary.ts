import { createHash } from 'node:crypto'
import type { Field, Issuer, Metadata, ReportId, ReportSummary } from '../../src/domain/report.ts'
import { bodyAt } from './body.ts'

/** What a report is called in answers: its title, stated or inferred, else the file's name. */
export function titleOf(metadata: Pick<Metadata, 'title'>, file: string): string {
  const { value } = metadata.title
  if (value !== null && value !== '') return value
  const name = file.split('/').at(-1) ?? file
  return name.replace(/(?<=.)\.[^.]*$/, '')
}

/** What answers and filters need of a report's metadata. `passages` counts the report's. */
export function summarise(report: {
  readonly id: ReportId
  readonly file: string
  readonly metadata: Metadata
  readonly passages: number
}): ReportSummary {
  const { id, file, metadata, passages } = report
  const { region, years } = metadata
  return {
    id,
    file,
    title: titleOf(metadata, file),
    issuers: metadata.issuers.flatMap(issuer),
    region:
      region.value === null || region.path === null
        ? null
        : { code: region.code, name: region.value, path: region.path },
    years: years.from === null || years.to === null ? null : { from: years.from, to: years.to },
    kind: metadata.kind.value,
    level: metadata.level.value,
    issuedOn: metadata.issuedOn.value,
    publishedOn: metadata.publishedOn.value,
    ...(metadata.documentNumber.value === null
      ? {}
      : { documentNumber: metadata.documentNumber.value }),
    passages,
  }
}

function issuer(field: Field<string>): readonly Issuer[] {
  return field.value === null ? [] : [{ id: issuerId(field.value), name: field.value }]
}

/**
 * Made of the name alone, so that every report of an issuer has the same: a hash, behind the code of
 * the place that the name begins with (`310000-…`), or `body` where it names none.
 */
export function issuerId(name: string): string {
  const places = bodyAt(name, 0)?.places ?? []
  const [place] = places
  const prefix = place !== undefined && places.length === 1 ? place.division.code : 'body'
  const hash = createHash('sha256').update(name).digest('hex').slice(0, 8)
  return `${prefix}-${hash}`
}
