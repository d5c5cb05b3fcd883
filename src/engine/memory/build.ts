import { buildIsOver } from '../failures.ts'
import { createIntake } from '../intake.ts'
import { describePublication, newIndexName } from '../publication.ts'
import type { IndexBuild, IndexedReport, PublishedContents } from '../writer.ts'
import type { MemoryIndex } from './reader.ts'

export interface BuildEnds {
  publish(index: MemoryIndex): void
  /** Called once, whichever way the build ends. */
  over(): void
}

export function createMemoryBuild(ends: BuildEnds): IndexBuild {
  const intake = createIntake()
  const reports: IndexedReport[] = []
  let open = true

  function end(): void {
    if (!open) return
    open = false
    ends.over()
  }

  return {
    add: async (report) => {
      if (!open) throw buildIsOver()
      intake.accept(report)
      reports.push(structuredClone(report))
    },
    publish: async (contents) => {
      if (!open) throw buildIsOver()
      try {
        intake.conclude(contents)
        ends.publish(finish(reports, structuredClone(contents)))
      } finally {
        end()
      }
    },
    abandon: async () => end(),
  }
}

function finish(reports: readonly IndexedReport[], contents: PublishedContents): MemoryIndex {
  const entries = reports.flatMap((report) => report.entries)
  const vectors = entries.reduce((sum, { parts }) => sum + parts.length, 0)
  const counts = { reports: reports.length, passages: entries.length, vectors }
  return {
    publication: describePublication(newIndexName(), contents, counts),
    contents,
    reports,
  }
}
