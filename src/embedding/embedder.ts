/** Turns text into unit vectors; the same object serves index and query. */
export interface Embedder {
  readonly model: ModelIdentity
  /**
   * Loads the model, unless that has begun. Resolves when texts can be embedded; rejects with
   * `model_missing`, `model_invalid` or `model_not_loaded`. Asking again after a failure tries again.
   */
  ready(): Promise<void>
  /**
   * A question, with the model's prefix for questions; a blank one gets the prefix's own vector.
   * Goes before passages that wait. Rejects as `ready` does, or with `embedding_failed`.
   */
  embedQuery(text: string): Promise<Float32Array>
  /**
   * Passages, sentences or clauses, with the model's prefix for passages; vectors in the order of
   * `texts`. A text beyond the longest input is embedded in windows whose vectors are averaged:
   * nothing is cut. `onProgress` is told how many are done, now and then. Rejects as `embedQuery`.
   */
  embedPassages(
    texts: readonly string[],
    onProgress?: (done: number) => void,
  ): Promise<readonly Float32Array[]>
  /** What is still under way rejects with `embedding_failed`. */
  close(): Promise<void>
}

export interface ModelIdentity {
  readonly name: string
  /** Of the manifest, which holds the hash of every file it names; those are checked when it loads. */
  readonly hash: string
  readonly dimensions: number
  readonly similarity: SimilarityRange
}

/** Where the cosines of a model's questions and answers lie, as measured on judged questions. */
export interface SimilarityRange {
  /** Below it nothing is about the question. */
  readonly least: number
  /** Nor is what lies further than this below the best. */
  readonly margin: number
  /** From here on it is an answer by itself, whatever words it is in; -1 where that was not measured. */
  readonly telling: number
}
