import type { Issuer, ReportSummary, Span } from '../../domain/report.ts'
import { type Actor, type Kind, type Section, STAGES, type Stage } from '../../domain/words.ts'
import type { StoredPassage } from '../../engine/reader.ts'
import type { IssuerPlace } from '../../evidence/bodies.ts'
import type { Proof, ProofContext } from '../../evidence/proof.ts'
import type { Figure } from '../../facts/figures.ts'
import { overlap } from '../../text/overlap.ts'

/** A proof in its passage, before it is put into a row. Offsets in the report's text. */
export interface Found {
  readonly passage: StoredPassage
  readonly quote: Span & { readonly text: string }
  readonly actor: Actor
  readonly stage: Stage
  readonly figures: readonly Figure[]
}

export function placed(proof: Proof, passage: StoredPassage, offset: number): Found {
  const { start, end, text, actor, stage } = proof
  return {
    passage,
    quote: { text, start: start + offset, end: end + offset },
    actor,
    stage,
    figures: proof.figures.map((figure) => ({
      ...figure,
      start: figure.start + offset,
      end: figure.end + offset,
    })),
  }
}

/** Of proofs whose stretches meet, the one that says most; in order. */
export function theBest(proofs: readonly Proof[]): readonly Proof[] {
  const kept: Proof[] = []
  for (const proof of proofs.toSorted((a, b) => byWeight(a, b) || a.start - b.start)) {
    if (!kept.some((one) => overlap(one, proof))) kept.push(proof)
  }
  return kept.sort((a, b) => a.start - b.start)
}

interface Weighed {
  readonly actor: Actor
  readonly stage: Stage
}

/** The issuer's own doing before that of others, the furthest first. */
export function byWeight(a: Weighed, b: Weighed): number {
  const own = Number(b.actor === 'own') - Number(a.actor === 'own')
  return own === 0 ? rank(b) - rank(a) : own
}

function rank({ stage }: Weighed): number {
  return STAGES.indexOf(stage)
}

/**
 * Evidence of others' doing answers no question by itself; that something is not done answers the one
 * that asks for it.
 */
export function isAnswer({ actor, stage }: Weighed, isNegative = false): boolean {
  return actor === 'own' && (stage === 'not-done') === isNegative
}

export function issuerPlace({ issuers, region }: ReportSummary): IssuerPlace {
  return { names: issuers.map(({ name }) => name), path: region?.path ?? null }
}

/** Documents that order what is to be done, and tell of nothing that was. */
const ORDERING: ReadonlySet<Kind> = new Set([
  'plan',
  'opinion',
  'notice',
  'measures',
  'decision',
  'statute',
])

/** The body of a document that orders is a plan all through; its title says what is in force. */
export function sectionOf({ kind }: ReportSummary, section: Section): Section {
  return kind !== null && ORDERING.has(kind) && section !== 'metadata' ? 'plan' : section
}

/** Where no practice is asked for: nothing else in the passage is named, and what is told was done. */
export function conditionContext(report: ReportSummary, passage: StoredPassage): ProofContext {
  return {
    section: sectionOf(report, passage.section),
    headings: passage.headingPath,
    issuer: issuerPlace(report),
    asked: [],
    others: [],
    related: [],
    bare: 'rolled-out',
  }
}

/** What several issued together is of them together. */
export function issuersKey(report: ReportSummary): string {
  return issuersOf(report)
    .map(({ id }) => id)
    .join('\n')
}

/** A report of unknown origin stands for its issuer, by its title. */
export function issuersOf({ issuers, id, title }: ReportSummary): readonly Issuer[] {
  return issuers.length > 0 ? issuers : [{ id: `report-${id}`, name: title }]
}
