import type { Span } from '../domain/report.ts'
import { wordsInARow, wordsSpelled } from './spelling.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Letters of a query, perhaps with characters around them, that spell words of the corpus; the likeliest first. */
export interface SpelledWord extends Span {
  readonly texts: readonly string[]
}

export interface PinyinKnowledge {
  readonly vocabulary: Vocabulary
  /** Whether the letters are a word as they stand: of English, or of the corpus. */
  readonly isWord: (letters: string) => boolean
  readonly isRead: (at: number) => boolean
}

/** Letters, with single spaces or apostrophes between them, and the Han characters that they touch. */
const SPELLED =
  /(?<before>\p{Script=Han}*)(?<![a-z0-9])(?<letters>[a-z]+(?:['’ ][a-z]+)*)(?![a-z0-9])(?<after>\p{Script=Han}*)/gu

/** Characters written out before or behind the letters. */
const MOST_WRITTEN_OUT = 8
/** More words than that are English, or a text. */
const MOST_TOKENS = 12

/** Full pinyin, with or without spaces, and initials; either with some characters written out. */
export function readPinyin(folded: string, knowledge: PinyinKnowledge): readonly SpelledWord[] {
  return [...folded.matchAll(SPELLED)].flatMap((match) => {
    const { before = '', letters = '', after = '' } = match.groups ?? {}
    const from = match.index + before.length
    const tokens = [...letters.matchAll(/[a-z]+/g)].map(({ 0: text, index }) => ({
      text,
      start: from + index,
      end: from + index + text.length,
    }))
    if (tokens.length > MOST_TOKENS) return []
    const open = tokens.filter(
      ({ start, text }) => !knowledge.isRead(start) && !knowledge.isWord(text),
    )
    const { vocabulary } = knowledge
    if (open.length === tokens.length) {
      const found = spelled(open, { before, after }, vocabulary)
      if (found !== undefined) return [found]
    }
    if (tokens.length === 1) return []
    return open.flatMap((token) => spelled([token], { before: '', after: '' }, vocabulary) ?? [])
  })
}

interface Token extends Span {
  readonly text: string
}

/** With as many of the characters around as make a word with the letters; else the letters alone. */
function spelled(
  tokens: readonly Token[],
  { before, after }: { readonly before: string; readonly after: string },
  vocabulary: Vocabulary,
): SpelledWord | undefined {
  const letters = tokens.map(({ text }) => text)
  const start = tokens[0]?.start ?? 0
  const end = tokens.at(-1)?.end ?? start
  for (let count = Math.min(before.length, MOST_WRITTEN_OUT); count > 0; count--) {
    const texts = wordsSpelled([before.slice(-count), ...letters], vocabulary)
    if (texts.length > 0) return { start: start - count, end, texts }
  }
  for (let count = Math.min(after.length, MOST_WRITTEN_OUT); count > 0; count--) {
    const texts = wordsSpelled([...letters, after.slice(0, count)], vocabulary)
    if (texts.length > 0) return { start, end: end + count, texts }
  }
  const texts = wordsSpelled(letters, vocabulary)
  if (texts.length > 0) return { start, end, texts }
  const row = wordsInARow(letters.join(''), vocabulary)
  return row === undefined ? undefined : { start, end, texts: [row.join('')] }
}
