/** Who is told how a run gets on: a terminal, a log, or a program. */
export interface RunReporter {
  /** Bytes of the corpus that are indexed, of all there are. */
  progress(done: number, total: number): void
  /** One sentence for people. */
  note(sentence: string): void
}
