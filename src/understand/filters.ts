import type { Kind } from '../domain/words.ts'
import { readIssuers } from './issuers.ts'
import { readKinds } from './kinds.ts'
import type { KnownReports } from './known-reports.ts'
import { type LatinPlaces, readLatinPlaces } from './latin-places.ts'
import { readPlaces } from './places.ts'
import type { Vocabulary } from './vocabulary.ts'
import { readYears } from './years.ts'

/** Which reports a query asks for, as filters of search take it. Lists mean any of. */
export interface Restriction {
  readonly region?: readonly string[]
  readonly issuer?: readonly string[]
  readonly yearFrom?: number
  readonly yearTo?: number
  readonly kind?: readonly Kind[]
}

/** Words of a query that say which reports are wanted, or likely wanted. */
export interface FilterWords {
  readonly start: number
  readonly end: number
  /** What is behind `filter:` in the reading's id. */
  readonly id: string
  readonly labels: readonly string[]
  readonly restricts: Restriction
  /** Without a doubt: other reports are left out. Else those that fit come first. */
  readonly certain: boolean
  /** False where no report here fits: an answer must say so. */
  readonly known: boolean
}

export interface FilterKnowledge {
  readonly reports: KnownReports
  readonly vocabulary: Vocabulary
  readonly latinPlaces: LatinPlaces
  readonly isRead: (at: number) => boolean
}

/** A longer query tells or quotes something: what it names is part of that. */
const LONGEST = 80

export function readFilters(folded: string, knowledge: FilterKnowledge): readonly FilterWords[] {
  if (folded.length > LONGEST) return []
  const bodies = bodiesIn(folded, knowledge)
  const { reports, isRead } = knowledge
  const touchesFilter = (at: number) =>
    bodies.some(({ start, end, certain }) => certain && (at === start || at === end))
  const years = readYears(folded, { reports, isRead, touchesFilter }).map((named): FilterWords => {
    const { start, end, from, to, certain, known } = named
    const label = from === to ? `${from}` : `${from ?? ''}-${to ?? ''}`
    const restricts = {
      ...(from !== undefined && { yearFrom: from }),
      ...(to !== undefined && { yearTo: to }),
    }
    return { start, end, id: `year:${label}`, labels: [label], restricts, certain, known }
  })
  const kinds = readKinds(folded, isRead).map(
    ({ kind, ...rest }): FilterWords => ({
      ...rest,
      id: `kind:${kind}`,
      labels: [kind],
      restricts: { kind: [kind] },
      known: true,
    }),
  )
  return [...bodies, ...onlyIfAgreed(years), ...kinds].toSorted((a, b) => a.start - b.start)
}

/** Issuers first: what they are called holds their place. */
function bodiesIn(folded: string, knowledge: FilterKnowledge): readonly FilterWords[] {
  const { reports, vocabulary, latinPlaces: places, isRead } = knowledge
  const issuers = readIssuers(folded, reports, isRead).map(
    ({ values, name, ...rest }): FilterWords => ({
      ...rest,
      id: `issuer:${values.join('+')}`,
      labels: [name],
      restricts: { issuer: values },
      known: true,
    }),
  )
  const isTaken = (at: number) =>
    isRead(at) || issuers.some(({ start, end }) => start <= at && at < end)
  const named = [
    ...readPlaces(folded, { reports, vocabulary, isRead: isTaken }),
    ...readLatinPlaces(folded, { places, reports, isRead: isTaken }),
  ].map(
    ({ values, paths, ...rest }): FilterWords => ({
      ...rest,
      id: `region:${values.join('+').replaceAll('/', '-')}`,
      labels: paths,
      restricts: { region: values },
    }),
  )
  return onlyIfAgreed([...issuers, ...named])
}

/** Of several of a kind one in doubt puts all in doubt: 在成都能领重庆的执照吗 asks both. */
function onlyIfAgreed(words: readonly FilterWords[]): readonly FilterWords[] {
  const agreed = words.every(({ certain }) => certain)
  return agreed ? words : words.map((one) => ({ ...one, certain: false }))
}

/** Lists together, years from the first to the last. */
export function merged(restrictions: readonly Restriction[]): Restriction {
  const list = <T>(values: readonly (readonly T[] | undefined)[]) => {
    const all = [...new Set(values.flatMap((value) => value ?? []))]
    return all.length === 0 ? undefined : all
  }
  const region = list(restrictions.map((one) => one.region))
  const issuer = list(restrictions.map((one) => one.issuer))
  const kind = list(restrictions.map((one) => one.kind))
  const from = restrictions.flatMap(({ yearFrom }) => yearFrom ?? [])
  const to = restrictions.flatMap(({ yearTo }) => yearTo ?? [])
  return {
    ...(region !== undefined && { region }),
    ...(issuer !== undefined && { issuer }),
    ...(kind !== undefined && { kind }),
    ...(from.length > 0 && { yearFrom: Math.min(...from) }),
    ...(to.length > 0 && { yearTo: Math.max(...to) }),
  }
}
