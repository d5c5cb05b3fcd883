import { MODES, type Mode } from '../../src/domain/words.ts'
import type { EmbeddingSpeed } from './embedding-speed.ts'
import { type Timing, timing } from './percentiles.ts'
import { QUERY_KINDS, type QueryKind } from './query-mix.ts'
import type { TimedQuery } from './time-queries.ts'

/** The same corpus and queries in two engines. */
export interface EngineReports {
  readonly lancedb: BenchReport
  readonly meilisearch: BenchReport
}

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
  /** Null for a mode that embeds nothing. */
  readonly model: {
    readonly p50: number
    /** Of the mode's p50. */
    readonly share: number
    /** p50 of what each answer took beyond its own call of the model. */
    readonly beyond: number
  } | null
}

export function modeReports(times: readonly TimedQuery[]): readonly ModeReport[] {
  return MODES.map((mode) =>
    modeReport(
      mode,
      times.filter((query) => query.mode === mode),
    ),
  )
}

function modeReport(mode: Mode, own: readonly TimedQuery[]): ModeReport {
  const all = timing(own.map(({ ms }) => ms))
  const floor = timing(own.map(({ lexical, model }) => lexical + model))
  const { p50 } = timing(own.map(({ model }) => model))
  const beyond = timing(own.map(({ ms, model }) => ms - model)).p50
  return {
    mode,
    all,
    kinds: byKind((kind) => timing(own.filter((query) => query.kind === kind).map(({ ms }) => ms))),
    floor,
    ratio: all.p50 / floor.p50,
    model: mode === 'keyword' ? null : { p50, share: p50 / all.p50, beyond },
  }
}

function byKind(of: (kind: QueryKind) => Timing): Readonly<Record<QueryKind, Timing>> {
  const [word, name, question, english, paragraph, filtered, quoted] = QUERY_KINDS
  return {
    [word]: of(word),
    [name]: of(name),
    [question]: of(question),
    [english]: of(english),
    [paragraph]: of(paragraph),
    [filtered]: of(filtered),
    [quoted]: of(quoted),
  }
}
