import type { RegionField, Span } from '../../src/domain/report.ts'
import { type Division, pathOf } from '../../src/regions/divisions.ts'
import type { FoundIssuer } from './issuer.ts'
import { spanIn } from './phrase.ts'
import { proven } from './proof.ts'

export const NO_REGION: RegionField = { value: null, code: null, path: null }

/**
 * The region that an issuer works for. A special zone has no code: it carries that of the division it
 * lies in, so that a filter by code finds it there, and a path of its own, which tells the two apart.
 */
export function regionOfIssuer(issuer: FoundIssuer): RegionField {
  const [place, second] = issuer.places
  if (place === undefined || second !== undefined) return NO_REGION
  const { body, source } = issuer
  const reading = body.places.find(({ division }) => division === place)
  const from = body.from + body.before.length
  if (reading === undefined) return inferredRegion(place, issuer.field)
  const to = from + reading.length
  if (body.zone !== undefined) {
    const span = spanIn(source, from, to + body.zone.written.length)
    const path = `${pathOf(place.code) ?? place.name}/${body.zone.name}`
    const written = source.value.slice(from, to + body.zone.written.length)
    const basis = written === body.zone.name ? 'stated' : 'inferred'
    return { value: body.zone.name, code: place.code, path, ...span, basis }
  }
  const span = spanIn(source, from + reading.nameStart, to)
  const inFull = source.value.slice(from + reading.nameStart, to) === place.name
  const certain = inFull && body.places.length === 1
  return { ...regionField(place), ...span, basis: certain ? 'stated' : 'inferred' }
}

/** What the table says of a place; the span is still to be added. */
export function regionField(place: Division) {
  return { value: place.name, code: place.code, path: pathOf(place.code) ?? place.name }
}

function inferredRegion(place: Division, proof: Partial<Span>): RegionField {
  return { ...regionField(place), ...proven(proof), basis: 'inferred' }
}
