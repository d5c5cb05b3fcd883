import type { Span } from '../../src/domain/report.ts'
import { partsOf } from '../../src/embedding/parts.ts'
import { fold } from '../../src/text/fold.ts'
import { nameFinder } from './boundaries.ts'
import { type KnownForms, keyOfName } from './known.ts'
import { type Stretch, stretchesIn } from './stretches.ts'
import { isTelling, NOT_PRACTICES } from './words.ts'

/** A report as its passages are read. */
export interface MinedReport {
  readonly file: string
  readonly text: string
  /** Of passages, in order. */
  readonly passages: readonly Span[]
}

/** A sentence that holds a name; offsets in the decoded text of the file. */
export interface NamedSentence extends Span {
  readonly file: string
  readonly text: string
  /** Where the name stands, in the file. */
  readonly name: Span
}

/** What may be the name of a practice. */
export interface Candidate {
  /** As it is mostly written, without quotation marks. */
  readonly name: string
  /** As two names are compared. */
  readonly key: string
  readonly head: string
  readonly occurrences: number
  /** Of the occurrences. */
  readonly quoted: number
  readonly reports: number
  /** All of them, in the order of the corpus, each once. */
  readonly sentences: readonly NamedSentence[]
}

interface Found {
  readonly stretch: Stretch
  readonly report: MinedReport
  /** Of the passage. */
  readonly passage: Span
}

/** Candidates that the lexicon does not hold: those in most reports first, then the most frequent. */
export function candidatesIn(
  reports: readonly MinedReport[],
  known: KnownForms,
): readonly Candidate[] {
  const found = reports.flatMap((report) =>
    report.passages.flatMap((passage) =>
      unknownIn(fold(report.text.slice(passage.start, passage.end)), known).map(
        (stretch): Found => ({ stretch, report, passage }),
      ),
    ),
  )
  const nameOf = nameFinder(found.map(({ stretch }) => stretch))
  const named = Map.groupBy(found, ({ stretch }) => keyOfName(nameOf(stretch)))
  return [...named]
    .flatMap(([key, own]) => {
      const candidate = candidateOf(key, own, nameOf)
      return isPractice(candidate) && !known.holds(candidate.name) ? [candidate] : []
    })
    .sort(byWeight)
}

/** Without those that are the end of a longer name that the lexicon holds. */
function unknownIn(folded: string, known: KnownForms): readonly Stretch[] {
  return stretchesIn(folded).filter(({ start, end }) => !known.endsAt(folded, start, end))
}

/** Without the names that only say that something is a mechanism, a platform and the like. */
function isPractice({ name, head, quoted }: Candidate): boolean {
  if (NOT_PRACTICES.test(fold(name))) return false
  if (quoted > 0) return true
  const stem = fold(name).slice(0, name.length - head.length)
  return isTelling(stem)
}

function candidateOf(
  key: string,
  own: readonly Found[],
  nameOf: (stretch: Stretch) => string,
): Candidate {
  const spellings = own.map((one) => spelling(one, nameOf(one.stretch)))
  const sentences = new Map(
    own.map((one, i) => {
      const sentence = sentenceOf(one, spellings[i]?.length ?? 0)
      return [`${sentence.file}\n${sentence.start}`, sentence]
    }),
  )
  return {
    name: mostFrequent(spellings),
    key,
    head: own[0]?.stretch.head ?? '',
    occurrences: own.length,
    quoted: own.filter(({ stretch }) => stretch.isQuoted).length,
    reports: new Set(own.map(({ report }) => report.file)).size,
    sentences: [...sentences.values()],
  }
}

/** As the report writes it. */
function spelling({ stretch, report, passage }: Found, name: string): string {
  const written = report.text.slice(passage.start + stretch.start, passage.start + stretch.end)
  return written.replaceAll(/[“”"「」『』]/g, '').slice(-name.length)
}

/** The sentences that have vectors in an index, so that those need not be computed again. */
function sentenceOf({ stretch, report, passage }: Found, length: number): NamedSentence {
  const text = report.text.slice(passage.start, passage.end)
  const part = partsOf(text, ['sentence']).find(({ end }) => end >= stretch.end)
  const { start, end } = part ?? { start: 0, end: text.length }
  const begins = stretch.isQuoted ? stretch.start : stretch.end - length
  return {
    file: report.file,
    start: passage.start + start,
    end: passage.start + end,
    text: text.slice(start, end),
    name: { start: passage.start + begins, end: passage.start + stretch.end },
  }
}

function mostFrequent(texts: readonly string[]): string {
  const groups = [...Map.groupBy(texts, (text) => text)]
  const [first] = groups.sort(([, a], [, b]) => b.length - a.length)
  return first?.[0] ?? ''
}

/** Of equal weight those that reports put in quotation marks, which sets a name apart. */
function byWeight(a: Candidate, b: Candidate): number {
  return (
    b.reports - a.reports ||
    b.occurrences - a.occurrences ||
    b.quoted - a.quoted ||
    (a.key < b.key ? -1 : 1)
  )
}
