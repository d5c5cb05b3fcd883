import type { Field, RegionField } from '../../src/domain/report.ts'
import type { Kind, Level } from '../../src/domain/words.ts'
import {
  governmentOf,
  type Session,
  type Territory,
  territoryOfOpening,
  territoryOfPublisher,
  territoryOfTitle,
} from './government.ts'
import { type FoundIssuer, issuersOfPage, issuersOfReport } from './issuer.ts'
import type { IssuerEvidence } from './issuer-mention.ts'
import { levelOfIssuer } from './level.ts'
import { proven } from './proof.ts'
import { NO_REGION, regionOfIssuer } from './region.ts'
import { townshipOf, townshipOfOpening } from './township.ts'
import { REPORTS } from './words/periods.ts'

/** Where a report comes from. */
export interface Origin {
  readonly issuers: readonly Field<string>[]
  readonly region: RegionField
  readonly level: Field<Level>
  /** The bodies behind `issuers`, where bodies are named. */
  readonly bodies: readonly FoundIssuer[]
}

/**
 * Issuer, region and level. What the report says itself comes first; then the government of the place
 * that its title names, where its kind makes that the issuer; then what the page around it says.
 */
export function originOf(
  evidence: IssuerEvidence,
  kind: Kind | null,
  session: Session | undefined,
): Origin {
  const own = issuersOfReport(evidence)
  if (own.length > 0) return ofBodies(own)
  const { title, clues, opening } = evidence
  const town =
    title !== undefined
      ? townshipOf(title, kind, clues.text)
      : kind !== null && REPORTS.has(kind)
        ? townshipOfOpening(opening, clues.text)
        : undefined
  if (town !== undefined)
    return { issuers: [town.issuer], region: town.region, level: { value: null }, bodies: [] }
  const territory =
    session?.territory ??
    (title === undefined ? undefined : territoryOfTitle(title, clues.text)) ??
    (kind === 'rule-of-law-report' ? territoryOfOpening(opening, clues.text) : undefined)
  const government = territory === undefined ? [] : governmentOf(territory, kind)
  const page = government.length > 0 ? [] : issuersOfPage(evidence)
  const [publisher] = page
  if (publisher === undefined) return ofTerritory(territory, government)
  const spoken = territoryOfPublisher(publisher, regionOfIssuer(publisher), clues.text)
  const speaking = spoken === undefined ? [] : governmentOf(spoken, kind)
  return speaking.length > 0 ? ofTerritory(spoken, speaking) : ofBodies(page)
}

function ofBodies(bodies: readonly FoundIssuer[]): Origin {
  const regions = bodies.map(regionOfIssuer)
  return {
    issuers: bodies.map(({ field }) => field),
    region: regions.find(({ value }) => value !== null) ?? NO_REGION,
    level: bodies.map(levelOfIssuer).find(({ value }) => value !== null) ?? { value: null },
    bodies,
  }
}

function ofTerritory(territory: Territory | undefined, issuers: readonly Field<string>[]): Origin {
  if (territory === undefined) {
    return { issuers, region: NO_REGION, level: { value: null }, bodies: [] }
  }
  const { place, region, zone } = territory
  const value = zone === undefined ? place.level : 'zone'
  const level: Field<Level> = { value, ...proven(region), basis: 'inferred' }
  return { issuers, region, level, bodies: [] }
}
