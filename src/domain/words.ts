/**
 * Words with a fixed list. Other programs rely on them: an unknown one in a filter is refused, and
 * none is ever renamed.
 */

export const MODES = ['keyword', 'semantic', 'hybrid'] as const
export type Mode = (typeof MODES)[number]

/** What part of a report a passage stands in. `leadership` is 第一责任人. */
export const SECTIONS = [
  'achievements',
  'problems',
  'leadership',
  'plan',
  'metadata',
  'other',
] as const
export type Section = (typeof SECTIONS)[number]

/** The level of government that issued a report. `zone` is 高新区, 经开区 and the like. */
export const LEVELS = ['national', 'province', 'city', 'county', 'zone'] as const
export type Level = (typeof LEVELS)[number]

export const KINDS = [
  'rule-of-law-report',
  'government-work-report',
  'disclosure-report',
  'notice',
  'opinion',
  'plan',
  'measures',
  'decision',
  'statute',
  'other',
] as const
export type Kind = (typeof KINDS)[number]

/** Whether a metadata value stands in the text or was concluded from it. */
export type Basis = 'stated' | 'inferred'

/** The sizes of text that have vectors of their own, coarsest first. */
export const PART_LEVELS = ['passage', 'sentence', 'clause'] as const
export type PartLevel = (typeof PART_LEVELS)[number]

export const SORTS = ['relevance', 'date'] as const
export type Sort = (typeof SORTS)[number]

export const GROUPINGS = ['report', 'issuer', 'region'] as const
export type Grouping = (typeof GROUPINGS)[number]

export const FACETS = [
  'report',
  'region',
  'issuer',
  'year',
  'kind',
  'level',
  'section',
  'practice',
] as const
export type Facet = (typeof FACETS)[number]

/** How far an issuer has come with a practice, lowest first; `mentioned` says no more than that it is named. */
export const STAGES = [
  'not-done',
  'mentioned',
  'planned',
  'piloted',
  'rolled-out',
  'result',
] as const
export type Stage = (typeof STAGES)[number]

/** Whose doing a sentence tells of. Carrying out what a superior ordered is the issuer's own doing. */
export const ACTORS = ['own', 'superior', 'other'] as const
export type Actor = (typeof ACTORS)[number]
