import type { Span } from '../../domain/report.ts'
import type { TermStatistics } from '../../engine/reader.ts'
import { inverseDocumentFrequency } from '../../ranking/bm25.ts'
import { occurrences } from '../../text/occurrences.ts'
import { matchTerms, seamsOf } from '../../text/terms.ts'
import type { Condition } from './types.ts'

/** The least share of the words' IDF that must stand together, and of any one condition's. */
const TOGETHER = 0.75
const EACH = 0.5
/** The same where words come out of a dictionary. */
const TOGETHER_TRANSLATED = 0.6
/** Of more words of a dictionary than so many some may be missing: few say all of them. */
const MOST_NEEDED = 3
/** Characters within which the words must stand. */
const WINDOW = 80
/** Characters by which the words of one condition may stand further apart than in the question. */
const SPREAD = 6

/** The IDF that says without the verb of a question what it asks for: 商业贿赂, but not 企业. */
const ENOUGH = 3

/** Characters between a verb and what else is asked for. */
const VERB_REACH = 32
/** The same where the verb comes last: 电梯抽查. */
const VERB_BEHIND = 4

/** Conditions as they are looked for in folded text. */
export interface Wanted {
  readonly conditions: readonly WeighedCondition[]
  /** One of each must stand near; they weigh nothing. */
  readonly verbs: readonly (readonly string[])[]
  /** Those without one of which no passage can meet the conditions. */
  readonly terms: readonly string[]
}

interface WeighedCondition {
  readonly ways: readonly Way[]
  readonly isTranslated: boolean
  /** The mean of its ways. */
  readonly weight: number
}

interface Way {
  readonly text: string
  readonly terms: readonly { readonly term: string; readonly idf: number }[]
  readonly weight: number
}

/** `isWord`: whether the corpus knows a word by itself. */
export function wantedOf(
  conditions: readonly Condition[],
  statistics: TermStatistics,
  isWord: (text: string) => boolean,
): Wanted {
  const objects = conditions.filter(({ verb }) => verb === undefined)
  const verbs = conditions.filter(({ verb }) => verb !== undefined)
  const weighed = (objects.length > 0 ? objects : verbs).map(({ ways, isTranslated }) => {
    const own = ways.map((way) => weigh(way, statistics, isWord))
    return { ways: own, isTranslated, weight: sum(own.map((way) => way.weight)) / own.length }
  })
  // Words of a dictionary are guesses: theirs is never enough.
  const isEnough =
    weighed.every(({ isTranslated }) => !isTranslated) &&
    sum(weighed.map(({ weight }) => weight)) >= ENOUGH
  return {
    conditions: weighed,
    verbs:
      objects.length === 0
        ? []
        : verbs.flatMap(({ verb, ways }) => (verb === 'free' && isEnough ? [] : [ways])),
    terms: candidateTerms(weighed),
  }
}

function weigh(text: string, statistics: TermStatistics, isWord: (text: string) => boolean): Way {
  const frequency = (term: string) => statistics.documentFrequency(term)
  const seams = new Set([...seamsOf(text, (pair) => frequency(pair) > 0), ...met(text, isWord)])
  const terms = matchTerms(text)
    .filter((term) => !seams.has(term))
    .map((term) => ({ term, idf: inverseDocumentFrequency(statistics.passages, frequency(term)) }))
  return { text, terms, weight: terms.reduce((sum, { idf }) => sum + idf, 0) }
}

/** Pairs in which two known words meet: 抽检食品 is 食品抽检, though it lacks 品抽. */
function met(text: string, isWord: (text: string) => boolean): readonly string[] {
  const words = wordsOf(text, isWord)
  return words.slice(1).map((word, i) => `${words[i]?.at(-1) ?? ''}${word[0] ?? ''}`)
}

/** What makes a word of three characters of one of two. */
const SUFFIX = /[率数量额费款金员会案书证]$/u

/** A text that known words of two or three characters make up whole; else the text itself. */
function wordsOf(text: string, isWord: (text: string) => boolean): readonly string[] {
  const cuts: (readonly string[] | undefined)[] = [[]]
  for (let end = 1; end <= text.length; end++) {
    for (const length of [3, 2]) {
      const before = cuts[end - length]
      const word = text.slice(Math.max(0, end - length), end)
      const known = isWord(word) || (length === 3 && SUFFIX.test(word) && isWord(word.slice(0, 2)))
      if (before !== undefined && cuts[end] === undefined && known) {
        cuts[end] = [...before, word]
      }
    }
  }
  return cuts[text.length] ?? [text]
}

/** Every answer holds half of a condition that is sure, or some of so many others as it cannot miss. */
function candidateTerms(conditions: readonly WeighedCondition[]): readonly string[] {
  const rarestFirst = conditions.toSorted((a, b) => b.weight - a.weight)
  const sure = rarestFirst.find(({ isTranslated }) => !isTranslated)
  const total = sum(conditions.map(({ weight }) => weight))
  const needed: WeighedCondition[] = []
  for (const condition of rarestFirst) {
    const covered = sum(needed.map(({ weight }) => weight))
    if (covered > (1 - TOGETHER_TRANSLATED) * total) break
    needed.push(condition)
  }
  const chosen = sure === undefined ? needed : [sure]
  return [...new Set(chosen.flatMap(({ ways }) => ways.flatMap(({ terms }) => terms)))]
    .map(({ term }) => term)
    .filter((term, i, all) => all.indexOf(term) === i)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

/**
 * Where in a stretch of folded text the conditions are met together; undefined where they are not.
 * The span reaches from the first of the words to the last.
 */
export function metIn(
  folded: string,
  { conditions, verbs }: Pick<Wanted, 'conditions' | 'verbs'>,
  stretch: Span,
): Span | undefined {
  const [verb, ...others] = verbs
  if (verb !== undefined) {
    for (const { start, end } of placesOf(verb, folded, stretch)) {
      const near = {
        start: Math.max(stretch.start, start - VERB_REACH),
        end: Math.min(stretch.end, end + VERB_REACH),
      }
      const met = metIn(folded, { conditions, verbs: others }, near)
      if (met !== undefined && start - met.end <= VERB_BEHIND) return met
    }
    return undefined
  }
  const choices = conditions.map(({ ways, isTranslated, weight }, index) => {
    const held = ways.map((way) => heldIn(folded, way, stretch))
    const best = held.reduce((most, one) => (one.share > most.share ? one : most))
    const isMet = best.share >= EACH
    return {
      isMet,
      isTranslated,
      weight: isMet ? best.weight : weight,
      places: isMet ? best.places.map((place) => ({ ...place, condition: index })) : [],
    }
  })
  const spared = choices.length > MOST_NEEDED
  if (choices.some(({ isMet, isTranslated }) => !isMet && !(isTranslated && spared)))
    return undefined
  const least = conditions.some(({ isTranslated }) => isTranslated) ? TOGETHER_TRANSLATED : TOGETHER
  const weight = sum(choices.map((choice) => choice.weight))
  const places = choices.flatMap((choice) => choice.places).sort((a, b) => a.start - b.start)
  let best: { readonly span: Span; readonly share: number } | undefined
  for (const { start } of places) {
    const within = places.filter((one) => one.start >= start && one.end <= start + WINDOW)
    const share = weightOf(within) / weight
    const end = Math.max(...within.map((one) => one.end))
    if (best === undefined || share > best.share) best = { span: { start, end }, share }
  }
  return best !== undefined && best.share >= least ? best.span : undefined
}

/** Where any of the words stands, in the order of the words. */
function placesOf(words: readonly string[], folded: string, { start, end }: Span): readonly Span[] {
  const text = folded.slice(start, end)
  return words.flatMap((word) =>
    occurrences(text, word).map((at) => ({ start: start + at.start, end: start + at.end })),
  )
}

interface Held {
  readonly share: number
  readonly weight: number
  readonly places: readonly Place[]
}

interface Place extends Span {
  readonly term: string
  readonly idf: number
}

/** The tightest place where most of one condition's words stand. */
function heldIn(folded: string, way: Way, { start, end }: Span): Held {
  const text = folded.slice(start, end)
  const all = way.terms
    .flatMap(({ term, idf }) =>
      occurrences(text, term).map(
        (at): Place => ({ term, idf, start: start + at.start, end: start + at.end }),
      ),
    )
    .sort((a, b) => a.start - b.start)
  const reach = way.text.length + SPREAD
  let best: Held = { share: 0, weight: way.weight, places: [] }
  for (const first of all) {
    const places = all.filter((one) => one.start >= first.start && one.end <= first.start + reach)
    const share = weightOf(places) / way.weight
    if (share > best.share) best = { ...best, share, places }
  }
  return best
}

/** Each term counts once for each condition that it meets. */
function weightOf(places: readonly (Place & { readonly condition?: number })[]): number {
  const terms = new Map(places.map(({ term, idf, condition }) => [`${condition} ${term}`, idf]))
  return sum([...terms.values()])
}
