import type { Field } from '../../src/domain/report.ts'
import type { Division } from '../../src/regions/divisions.ts'
import { settle } from '../../src/regions/names.ts'
import type { Body } from './body.ts'
import type { IssuerEvidence, Mention } from './issuer-mention.ts'
import { pageSources } from './issuer-of-page.ts'
import { ownSources } from './issuer-of-report.ts'
import { placeOfKind, placesInFull } from './known-places.ts'
import { officialName } from './official-name.ts'
import { type Phrase, spanIn } from './phrase.ts'

/** A body that issued the report. */
export interface FoundIssuer {
  readonly field: Field<string>
  readonly body: Body
  /** Where the body is named. */
  readonly source: Phrase
  /** Whose body it is; several where the text leaves open which province's, none of the state's. */
  readonly places: readonly Division[]
}

/**
 * Who issued the report, as the report itself says: the first place that names a body counts. Bodies
 * that the text merely mentions, superiors and addressees, are never taken.
 */
export function issuersOfReport(evidence: IssuerEvidence): readonly FoundIssuer[] {
  return firstFound(ownSources(evidence), evidence)
}

/** Who issued the report, as far as the page around it says. */
export function issuersOfPage(evidence: IssuerEvidence): readonly FoundIssuer[] {
  return firstFound(pageSources(evidence), evidence)
}

function firstFound(
  sources: Iterable<readonly Mention[]>,
  evidence: IssuerEvidence,
): readonly FoundIssuer[] {
  for (const mentions of sources) {
    const found = mentions.flatMap((mention) => {
      const issuer = complete(mention, evidence)
      return issuer === undefined ? [] : [issuer]
    })
    if (found.length > 0) return distinct(found)
  }
  return []
}

/** The issuer under its official name; undefined where the text does not say of which place it is. */
function complete(mention: Mention, evidence: IssuerEvidence): FoundIssuer | undefined {
  const { body, source } = mention
  const { text } = evidence.clues
  const places = placesOf(body, evidence)
  const isNational = body.places.length === 0 && body.unnamed === undefined
  if (body.unnamed !== undefined && places.length !== 1) return undefined
  const [place] = places
  const settled = places.length === 1 ? place : undefined
  const written = source.value.slice(body.from + body.before.length, body.to)
  const name = isNational ? body.name : officialName(body, settled, written)
  const own = body.branch === undefined ? places : [body.branch]
  return { field: field(name, mention, text), body, source, places: own }
}

function placesOf(body: Body, evidence: IssuerEvidence): readonly Division[] {
  if (body.unnamed !== undefined) {
    const inFull = placesInFull(body, evidence.places)
    return inFull.length === 1 ? inFull : placeOfKind(body.unnamed, evidence.places)
  }
  return settle(
    body.places.map((reading) => reading.division),
    evidence.clues.text,
  )
}

/** Stated where the official name stands in the text, if not here then elsewhere; else inferred. */
function field(name: string, { body, source }: Mention, text: string): Field<string> {
  const written = source.value.slice(body.from, body.to)
  if (written.endsWith(name)) {
    return { value: name, ...spanIn(source, body.to - name.length, body.to), basis: 'stated' }
  }
  const elsewhere = text.lastIndexOf(name)
  if (elsewhere !== -1) {
    return { value: name, start: elsewhere, end: elsewhere + name.length, basis: 'stated' }
  }
  return { value: name, ...spanIn(source, body.from, body.to), basis: 'inferred' }
}

function distinct(issuers: readonly FoundIssuer[]): readonly FoundIssuer[] {
  const names = new Set<string | null>()
  return issuers.filter(({ field: { value } }) => !names.has(value) && names.add(value))
}
