import type { Admission } from '../admission.ts'
import type { IndexCatalogue } from '../catalogue.ts'
import type { PartColumns } from '../parts.ts'

/** Which rows of the parts belong to which passages. */
export interface PartRows {
  /** All rows of these passages, rising. */
  of(ordinals: readonly number[]): Int32Array
  /** How many rows the filter lets through. */
  admitted(admission: Admission): number
}

export function createPartRows(catalogue: IndexCatalogue, columns: PartColumns): PartRows {
  const firsts = new Int32Array(catalogue.passages + 1)
  const sections = catalogue.sections.length
  const counts = new Int32Array(catalogue.reports.length * sections)
  for (const ordinal of columns.passage) {
    firsts[ordinal + 1] = (firsts[ordinal + 1] ?? 0) + 1
    const cell = catalogue.reportIndexAt(ordinal) * sections + catalogue.sectionIndexAt(ordinal)
    counts[cell] = (counts[cell] ?? 0) + 1
  }
  for (let at = 1; at < firsts.length; at += 1) {
    firsts[at] = (firsts[at] ?? 0) + (firsts[at - 1] ?? 0)
  }

  return {
    of: (ordinals) =>
      Int32Array.from(
        ordinals.flatMap((ordinal) => {
          const first = firsts[ordinal] ?? 0
          const count = (firsts[ordinal + 1] ?? first) - first
          return Array.from({ length: count }, (_, at) => first + at)
        }),
      ).sort(),
    admitted: (admission) => {
      if (admission.nothing) return 0
      let sum = 0
      for (let cell = 0; cell < counts.length; cell += 1) {
        const report = Math.floor(cell / sections)
        if (admission.reports?.[report] === 0) continue
        if (admission.sections?.[cell % sections] === 0) continue
        sum += counts[cell] ?? 0
      }
      return sum
    },
  }
}
