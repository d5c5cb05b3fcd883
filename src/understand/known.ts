import type { PracticeMeaning } from '../domain/practice.ts'
import type { Catalogue, CorpusPhrase, TermStatistics } from '../engine/reader.ts'
import type { Lexicon } from '../practices/lexicon.ts'
import { recogniserOf } from '../practices/recogniser-of.ts'
import { fold } from '../text/fold.ts'
import type { Glossary } from './english/glossary.ts'
import { type KnownReports, knownReports } from './known-reports.ts'
import { type LatinPlaces, latinPlaces } from './latin-places.ts'
import { type PracticeKnowledge, practiceKnowledge } from './practices.ts'
import { type Vocabulary, vocabulary } from './vocabulary.ts'

/** What queries to one published index are read by. */
export interface Known {
  /** Passages that hold a term. */
  readonly frequency: (term: string) => number
  readonly practices: PracticeKnowledge
  readonly vocabulary: Vocabulary
  readonly reports: KnownReports
  readonly latinPlaces: LatinPlaces
  /** What the practices are, for a query that describes one. */
  readonly meanings: readonly PracticeMeaning[]
  /** Undefined until it is loaded; English is then left to the model. */
  readonly glossary: () => Glossary | undefined
  /** The words of English names of practices, folded. */
  readonly practiceWords: ReadonlySet<string>
}

export interface KnownParts {
  readonly catalogue: Catalogue
  readonly statistics: TermStatistics
  /** Of the index, the most frequent first. */
  readonly phrases: readonly CorpusPhrase[]
  readonly lexicon: Lexicon
  readonly meanings: readonly PracticeMeaning[]
  readonly glossary: () => Glossary | undefined
}

/** A tenth of a second for a large corpus, once for each publication. */
export function knownOf(parts: KnownParts): Known {
  const { catalogue, statistics, phrases, lexicon, meanings, glossary } = parts
  const reports = knownReports(catalogue.reports)
  const names = lexicon.flatMap(({ name, same }) => [name, ...same].map(fold))
  const english = new Set(
    lexicon.flatMap((practice) =>
      practice.english.flatMap((name) => fold(name).match(/[a-z]+/g) ?? []),
    ),
  )
  return {
    frequency: statistics.documentFrequency,
    practices: practiceKnowledge(lexicon, recogniserOf(lexicon)),
    vocabulary: vocabulary(names, phrases),
    reports,
    latinPlaces: latinPlaces(reports),
    meanings,
    glossary,
    practiceWords: english,
  }
}
