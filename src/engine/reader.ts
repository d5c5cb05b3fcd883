import type { IndexFingerprint } from '../domain/fingerprint.ts'
import type { PassagePractice, Practice, PracticeMeaning } from '../domain/practice.ts'
import type {
  FileProblem,
  Passage,
  PassageId,
  ReportId,
  ReportRecord,
  ReportSummary,
  Span,
} from '../domain/report.ts'
import type { PartLevel, Section } from '../domain/words.ts'

/** What the server needs of an engine. Read-only by type. */
export interface IndexSource {
  /** Names the index published now, cheaply enough to ask every second; undefined while there is none. */
  published(): Promise<string | undefined>
  /**
   * Opens the index published now. The reader keeps seeing that index, whatever is published later.
   * Throws `index_missing` when nothing has been published, `index_unreadable` when it is damaged,
   * `index_outdated` when it is laid out as another version of this program does.
   */
  open(): Promise<IndexReader>
}

/** One published index, unchanging until closed. Every failure is a `WenmaiError`, never an empty result. */
export interface IndexReader {
  readonly publication: Publication
  readonly catalogue: Catalogue
  readonly statistics: TermStatistics
  /** The practices that were looked for when the index was made. */
  readonly practices: readonly Practice[]
  /** Passages that may match, in no promised order; ranking is not the engine's business. */
  candidates(query: LexicalQuery): Promise<Candidates>
  /**
   * Passages with the most similar parts, best first by their best part, ties by the passages' order
   * in the catalogue. `vector` has `publication.fingerprint.dimensions` components and unit length;
   * `limit` counts passages. Passages without vectors never come.
   */
  nearest(
    vector: Float32Array,
    filter: PassageFilter,
    limit: number,
  ): Promise<readonly NearPassage[]>
  /** The texts to rank passages by that `candidates` did not return; as `passages` orders them. */
  texts(ids: readonly PassageId[]): Promise<readonly Candidate[]>
  /** In the order asked for; ids that do not exist are left out. */
  passages(ids: readonly PassageId[]): Promise<readonly StoredPassage[]>
  report(id: ReportId): Promise<ReportRecord | undefined>
  /** The decoded text that all offsets point into. */
  source(id: ReportId): Promise<string | undefined>
  /** The bytes of the file as they were when it was indexed. */
  original(id: ReportId): Promise<Uint8Array | undefined>
  problems(): Promise<readonly FileProblem[]>
  /** What the reports call things, the most frequent first. */
  phrases(): Promise<readonly CorpusPhrase[]>
  /** What the practices are, for queries that describe one in words of their own. */
  meanings(): Promise<readonly PracticeMeaning[]>
  close(): Promise<void>
}

/** What a published index says of itself. */
export interface Publication {
  /** As `IndexSource.published()` names it. */
  readonly name: string
  /** ISO 8601, UTC. */
  readonly publishedAt: string
  readonly fingerprint: IndexFingerprint
  readonly reports: number
  readonly passages: number
  readonly vectors: number
  /** Problems met while indexing, by code. */
  readonly problems: Readonly<Record<string, number>>
  /** The files it was made of, so that a later start sees what changed. */
  readonly corpus: readonly CorpusFile[]
}

export interface CorpusFile {
  /** Relative to the corpus, `/` between folders. */
  readonly file: string
  /** Bytes. */
  readonly size: number
  readonly sha256: string
}

/** Reports and passages without their text, in memory. Order: reports by id, passages by position. */
export interface Catalogue {
  readonly reports: readonly ReportSummary[]
  report(id: ReportId): ReportSummary | undefined
  passage(id: PassageId): PassageFacts | undefined
  passagesOf(id: ReportId): readonly PassageFacts[]
  /** Passages that name the practice, or what is narrower or related, by position; none for an unknown one. */
  naming(practice: string): readonly PassageFacts[]
}

export interface PassageFacts extends Span {
  readonly id: PassageId
  readonly report: ReportId
  /** Position in the whole index, from 0: the last tie-breaker. */
  readonly ordinal: number
  readonly section: Section
  /** Terms in its text and heading path, repeats counted: BM25's document length. */
  readonly terms: number
  /** Named in its text or heading path; each practice once. */
  readonly practices: readonly PassagePractice[]
}

/** Counted over passages, when the index was made. */
export interface TermStatistics {
  readonly passages: number
  /** Mean of `PassageFacts.terms`. */
  readonly averageTerms: number
  /** Passages that hold the term in their text or heading path; 0 for one that none holds. */
  documentFrequency(term: string): number
}

/** Absent means no restriction; an empty set lets nothing through. */
export interface PassageFilter {
  readonly reports?: ReadonlySet<ReportId>
  readonly sections?: ReadonlySet<Section>
}

/** Terms are the analyser's; a passage holds a term in its text or heading path. */
export interface LexicalQuery {
  /** At least one of these, unless it is empty. */
  readonly anyOf: readonly string[]
  /** Every one of these. */
  readonly allOf: readonly string[]
  readonly filter: PassageFilter
  /** Passages. Where more qualify, the engine returns those it thinks best. */
  readonly limit: number
}

export interface Candidates {
  readonly passages: readonly Candidate[]
  /** Whether these are all that qualify. */
  readonly complete: boolean
}

/** Folded by the analyser: same length and offsets as the original. */
export interface Candidate {
  readonly passageId: PassageId
  readonly text: string
  /** Heading path, a line a heading. */
  readonly headings: string
}

/** Words that belong together: a name, a title, a term of the reports. Folded. */
export interface CorpusPhrase {
  readonly text: string
  /** About how many hold it. */
  readonly passages: number
}

export interface NearPassage {
  readonly passageId: PassageId
  /** The best part of each level that the passage has, coarsest level first. */
  readonly parts: readonly NearPart[]
}

export interface NearPart extends Span {
  readonly level: PartLevel
  /** Cosine similarity. */
  readonly score: number
}

export interface StoredPassage extends Passage {
  readonly report: ReportId
}
