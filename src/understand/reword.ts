import type { Span } from '../domain/report.ts'
import { fold } from '../text/fold.ts'
import { readCorrections } from './corrections.ts'
import { isStopWord, stem } from './english/stems.ts'
import type { Known } from './known.ts'
import { readNumbers } from './numbers.ts'
import { readPinyin } from './pinyin.ts'
import { readPlaces } from './places.ts'
import { type Reading, type ReadingKind, readingId, spanOf } from './reading.ts'
import { asTyped, type Replacement, type Rewritten, rewrite, typedSpan } from './rewriting.ts'
import { readScript } from './script.ts'
import { readSpaces } from './spaces.ts'
import type { Syntax } from './syntax.ts'
import { readLatinTypos } from './typo.ts'

/** The query in the characters it was meant in. */
export interface Reworded {
  readonly rewritten: Rewritten
  readonly readings: readonly Reading[]
}

export interface RewordContext {
  readonly query: string
  readonly known: Known
  readonly syntax: Syntax
  readonly off: ReadonlySet<string>
}

/** A longer query is pasted: nobody typed it letter by letter. */
const LONGEST_TYPED = 80

/** Simplified characters; words without spaces inside; pinyin as what it spells; words as the corpus writes them. */
export function reword(context: RewordContext): Reworded {
  const { query, known } = context
  const occurs = (term: string) => known.frequency(term) > 0
  const readings: Reading[] = []
  let now = asTyped(fold(query))

  /** Reads the text anew with what is not switched off; `others` are further meanings of a stretch. */
  const read = (
    as: ReadingKind,
    found: readonly (Replacement & { readonly others?: readonly string[] })[],
  ) => {
    const taken = found.flatMap((replacement) => {
      const span = typedSpan(now, replacement)
      const id = readingId(as, replacement.text)
      if (context.off.has(id)) return []
      const to = [replacement.text, ...(replacement.others ?? [])]
      readings.push({ id, as, from: spanOf(query, span.start, span.end), to })
      return [replacement]
    })
    now = rewrite(now, taken)
  }

  read('script', readScript(now.text, occurs))
  if (query.length > LONGEST_TYPED) return { rewritten: now, readings }
  const { vocabulary } = known
  const spaced = readSpaces(now.text, vocabulary)
  const quoted = isQuotedIn(now, context)
  read(
    'correction',
    spaced.filter(({ start }) => !quoted(start)),
  )
  if (/[a-z]/.test(now.text)) {
    const isWord = (letters: string) => isLatinWord(letters, known)
    const isRead = maskOf(now, context)
    const typos = readLatinTypos(now.text, known.practiceWords, isWord)
    read(
      'correction',
      typos.filter(({ start }) => !isRead(start)),
    )
    const spelled = readPinyin(now.text, { vocabulary, isWord, isRead: maskOf(now, context) })
    read(
      'pinyin',
      spelled.flatMap((word) => meanings(word, occurs)),
    )
  }
  const isRead = maskOf(now, context)
  read('correction', readCorrections(now.text, { vocabulary, occurs, isRead }))
  return { rewritten: now, readings }
}

/** What occurs in the corpus before what only a lexicon knows. */
function meanings(
  { start, end, texts }: Span & { readonly texts: readonly string[] },
  occurs: (pair: string) => boolean,
): readonly (Replacement & { readonly others: readonly string[] })[] {
  const stands = (text: string) =>
    Array.from({ length: text.length - 1 }, (_, i) => text.slice(i, i + 2)).every(occurs)
  const [text, ...others] = [
    ...texts.filter(stands),
    ...texts.filter((candidate) => !stands(candidate)),
  ]
  return text === undefined ? [] : [{ start, end, text, others }]
}

function isLatinWord(letters: string, known: Known): boolean {
  return (
    isStopWord(letters) ||
    known.frequency(letters) > 0 ||
    known.practiceWords.has(letters) ||
    known.latinPlaces.has(letters) ||
    (known.glossary()?.exact(stem(letters)).length ?? 0) > 0
  )
}

/** What means something as it stands: quoted and excluded words, 文号, practices, places. Computed when first asked. */
function maskOf(now: Rewritten, { known, syntax }: RewordContext): (at: number) => boolean {
  let spans: readonly Span[] | undefined
  const isQuoted = isQuotedIn(now, { syntax })
  return (at) => {
    spans ??= [
      ...known.practices.recogniser.recognise(now.text),
      ...readNumbers(now.text, known.reports),
      ...readPlaces(now.text, { ...known, isRead: () => false }),
    ]
    return isQuoted(at) || spans.some(({ start, end }) => start <= at && at < end)
  }
}

function isQuotedIn(now: Rewritten, { syntax }: Pick<RewordContext, 'syntax'>) {
  const quoted = [...syntax.phrases, ...syntax.exclusions]
  return (at: number): boolean => {
    const typed = now.starts[at] ?? 0
    return quoted.some(({ start, end }) => start <= typed && typed < end)
  }
}
