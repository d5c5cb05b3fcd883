import { WenmaiError } from '../domain/errors.ts'
import type { ReportId } from '../domain/report.ts'
import type { IndexedReport, PublishedContents } from './writer.ts'

/** Refuses what the writer's port forbids, so that every engine refuses the same. */
export interface Intake {
  /** Throws `internal` for a report out of order, ids that repeat, vectors of several lengths. */
  accept(report: IndexedReport): void
  /** Throws `internal` when the vectors are not of the length the fingerprint says. */
  conclude(contents: PublishedContents): void
}

export function createIntake(): Intake {
  let last: ReportId | undefined
  let dimensions: number | undefined
  return {
    accept: ({ record, entries }) => {
      const { id } = record.summary
      if (last !== undefined && id <= last) {
        throw refusal(`report ${id} was added after ${last}: reports go in the order of their ids`)
      }
      last = id
      const ids = new Set(entries.map(({ passage }) => passage.id))
      if (ids.size !== entries.length) throw refusal(`two passages of report ${id} have one id`)
      for (const { passage, parts } of entries) {
        for (const { vector } of parts) {
          dimensions ??= vector.length
          if (vector.length === dimensions) continue
          throw refusal(
            `a vector of passage ${passage.id} has ${vector.length} components, others ${dimensions}`,
          )
        }
      }
    },
    conclude: ({ fingerprint }) => {
      if (dimensions === undefined || dimensions === fingerprint.dimensions) return
      throw refusal(
        `the vectors have ${dimensions} components, the fingerprint says ${fingerprint.dimensions}`,
      )
    },
  }
}

function refusal(message: string): WenmaiError {
  return new WenmaiError('internal', message, { help: 'this is a fault of the indexer: report it' })
}
