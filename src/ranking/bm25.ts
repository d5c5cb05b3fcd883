/** BM25's saturation and length normalisation; the values measured are in docs/quality.md. */
const K1 = 1.2
const B = 0.75

/**
 * How much a term tells: ln(1 + (N - df + 0.5) / (df + 0.5)), never negative. `passages` is N,
 * `frequency` the number of passages that hold the term.
 */
export function inverseDocumentFrequency(passages: number, frequency: number): number {
  return Math.log(1 + (passages - frequency + 0.5) / (frequency + 0.5))
}

/** A term's part of a passage's BM25, given how often it occurs and how long the passage is, in terms. */
export function termScore(
  count: number,
  idf: number,
  length: { readonly terms: number; readonly average: number },
): number {
  if (count === 0) return 0
  const relative = length.average === 0 ? 1 : length.terms / length.average
  return (idf * count * (K1 + 1)) / (count + K1 * (1 - B + B * relative))
}
