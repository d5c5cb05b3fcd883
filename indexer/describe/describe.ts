import type { Metadata, Problem } from '../../src/domain/report.ts'
import type { Block } from '../layout/blocks.ts'
import type { Overrides } from '../overrides/overrides.ts'
import { attachments } from './attachments.ts'
import { indexNumber, issuedOn, publishedOn, sourceOf } from './card.ts'
import { type Clues, cluesIn, opening as openingOf, words } from './clues.ts'
import { documentNumber } from './document-number.ts'
import { sessionOf } from './government.ts'
import { issuersOfReport } from './issuer.ts'
import { kindOf } from './kind.ts'
import { originOf } from './origin.ts'
import { problemsOf } from './problems.ts'
import { findSignature } from './signature.ts'
import { findTitle } from './title.ts'
import { agrees, attachedTitle, inferredTitle, titleField } from './title-inferred.ts'
import { yearsOf } from './years.ts'

export interface Description {
  readonly metadata: Metadata
  readonly problems: readonly Problem[]
}

/**
 * What a report says of itself, each value with the span that proves it. A value is stated when it
 * stands there, written otherwise at most (widths, gaps, brackets, dates), and inferred when it was
 * completed or concluded. What the text does not support stays empty.
 */
export function describe(report: {
  /** Decoded. */
  readonly text: string
  readonly blocks: readonly Block[]
  /** What was given beside the text; what else is concluded builds on it. */
  readonly overrides?: Overrides
}): Description {
  const { text, overrides = {} } = report
  const clues = cluesIn(text, report.blocks)
  const files = attachments(clues)
  const stated = findTitle(clues)
  const opening = openingOf(clues, stated?.phrase.value)
  const signature = findSignature(clues)
  const session = sessionOf(clues)
  const places = { above: linesAbove(clues), text }
  const evidence = { clues, title: stated, opening, signature, places }
  const offered = stated === undefined ? attachedTitle(text, files) : undefined
  const attached =
    offered !== undefined && agrees(offered, issuersOfReport(evidence)) ? offered : undefined
  const title = stated ?? attached
  const kind = kindOf(title, opening, text)
  const origin = originOf({ ...evidence, title }, kind.value, session)
  const issued = issuedOn(clues, signature, session)
  const published = publishedOn(clues)
  const date = issued.value ?? published.value ?? undefined
  const years = yearsOf({ clues, title, opening, kind: kind.value, session, date })
  const named = titleField(stated, attached)
  const known = { issuers: origin.issuers, years, kind, ...overrides }
  const metadata: Metadata = {
    title:
      named.value === null ? inferredTitle(known.issuers, known.years, known.kind.value) : named,
    issuers: origin.issuers,
    region: origin.region,
    level: origin.level,
    kind,
    years,
    issuedOn: issued,
    publishedOn: published,
    documentNumber: documentNumber(clues, stated),
    indexNumber: indexNumber(clues),
    source: sourceOf(clues),
    attachments: files,
    ...overrides,
  }
  return {
    metadata,
    problems: problemsOf(metadata, isGiven(overrides) ? [] : origin.bodies, signature),
  }
}

/** Whether it was given of which place the report is, so that its issuer's name need not tell. */
function isGiven({ region, issuers }: Overrides): boolean {
  return region !== undefined || issuers !== undefined
}

/** Lines that may say of which place the report is, when its issuer's name leaves that out. */
function linesAbove({ text, front, breadcrumbs, labels }: Clues): readonly string[] {
  return [...front, ...breadcrumbs, ...labels].map((line) => words(text, line))
}
