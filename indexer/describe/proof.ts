import type { Span } from '../../src/domain/report.ts'

/** The span of another field, for a value concluded from it; nothing where that has none. */
export function proven(proof: Partial<Span>): Partial<Span> {
  const { start, end } = proof
  return start === undefined || end === undefined ? {} : { start, end }
}
