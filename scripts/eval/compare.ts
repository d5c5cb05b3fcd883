import { WenmaiError } from '../../src/domain/errors.ts'
import type { Mode } from '../../src/domain/words.ts'
import type { Evaluation } from './evaluate.ts'
import { meansByMethod } from './means.ts'
import { DEPTH } from './measure.ts'

/** The same queries in two engines. */
export interface Comparison {
  readonly engines: readonly [string, string]
  readonly modes: readonly ModeComparison[]
}

export interface ModeComparison {
  readonly mode: Mode
  /** nDCG@10 of each engine. */
  readonly ndcg: readonly [number, number]
  /** Mean share of the first ten passages that both engines return. */
  readonly overlap: number
}

/** What the engines may differ by before one is taken to answer wrongly. */
const MOST_DIFFERENCE = 0.015
const LEAST_OVERLAP = 0.85

export interface MeasuredEngine {
  readonly name: string
  readonly evaluation: Evaluation
}

export function compareEngines(
  one: MeasuredEngine,
  other: MeasuredEngine,
  modes: readonly Mode[],
): Comparison {
  return {
    engines: [one.name, other.name],
    modes: modes.map((mode) => ({
      mode,
      ndcg: [ndcgOf(one.evaluation, mode), ndcgOf(other.evaluation, mode)],
      overlap: meanOverlap(one.evaluation, other.evaluation, mode),
    })),
  }
}

function ndcgOf(evaluation: Evaluation, mode: Mode): number {
  const means = meansByMethod(evaluation).find(({ method }) => method === mode)
  if (means === undefined) throw new TypeError(`${mode} was not measured`)
  return means.overall.ndcg
}

function meanOverlap(one: Evaluation, other: Evaluation, mode: Mode): number {
  const overlaps = one.judged.map(({ first }, query) =>
    overlapOf(
      (first.get(mode) ?? []).map(({ id }) => id),
      (other.judged[query]?.first.get(mode) ?? []).map(({ id }) => id),
    ),
  )
  return overlaps.reduce((sum, overlap) => sum + overlap, 0) / overlaps.length
}

/** Of the longer list; two empty ones agree. */
export function overlapOf(one: readonly string[], other: readonly string[]): number {
  const [a, b] = [new Set(one.slice(0, DEPTH)), new Set(other.slice(0, DEPTH))]
  const longer = Math.max(a.size, b.size)
  return longer === 0 ? 1 : a.intersection(b).size / longer
}

/** What is wrong with the comparison, a sentence each; none when the engines agree. */
export function disagreements({ engines, modes }: Comparison): readonly string[] {
  const hybrid = modes.find(({ mode }) => mode === 'hybrid')
  if (hybrid === undefined) {
    throw new WenmaiError('invalid_setting', 'engines are compared by their hybrid answers', {
      help: 'leave --modes out, or name hybrid among them',
    })
  }
  const [one, other] = hybrid.ndcg
  const difference = Math.abs(one - other)
  const between = `between ${engines.join(' and ')}`
  return [
    ...(difference > MOST_DIFFERENCE
      ? [
          `hybrid nDCG@10 differs by ${difference.toFixed(3)} ${between}, more than ${MOST_DIFFERENCE}`,
        ]
      : []),
    ...(hybrid.overlap < LEAST_OVERLAP
      ? [`hybrid overlap@10 is ${hybrid.overlap.toFixed(3)} ${between}, less than ${LEAST_OVERLAP}`]
      : []),
  ]
}

/** For people. */
export function comparisonTable({ engines, modes }: Comparison): string {
  const head = ['mode', ...engines.map((name) => `nDCG@10 ${name}`), 'difference', 'overlap@10']
  const rows = modes.map(({ mode, ndcg: [one, other], overlap }) => [
    mode,
    one.toFixed(3),
    other.toFixed(3),
    (other - one).toFixed(3),
    overlap.toFixed(3),
  ])
  const widths = head.map((title, at) =>
    Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0)),
  )
  return [head, ...rows]
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
