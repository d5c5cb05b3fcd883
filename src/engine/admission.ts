import type { IndexCatalogue } from './catalogue.ts'
import type { PassageFilter } from './reader.ts'

/** A filter in the catalogue's numbers. A list is absent where the filter sets no limit. */
export interface Admission {
  /** 1 for a report that is let through, by the report's index. */
  readonly reports?: Uint8Array
  /** 1 for a section that is let through, by the section's index. */
  readonly sections?: Uint8Array
  /** Whether no passage can pass. */
  readonly nothing: boolean
}

export function resolveFilter(catalogue: IndexCatalogue, filter: PassageFilter): Admission {
  const reports =
    filter.reports && marks(catalogue.reports.length, filter.reports, catalogue.reportIndex)
  const sections =
    filter.sections &&
    marks(catalogue.sections.length, filter.sections, (section) =>
      catalogue.sections.indexOf(section),
    )
  return {
    ...(reports?.includes(0) ? { reports } : {}),
    ...(sections?.includes(0) ? { sections } : {}),
    nothing: reports?.includes(1) === false || sections?.includes(1) === false,
  }
}

/** Whether the passage with this ordinal is let through. */
export function admits(admission: Admission, catalogue: IndexCatalogue, ordinal: number): boolean {
  return (
    !admission.nothing &&
    admission.reports?.[catalogue.reportIndexAt(ordinal)] !== 0 &&
    admission.sections?.[catalogue.sectionIndexAt(ordinal)] !== 0
  )
}

/** Values that have no index are left out. */
function marks<T>(
  length: number,
  values: ReadonlySet<T>,
  indexOf: (value: T) => number | undefined,
): Uint8Array {
  const marked = new Uint8Array(length)
  for (const value of values) {
    const index = indexOf(value)
    if (index !== undefined && index >= 0) marked[index] = 1
  }
  return marked
}
