import type { TermStatistics } from './reader.ts'

/** `terms` is the number of terms of each passage; a term that no passage holds need not be known. */
export function createStatistics(
  terms: ArrayLike<number>,
  documentFrequencies: Pick<ReadonlyMap<string, number>, 'get'>,
): TermStatistics {
  let sum = 0
  for (let ordinal = 0; ordinal < terms.length; ordinal += 1) sum += terms[ordinal] ?? 0
  return {
    passages: terms.length,
    averageTerms: terms.length === 0 ? 0 : sum / terms.length,
    documentFrequency: (term) => documentFrequencies.get(term) ?? 0,
  }
}
