import type { Span } from '../domain/report.ts'
import { overlap } from '../text/overlap.ts'
import { runs } from '../text/terms.ts'
import { lookAlikes } from './look-alikes.ts'
import { readingsOf } from './sounds.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A word of the query and the word of the corpus that it was meant to be, as many characters long. */
export interface Correction extends Span {
  readonly text: string
}

export interface CorrectionKnowledge {
  readonly vocabulary: Vocabulary
  /** Whether any passage holds the pair of characters. */
  readonly occurs: (pair: string) => boolean
  /** Whether the unit at this offset has been read already. */
  readonly isRead: (at: number) => boolean
}

/** A longer run is pasted, not typed. */
const LONGEST_RUN = 60
const LONGEST_WORD = 12
/**
 * Shorter words have too many others like them: they are corrected in one character alone, where
 * neither neighbour makes sense of it and all around them are words of the corpus.
 */
const LONG_WORD = 4

/**
 * Words that sound or look like one of the corpus and stand nowhere in it. Every character that is
 * changed stands in a pair that occurs nowhere and comes to stand in one that does: a word that
 * occurs is never corrected away. Of overlapping words the longest counts.
 */
export function readCorrections(
  folded: string,
  knowledge: CorrectionKnowledge,
): readonly Correction[] {
  const all = runs(folded)
  const isAlone = all.filter(({ kind }) => kind === 'han').length === 1
  return all.flatMap(({ kind, text, start }) => {
    if (kind !== 'han' || text.length < 2 || text.length > LONGEST_RUN) return []
    const isRead = (at: number) => knowledge.isRead(start + at)
    return inRun(text, { ...knowledge, isRead, isAlone }).map((found) => ({
      start: start + found.start,
      end: start + found.end,
      text: found.text,
    }))
  })
}

function inRun(
  run: string,
  knowledge: CorrectionKnowledge & { readonly isAlone: boolean },
): readonly Correction[] {
  const { vocabulary } = knowledge
  const unknown = Array.from(
    { length: run.length - 1 },
    (_, i) => !knowledge.occurs(run.slice(i, i + 2)),
  )
  const suspects = suspectsOf(run, unknown, knowledge.isRead)
  if (suspects.size === 0) return []
  const borders = wordBorders(run, vocabulary)
  const syllables = Array.from(run, (character) => readingsOf(character)[0] ?? '')
  const found: Correction[] = []
  const isFree = (start: number, end: number) =>
    !found.some((other) => overlap(other, { start, end }))
  for (let length = Math.min(LONGEST_WORD, run.length); length >= 2; length--) {
    for (let start = 0; start + length <= run.length; start++) {
      const window = { start, end: start + length }
      if (!isFree(start, window.end) || !holds(window, suspects)) continue
      const amongWords = borders.before.has(start) && borders.after.has(window.end)
      if (length < LONG_WORD && !amongWords) continue
      const text = meant(run, window, { ...knowledge, suspects, syllables })
      if (text !== undefined) found.push({ ...window, text })
    }
  }
  if (found.length > 0 || !knowledge.isAlone) return found
  return strangerIn(run, unknown, { ...knowledge, suspects, syllables })
}

/** A shorter run has too few words around a stranger to tell what it should be; a longer one, or several, are a sentence. */
const SHORTEST_AROUND = 4
const LONGEST_AROUND = 12
/** Two pairs of the stranger's, and one that arises where two words of a query meet. */
const MOST_UNKNOWN = 3

/**
 * In a run whose other characters the corpus knows side by side: the one that neither neighbour makes
 * sense of, where just one that sounds or looks like it makes sense to both.
 */
function strangerIn(
  run: string,
  unknown: readonly boolean[],
  { suspects, syllables, vocabulary, occurs }: RunKnowledge,
): readonly Correction[] {
  if (run.length < SHORTEST_AROUND || run.length > LONGEST_AROUND) return []
  if (unknown.filter(Boolean).length > MOST_UNKNOWN) return []
  const fitting = [...suspects].flatMap(([at, suspicion]) => {
    const [before, typed, after] = [run[at - 1], run[at], run[at + 1]]
    if (suspicion === 'half' || before === undefined || after === undefined) return []
    const alike = [
      ...vocabulary.charactersSounding(syllables[at] ?? ''),
      ...lookAlikes(typed ?? ''),
    ]
    return [...new Set(alike)]
      .filter((one) => one !== typed && occurs(before + one) && occurs(one + after))
      .map((one) => ({ start: at - 1, end: at + 2, text: `${before}${one}${after}` }))
  })
  return fitting.length === 1 ? fitting : []
}

/** Whether both neighbours of a character, or only one of them, make no sense of it. */
type Suspicion = 'alone' | 'half'

function suspectsOf(
  run: string,
  unknown: readonly boolean[],
  isRead: (at: number) => boolean,
): ReadonlyMap<number, Suspicion> {
  const suspects = new Map<number, Suspicion>()
  for (let at = 0; at < run.length; at++) {
    const [before = true, after = true] = [unknown[at - 1], unknown[at]]
    if (isRead(at) || !(unknown[at - 1] === true || unknown[at] === true)) continue
    suspects.set(at, before && after ? 'alone' : 'half')
  }
  return suspects
}

function holds({ start, end }: Span, suspects: ReadonlyMap<number, Suspicion>): boolean {
  for (let at = start; at < end; at++) {
    const suspicion = suspects.get(at)
    if (suspicion === 'alone' || (suspicion === 'half' && end - start >= LONG_WORD)) return true
  }
  return false
}

interface RunKnowledge extends CorrectionKnowledge {
  readonly suspects: ReadonlyMap<number, Suspicion>
  /** How each character of the run is read. */
  readonly syllables: readonly string[]
}

function meant(run: string, { start, end }: Span, knowledge: RunKnowledge): string | undefined {
  const typed = run.slice(start, end)
  const { vocabulary, suspects, syllables } = knowledge
  const sounding = vocabulary.sounding(syllables.slice(start, end))
  const alike = lookingAlike(typed, vocabulary, (at) => suspects.has(start + at))
  return [...sounding, ...alike].find(
    (word) => word !== typed && word.length === typed.length && isBetter(word),
  )

  function isBetter(right: string): boolean {
    if (right.length < LONG_WORD && differences(typed, right) > 1) return false
    for (let at = 0; at < right.length; at++) {
      if (typed[at] === right[at]) continue
      const suspicion = suspects.get(start + at)
      if (suspicion === undefined || (suspicion === 'half' && right.length < LONG_WORD))
        return false
      const pairs = [right.slice(Math.max(0, at - 1), at + 1), right.slice(at, at + 2)]
      if (!pairs.some((pair) => pair.length === 2 && knowledge.occurs(pair))) return false
    }
    return true
  }
}

function differences(a: string, b: string): number {
  return Array.from(a).filter((character, at) => character !== b[at]).length
}

/** Where all before is made of words of the corpus, and where all behind. */
function wordBorders(
  run: string,
  vocabulary: Vocabulary,
): { readonly before: ReadonlySet<number>; readonly after: ReadonlySet<number> } {
  const before = new Set([0])
  const after = new Set([run.length])
  const isWord = (start: number, end: number) => vocabulary.has(run.slice(start, end))
  for (let start = 0; start < run.length; start++) {
    if (!before.has(start)) continue
    for (let end = start + 2; end <= Math.min(run.length, start + LONGEST_WORD); end++) {
      if (isWord(start, end)) before.add(end)
    }
  }
  for (let end = run.length; end > 0; end--) {
    if (!after.has(end)) continue
    for (let start = Math.max(0, end - LONGEST_WORD); start <= end - 2; start++) {
      if (isWord(start, end)) after.add(start)
    }
  }
  return { before, after }
}

/** Words that look the same but for one suspect character. */
function lookingAlike(
  typed: string,
  vocabulary: Vocabulary,
  isSuspect: (at: number) => boolean,
): readonly string[] {
  return Array.from(typed).flatMap((character, at) => {
    if (!isSuspect(at)) return []
    return [...lookAlikes(character)]
      .map((other) => `${typed.slice(0, at)}${other}${typed.slice(at + 1)}`)
      .filter((word) => vocabulary.has(word))
  })
}
