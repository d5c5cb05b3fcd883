import type { Field } from '../../src/domain/report.ts'
import type { Level } from '../../src/domain/words.ts'
import { levelOfCourt } from './courts.ts'
import type { FoundIssuer } from './issuer.ts'
import { proven } from './proof.ts'
import { TOWNSHIP } from './words/bodies.ts'

/** The level of government that an issuer belongs to, which its name says; never stated as such. */
export function levelOfIssuer(issuer: FoundIssuer): Field<Level> {
  const level = issuerLevel(issuer)
  if (level === undefined) return { value: null }
  return { value: level, ...proven(issuer.field), basis: 'inferred' }
}

/** A zone tells what it is, wherever it lies. */
const OF_ZONE = /区管理委员会$/

function issuerLevel({ body, places }: FoundIssuer): Level | undefined {
  if (body.unknown === true) return OF_ZONE.test(body.name) ? 'zone' : undefined
  if (body.zone !== undefined) return 'zone'
  if (body.places.length === 0 && body.unnamed === undefined) return 'national'
  if (TOWNSHIP.test(body.name)) return undefined
  const [first] = places
  return first !== undefined && places.every((place) => place.level === first.level)
    ? (levelOfCourt(body.name, first.level) ?? first.level)
    : undefined
}
