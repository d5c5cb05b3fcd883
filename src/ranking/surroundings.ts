import type { ReportId } from '../domain/report.ts'
import { TUNING, type Tuning } from './tuning.ts'

/** A passage with where it stands. */
export interface Placed {
  readonly report: ReportId
  /** Position in the whole index. */
  readonly ordinal: number
  /** Its own cosine; undefined where it was not among the nearest. */
  readonly semantic: number | undefined
  /** Share of the query's IDF that it holds. */
  readonly share: number
}

/** How many of a report's best passages say what it is about. */
const BEST_OF_REPORT = 5

/** A report that holds this share of all passages is about too much to speak for any of them. */
const SHARE_OF_A_REPORT_ABOUT_ALL = 0.2

/**
 * The cosine of each, raised by what stands around it: the better of the passages before and behind
 * it, and the best of its report. A passage in words unlike the question's is often one of several
 * about it; where words find what was asked for, only chance stands beside it. `shareOf` says how much of
 * the corpus a report is.
 */
export function raisedBySurroundings(
  all: readonly Placed[],
  shareOf: (report: ReportId) => number,
  { neighbourGain, reportGain, confidentShare }: Tuning = TUNING,
): readonly (number | undefined)[] {
  const cosines = all.flatMap(({ semantic }) => (semantic === undefined ? [] : [semantic]))
  const low = cosines.reduce((least, cosine) => Math.min(least, cosine), 1)
  const doubt = Math.max(0, 1 - Math.max(0, ...all.map(({ share }) => share)) / confidentShare)
  if (doubt === 0) return all.map(({ semantic }) => semantic)
  const above = ({ semantic }: Placed) => (semantic === undefined ? 0 : semantic - low)
  const byOrdinal = new Map(all.map((one) => [one.ordinal, one]))
  const reports = Map.groupBy(all, ({ report }) => report)
  const ofReport = new Map(
    [...reports].map(([report, passages]) => {
      const telling = Math.max(0, 1 - shareOf(report) / SHARE_OF_A_REPORT_ABOUT_ALL)
      return [report, { telling, gain: reportGain * meanOfBest(passages.map(above)) }]
    }),
  )
  return all.map(({ report, ordinal, semantic }) => {
    if (semantic === undefined) return undefined
    const beside = [ordinal - 1, ordinal + 1].map((at) => {
      const neighbour = byOrdinal.get(at)
      return neighbour?.report === report ? above(neighbour) : 0
    })
    const { telling = 0, gain = 0 } = ofReport.get(report) ?? {}
    return semantic + doubt * telling * (neighbourGain * Math.max(...beside) + gain)
  })
}

/** Where there are fewer, the others count as nothing. */
function meanOfBest(above: readonly number[]): number {
  const best = above.toSorted((a, b) => b - a).slice(0, BEST_OF_REPORT)
  return best.reduce((sum, one) => sum + one, 0) / BEST_OF_REPORT
}
