import type { IndexFingerprint } from '../domain/fingerprint.ts'
import type { PassagePractice, Practice, PracticeMeaning } from '../domain/practice.ts'
import type { FileProblem, Passage, ReportRecord, Span } from '../domain/report.ts'
import type { PartLevel } from '../domain/words.ts'
import type { CorpusFile, CorpusPhrase } from './reader.ts'

/** What the indexer needs of an engine. */
export interface IndexWriter {
  /**
   * Starts a new index beside the one that is served, clearing what a killed run left behind.
   * Throws `index_locked` while another run is building.
   */
  begin(): Promise<IndexBuild>
}

/** An index being made; nobody sees it before `publish`. */
export interface IndexBuild {
  /** In the order of the reports' ids; passages in the order of their positions. */
  add(report: IndexedReport): Promise<void>
  /** Replaces the served index by this one, in one step. The build is over afterwards. */
  publish(contents: PublishedContents): Promise<void>
  /** Gives the build up; what is served stays as it is. */
  abandon(): Promise<void>
}

export interface PublishedContents {
  readonly fingerprint: IndexFingerprint
  /** Term -> passages that hold it. */
  readonly documentFrequencies: ReadonlyMap<string, number>
  /** Those that were looked for. */
  readonly practices: readonly Practice[]
  /** What these are, in the order of the practices; none when absent. */
  readonly meanings?: readonly PracticeMeaning[]
  readonly problems: readonly FileProblem[]
  readonly corpus: readonly CorpusFile[]
  /** The most frequent first; none when absent. */
  readonly phrases?: readonly CorpusPhrase[]
}

export interface IndexedReport {
  readonly record: ReportRecord
  /** Decoded text. */
  readonly source: string
  /** Bytes of the file. */
  readonly original: Uint8Array
  readonly entries: readonly IndexEntry[]
}

/** A passage ready to be searched. */
export interface IndexEntry {
  readonly passage: Passage
  /** Folded text and heading path (a line a heading), as `Candidate` returns them. */
  readonly text: string
  readonly headings: string
  /** The analyser's terms of both, repeats kept; none holds white space. */
  readonly terms: readonly string[]
  readonly practices: readonly PassagePractice[]
  /** Empty for a passage that is never embedded. */
  readonly parts: readonly EmbeddedPart[]
}

/** Offsets in the source; `vector` has unit length. */
export interface EmbeddedPart extends Span {
  readonly level: PartLevel
  readonly vector: Float32Array
}
