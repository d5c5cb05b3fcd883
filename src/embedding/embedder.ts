/** Turns text into unit vectors; the same object serves index and query. */
export interface Embedder {
  readonly model: ModelIdentity
  /** A question, with the model's prefix for questions. */
  embedQuery(text: string): Promise<Float32Array>
  /**
   * Passages, sentences or clauses, with the model's prefix for passages; vectors in the order of
   * `texts`. A text beyond the longest input is embedded in windows whose vectors are averaged:
   * nothing is cut. `onProgress` is told how many are done, now and then.
   */
  embedPassages(
    texts: readonly string[],
    onProgress?: (done: number) => void,
  ): Promise<readonly Float32Array[]>
  close(): Promise<void>
}

export interface ModelIdentity {
  readonly name: string
  /** Of the manifest and every file it names. */
  readonly hash: string
  readonly dimensions: number
}
