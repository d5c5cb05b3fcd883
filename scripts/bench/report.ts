import { MODES, type Mode } from '../../src/domain/words.ts'
import type { EmbeddingSpeed, FloorTime } from './floors.ts'
import { type Timing, timing } from './percentiles.ts'
import { QUERY_KINDS, type QueryKind } from './query-mix.ts'
import { type TimedQuery, timesOf } from './service-times.ts'

/** What was measured in one run. Times in milliseconds, memory in bytes. */
export interface BenchReport {
  readonly machine: { readonly cores: number; readonly processor: string; readonly node: string }
  readonly searched: {
    readonly made: boolean
    readonly reports: number
    readonly passages: number
    readonly vectors: number
  }
  /** Without the making of a made corpus. `embedded`: whether the model's work is in it. */
  readonly indexing: { readonly ms: number; readonly embedded: boolean }
  readonly startUp: { readonly keyword: number; readonly semantic: number }
  readonly memory: { readonly resident: number; readonly peak: number } | null
  readonly modes: readonly ModeReport[]
  readonly embedding: EmbeddingSpeed
}

export interface ModeReport {
  readonly mode: Mode
  readonly all: Timing
  readonly kinds: Readonly<Record<QueryKind, Timing>>
  /** The same queries of LanceDB, of the model, or of both one after the other, alone. */
  readonly floor: Timing
  /** p50 over that of the floor. */
  readonly ratio: number
  /** p50 of the model alone; null for a mode that embeds nothing. */
  readonly model: number | null
  /** That as a share of the mode's p50. */
  readonly modelShare: number | null
}

export function modeReports(
  times: readonly TimedQuery[],
  floors: readonly FloorTime[],
): readonly ModeReport[] {
  return MODES.map((mode) => {
    const all = timing(timesOf(times, mode))
    const own = floors.filter(({ query }) => query.mode === mode)
    const floor = timing(own.map(({ lexical, model }) => lexical + model))
    const model = mode === 'keyword' ? null : timing(own.map((one) => one.model)).p50
    return {
      mode,
      all,
      kinds: byKind((kind) => timing(timesOf(times, mode, kind))),
      floor,
      ratio: all.p50 / floor.p50,
      model,
      modelShare: model === null ? null : model / all.p50,
    }
  })
}

function byKind(of: (kind: QueryKind) => Timing): Readonly<Record<QueryKind, Timing>> {
  const [word, name, question, english, paragraph, filtered] = QUERY_KINDS
  return {
    [word]: of(word),
    [name]: of(name),
    [question]: of(question),
    [english]: of(english),
    [paragraph]: of(paragraph),
    [filtered]: of(filtered),
  }
}
