import { type Admission, admits } from '../admission.ts'
import type { IndexCatalogue } from '../catalogue.ts'
import type { PartColumns } from '../parts.ts'

/** Which rows of the parts belong to which passages. Rows are returned rising. */
export interface PartRows {
  ofPassages(ordinals: readonly number[]): Int32Array
  /** How many rows the filter lets through. */
  count(admission: Admission): number
  admitted(admission: Admission): Int32Array
}

export function createPartRows(catalogue: IndexCatalogue, columns: PartColumns): PartRows {
  const firsts = firstRows(catalogue.passages, columns)
  const sections = catalogue.sections.length
  const counts = new Int32Array(catalogue.reports.length * sections)
  for (const ordinal of columns.passage) {
    const cell = catalogue.reportIndexAt(ordinal) * sections + catalogue.sectionIndexAt(ordinal)
    counts[cell] = (counts[cell] ?? 0) + 1
  }

  function count(admission: Admission): number {
    if (admission.nothing) return 0
    let sum = 0
    for (let cell = 0; cell < counts.length; cell += 1) {
      if (admission.reports?.[Math.floor(cell / sections)] === 0) continue
      if (admission.sections?.[cell % sections] === 0) continue
      sum += counts[cell] ?? 0
    }
    return sum
  }

  /** Fills `rows` from `at` on with those of the passage, and returns where they end. */
  function place(rows: Int32Array, at: number, ordinal: number): number {
    let end = at
    for (let row = firsts[ordinal] ?? 0; row < (firsts[ordinal + 1] ?? 0); row += 1) {
      rows[end] = row
      end += 1
    }
    return end
  }

  return {
    count,
    ofPassages: (ordinals) => {
      const rising = Int32Array.from(ordinals).sort()
      const rows = new Int32Array(
        rising.reduce((sum, ordinal) => {
          return sum + (firsts[ordinal + 1] ?? 0) - (firsts[ordinal] ?? 0)
        }, 0),
      )
      let at = 0
      for (const ordinal of rising) at = place(rows, at, ordinal)
      return rows
    },
    admitted: (admission) => {
      const rows = new Int32Array(count(admission))
      let at = 0
      for (let report = 0; report < catalogue.reports.length; report += 1) {
        if (admission.reports?.[report] === 0) continue
        const end = catalogue.firstOrdinal(report + 1)
        for (let ordinal = catalogue.firstOrdinal(report); ordinal < end; ordinal += 1) {
          if (admits(admission, catalogue, ordinal)) at = place(rows, at, ordinal)
        }
      }
      return rows
    },
  }
}

/** For each passage the row of its first part, and one more: the number of rows. */
function firstRows(passages: number, columns: PartColumns): Int32Array {
  const firsts = new Int32Array(passages + 1)
  for (const ordinal of columns.passage) firsts[ordinal + 1] = (firsts[ordinal + 1] ?? 0) + 1
  for (let at = 1; at < firsts.length; at += 1) {
    firsts[at] = (firsts[at] ?? 0) + (firsts[at - 1] ?? 0)
  }
  return firsts
}
