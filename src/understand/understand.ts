import type { Span } from '../domain/report.ts'
import { readEnglish } from './english/english.ts'
import { questionOpening } from './english/question.ts'
import { withoutStopWords } from './english/stems.ts'
import { readEveryday } from './everyday.ts'
import { merged, readFilters } from './filters.ts'
import type { Known } from './known.ts'
import { type NamedDocument, readNumbers, readTitles } from './numbers.ts'
import { type NamedPractice, readPractices } from './practices.ts'
import { type Reading, type ReadingKind, readingId, spanOf } from './reading.ts'
import { reword } from './reword.ts'
import { blanked, type Rewritten, rewrittenSpan, typedSpan } from './rewriting.ts'
import { type Marked, readSyntax } from './syntax.ts'
import type { Alternatives, Understanding } from './understanding.ts'

/**
 * Reads a query, each word in one way: what its signs say, then documents, practices, which reports
 * are meant, what English words are called. `off` holds ids of readings to leave out.
 */
export function understand(
  query: string,
  known: Known,
  off: ReadonlySet<string> = new Set(),
): Understanding {
  const signs = readSyntax(query)
  const phrases = marked('phrase', signs.phrases).filter(({ id }) => !off.has(id))
  const exclusions = marked('exclusion', signs.exclusions).filter(({ id }) => !off.has(id))
  const reworded = reword({ query, known, off, syntax: { phrases, exclusions } })
  const { rewritten } = reworded
  const { text } = rewritten
  const readings: Reading[] = [...reworded.readings]
  const taken: Span[] = []
  const isRead = (at: number) => taken.some(({ start, end }) => start <= at && at < end)

  /** Keeps what is not switched off and lies in no word that has been read, and reports it. */
  function read<T extends Found>(as: ReadingKind, found: readonly T[]): readonly T[] {
    const free = found.filter(
      ({ id, start, end }) => !off.has(id) && !isRead(start) && !isRead(end - 1),
    )
    for (const { id, to, ...span } of free) {
      const { start, end } = typedSpan(rewritten, span)
      readings.push({ id, as, from: spanOf(query, start, end), to })
    }
    taken.push(...free)
    return free
  }

  const wanted = read(
    'phrase',
    phrases.map((one) => ({ ...one, ...rewrittenSpan(rewritten, one) })),
  )
  const left = read(
    'exclusion',
    exclusions.map((one) => ({ ...one, ...rewrittenSpan(rewritten, one) })),
  )
  const documents = read('number', documentsIn(text, known))
  const practices = read('practice', practicesIn(text, known))
  const named = readFilters(text, { ...known, isRead }).map((words) => ({
    ...words,
    id: `filter:${words.id}`,
    to: words.labels,
  }))
  // What no report here has would leave nothing; its words are looked for like any others.
  const filters = read(
    'filter',
    named.filter((words) => words.certain && words.known),
  )
  const unknown = named.filter(({ id, ...words }) => words.certain && !words.known && !off.has(id))
  const opening = questionOpening(text)
  if (opening !== undefined) taken.push(opening)
  const translated = read('translation', translationsIn(text, known, isRead))
  const worded = read('wording', wordingsIn(text, known, isRead))
  const spelled = spelledIn(rewritten, reworded.readings)

  const english = practices.filter(({ start, end }) => /[a-z]/.test(text.slice(start, end)))
  const kept = withoutStopWords(
    blanked(text, [
      ...left,
      ...filters.map((words) => withParticle(text, words)),
      ...translated,
      ...english,
      ...(opening === undefined ? [] : [opening]),
    ]),
  )
  return {
    query,
    readings: readings.toSorted((a, b) => a.from.start - b.from.start),
    phrases: wanted.map(({ start, end }) => withoutQuotes(text.slice(start, end))),
    exclusions: left.map(({ start, end }) => withoutQuotes(text.slice(start + 1, end))),
    filters: merged(filters.map(({ restricts }) => restricts)),
    unknown: unknown.map(({ id, labels }) => ({ id, labels })),
    documents: documents.map(({ id, by, name, written, reports }) => ({
      id,
      by,
      name,
      written,
      reports,
    })),
    practices: practices.map(({ practice, name, start, end, variants, not }) => ({
      id: practice,
      name,
      written: text.slice(start, end),
      variants,
      not,
    })),
    groups: [...translated, ...worded, ...spelled].map(
      ({ id, as, alternatives, words, start, end }) => ({
        id,
        as,
        written: text.slice(start, end),
        alternatives,
        words,
      }),
    ),
    text: tidy(kept),
    rest: tidy(blanked(kept, [...documents, ...practices, ...spelled])),
    meant: tidy(blanked(text, left)),
  }
}

interface Found extends Span {
  /** Of the reading. */
  readonly id: string
  readonly to: readonly string[]
}

/** Quoted or excluded words, where they stand in the query. */
function marked(kind: ReadingKind, found: readonly Marked[]): readonly (Marked & Found)[] {
  return found.map((one) => ({ ...one, id: readingId(kind, one.text), to: [one.text] }))
}

function documentsIn(text: string, known: Known): readonly (NamedDocument & Found)[] {
  return [...readNumbers(text, known.reports), ...readTitles(text, known.reports)].map((named) => ({
    ...named,
    id: readingId('number', named.name),
    to: [named.name],
  }))
}

/** Forms of a practice that a reading shows. */
const MOST_SHOWN = 8

function practicesIn(
  text: string,
  { practices, frequency }: Known,
): readonly (NamedPractice & Found & { readonly practice: string })[] {
  return readPractices(text, practices).map((named) => {
    const written = text.slice(named.start, named.end)
    const forms = named.variants
      .filter(({ relation, language }) => relation === 'same' && language === 'zh')
      .map((form) => form.text)
      .filter((form) => form !== written && pairs(form).every((pair) => frequency(pair) > 0))
    const to = forms.length > 0 ? forms.slice(0, MOST_SHOWN) : [named.name]
    return { ...named, practice: named.id, id: `practice:${named.id}`, to }
  })
}

type Grouped = Span & Omit<Alternatives, 'written'>

function translationsIn(
  text: string,
  { glossary, frequency }: Known,
  isRead: (at: number) => boolean,
): readonly (Grouped & Found)[] {
  const open = glossary()
  if (open === undefined || !/[a-z]/.test(text)) return []
  return readEnglish(text, { glossary: open, frequency, isRead }).map(
    ({ start, end, translations: alternatives, words }) => ({
      start,
      end,
      id: readingId('translation', text.slice(start, end)),
      as: 'translation',
      alternatives,
      words,
      to: alternatives.map((one) => one.text),
    }),
  )
}

/** What reports call what people say; the words stay, and stand for themselves too. */
function wordingsIn(
  text: string,
  { frequency }: Known,
  isRead: (at: number) => boolean,
): readonly (Grouped & Found)[] {
  return readEveryday(text, { frequency, isRead }).map(({ start, end, words: to }) => ({
    start,
    end,
    id: readingId('wording', text.slice(start, end)),
    as: 'wording',
    alternatives: to.map((word) => ({ text: word, weight: WORDING_WEIGHT })),
    words: 1,
    to,
  }))
}

/** What a report's word counts for beside the word that was typed. */
const WORDING_WEIGHT = 0.6

/** What letters may spell beside what the text now holds for them. */
function spelledIn(rewritten: Rewritten, readings: readonly Reading[]): readonly Grouped[] {
  return readings.flatMap(({ id, as, from, to }) => {
    if (as !== 'pinyin' || to.length < 2) return []
    const span = rewrittenSpan(rewritten, from)
    return [{ ...span, id, as, alternatives: to.map((text) => ({ text, weight: 1 })), words: 1 }]
  })
}

function pairs(text: string): readonly string[] {
  const characters = Array.from(text.replaceAll(/[^\p{Script=Han}]/gu, ''))
  return characters.slice(1).map((character, i) => `${characters[i]}${character}`)
}

function withoutQuotes(text: string): string {
  return text.replaceAll(/^[“”"「」『』〝〞«»]|[“”"「」『』〝〞«»]$/g, '').trim()
}

/** 上城区的免罚清单 asks for 免罚清单. */
function withParticle(text: string, { start, end }: Span): Span {
  return { start, end: text[end] === '的' ? end + 1 : end }
}

/** Nothing where only signs are left. */
function tidy(text: string): string {
  return /[\p{L}\p{N}]/u.test(text) ? text.replaceAll(/\s+/g, ' ').trim() : ''
}
