import type { TermStatistics } from './reader.ts'

/** `terms` is the number of terms of each passage. */
export function createStatistics(
  terms: ArrayLike<number>,
  documentFrequencies: ReadonlyMap<string, number>,
): TermStatistics {
  let sum = 0
  for (let ordinal = 0; ordinal < terms.length; ordinal += 1) sum += terms[ordinal] ?? 0
  return {
    passages: terms.length,
    averageTerms: terms.length === 0 ? 0 : sum / terms.length,
    documentFrequency: (term) => documentFrequencies.get(term) ?? 0,
  }
}
