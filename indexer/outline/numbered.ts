import type { Span } from '../../src/domain/report.ts'
import type { Family, Marker } from './markers.ts'

/** A number that begins a line, and where its label ends if it has one. */
export interface Numbered {
  readonly line: Span
  /** The line below, if there is one. */
  readonly next: Span | undefined
  readonly marker: Marker
  readonly end: number | undefined
}

/** Numbers of one family from each 1 on. */
export function runsOf(numbered: readonly Numbered[]): readonly (readonly Numbered[])[] {
  const runs: Numbered[][] = []
  const current = new Map<Family, Numbered[]>()
  for (const one of numbered) {
    const { family, number } = one.marker
    const run = number === 1 ? undefined : current.get(family)
    if (run !== undefined) {
      run.push(one)
      continue
    }
    const begun = [one]
    runs.push(begun)
    current.set(family, begun)
  }
  return runs
}
