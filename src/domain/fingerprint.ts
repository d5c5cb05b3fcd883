/**
 * Raised when the stored layout changes, or the way reports are read and cut: either makes an
 * existing index one that this program would not have written.
 */
export const INDEX_SCHEMA = 10

/** What an index was built with. A server that would read it differently refuses to serve it. */
export interface IndexFingerprint {
  readonly schema: number
  /** Hash of what the analyser makes of a probe text that holds every rule. */
  readonly analyser: string
  /** Hash of the bundled practices; those of a corpus are part of the corpus. */
  readonly practices: string
  /** Hash of the model's files and manifest. */
  readonly model: string
  /** Components of a vector. */
  readonly dimensions: number
}

/** Names the fields in which two fingerprints differ; empty when they are equal. */
export function fingerprintDifferences(
  a: IndexFingerprint,
  b: IndexFingerprint,
): readonly (keyof IndexFingerprint)[] {
  const fields = ['schema', 'analyser', 'practices', 'model', 'dimensions'] as const
  return fields.filter((field) => a[field] !== b[field])
}

/** What an index made by this program, with this model, says of itself. */
export function currentFingerprint(
  made: Pick<IndexFingerprint, 'analyser' | 'practices'>,
  model: { readonly hash: string; readonly dimensions: number },
): IndexFingerprint {
  return { schema: INDEX_SCHEMA, ...made, model: model.hash, dimensions: model.dimensions }
}
