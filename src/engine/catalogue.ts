import { WenmaiError } from '../domain/errors.ts'
import type { PassagePractice } from '../domain/practice.ts'
import type { PassageId, ReportId, ReportSummary } from '../domain/report.ts'
import type { Section } from '../domain/words.ts'
import { INDEX_AGAIN } from './failures.ts'
import type { Catalogue, PassageFacts } from './reader.ts'

/** The facts of all passages, a list a fact: position in the list is the passage's ordinal. */
export interface PassageColumns {
  readonly ids: readonly PassageId[]
  /** Index of its report in the list of reports; never falls. */
  readonly report: ArrayLike<number>
  /** Index in `sections`. */
  readonly section: ArrayLike<number>
  readonly start: ArrayLike<number>
  readonly end: ArrayLike<number>
  readonly terms: ArrayLike<number>
  /** Most passages name none. */
  readonly practices: ReadonlyMap<number, readonly PassagePractice[]>
}

export interface CatalogueContents {
  readonly reports: readonly ReportSummary[]
  readonly passages: PassageColumns
  /** The words that `passages.section` counts in. */
  readonly sections: readonly Section[]
}

/** The catalogue as engines use it: by number as well as by id. */
export interface IndexCatalogue extends Catalogue {
  /** How many there are. */
  readonly passages: number
  readonly sections: readonly Section[]
  reportIndex(id: ReportId): number | undefined
  ordinal(id: PassageId): number | undefined
  passageAt(ordinal: number): PassageFacts
  /** Ordinal of the first passage of the report with this index; of the next report where it has none. */
  firstOrdinal(reportIndex: number): number
  /** Index of the report, and of the section, of the passage with this ordinal. */
  reportIndexAt(ordinal: number): number
  sectionIndexAt(ordinal: number): number
}

/**
 * Keeps the facts as lists of numbers and makes a passage's object when it is asked for: a hundred
 * thousand objects would cost more than the search they serve. Throws `index_unreadable` when ids
 * repeat or passages do not follow the order of their reports.
 */
export function createCatalogue({
  reports,
  passages,
  sections,
}: CatalogueContents): IndexCatalogue {
  const reportIndexes = new Map(reports.map((report, index) => [report.id, index]))
  const ordinals = new Map(passages.ids.map((id, ordinal) => [id, ordinal]))
  if (reportIndexes.size !== reports.length) throw damaged('two reports have one id')
  if (ordinals.size !== passages.ids.length) throw damaged('two passages have one id')
  const firsts = firstPassages(passages.report, reports.length)
  const naming = ordinalsByPractice(passages.practices)

  function passageAt(ordinal: number): PassageFacts {
    const id = passages.ids[ordinal]
    const report = reports[passages.report[ordinal] ?? -1]
    const section = sections[passages.section[ordinal] ?? -1]
    const start = passages.start[ordinal]
    const end = passages.end[ordinal]
    const terms = passages.terms[ordinal]
    if (
      id === undefined ||
      report === undefined ||
      section === undefined ||
      start === undefined ||
      end === undefined ||
      terms === undefined
    ) {
      throw damaged(`passage number ${ordinal} is incomplete`)
    }
    const practices = passages.practices.get(ordinal) ?? NO_PRACTICES
    return { id, report: report.id, ordinal, section, start, end, terms, practices }
  }

  return {
    reports,
    passages: passages.ids.length,
    sections,
    report: (id) => {
      const index = reportIndexes.get(id)
      return index === undefined ? undefined : reports[index]
    },
    passage: (id) => {
      const ordinal = ordinals.get(id)
      return ordinal === undefined ? undefined : passageAt(ordinal)
    },
    passagesOf: (id) => {
      const index = reportIndexes.get(id)
      if (index === undefined) return []
      const first = firsts[index] ?? 0
      const count = (firsts[index + 1] ?? first) - first
      return Array.from({ length: count }, (_, position) => passageAt(first + position))
    },
    naming: (practice) => (naming.get(practice) ?? []).map(passageAt),
    reportIndex: (id) => reportIndexes.get(id),
    ordinal: (id) => ordinals.get(id),
    passageAt,
    firstOrdinal: (reportIndex) => firsts[reportIndex] ?? passages.ids.length,
    reportIndexAt: (ordinal) => passages.report[ordinal] ?? -1,
    sectionIndexAt: (ordinal) => passages.section[ordinal] ?? -1,
  }
}

const NO_PRACTICES: readonly PassagePractice[] = []

function ordinalsByPractice(
  practices: PassageColumns['practices'],
): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>()
  for (const ordinal of [...practices.keys()].sort((a, b) => a - b)) {
    for (const { id } of practices.get(ordinal) ?? NO_PRACTICES) {
      const ordinals = found.get(id)
      if (ordinals === undefined) found.set(id, [ordinal])
      else ordinals.push(ordinal)
    }
  }
  return found
}

/** For each report the ordinal of its first passage, and one more: the number of passages. */
function firstPassages(report: ArrayLike<number>, reports: number): Int32Array {
  const firsts = new Int32Array(reports + 1).fill(report.length)
  let last = -1
  for (let ordinal = 0; ordinal < report.length; ordinal += 1) {
    const index = report[ordinal] ?? -1
    if (index < last || index >= reports) throw damaged('passages do not follow their reports')
    while (last < index) {
      last += 1
      firsts[last] = ordinal
    }
  }
  return firsts
}

function damaged(what: string): WenmaiError {
  return new WenmaiError('index_unreadable', `the index is damaged: ${what}`, { help: INDEX_AGAIN })
}

/** In the order of the ids; those that do not exist are left out. */
export function ordinalsOf(
  catalogue: IndexCatalogue,
  ids: readonly PassageId[],
): readonly number[] {
  return ids.map(catalogue.ordinal).filter((ordinal) => ordinal !== undefined)
}
