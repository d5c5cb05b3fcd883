import type { Span } from '../domain/report.ts'

/** A word, or what stands between words. */
export interface Token extends Span {
  readonly kind: 'word' | 'soft' | 'hard'
}

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' })
/** What ends a sentence parts more than what only parts words. */
const HARD = /[.。!！?？;；\n]/

export function tokens(text: string): readonly Token[] {
  return Array.from(WORDS.segment(text), ({ segment, index, isWordLike }) => ({
    start: index,
    end: index + segment.length,
    kind: isWordLike === true ? 'word' : HARD.test(segment) ? 'hard' : 'soft',
  }))
}

/**
 * The stretch of at most `words` words that holds the most marked ones: the first of equals. It grows
 * from them to both sides, a word to each in turn, rather not over the end of a sentence.
 */
export function crop(
  { length }: { readonly length: number },
  all: readonly Token[],
  options: { readonly marks: readonly Span[]; readonly words: number },
): Span {
  const { words } = options
  if (words === 0 || all.length === 0) return { start: 0, end: length }
  const core = bestCore(all, options)
  let { first, last, room } = core ?? { first: 0, last: -1, room: words }
  while (room > 0) {
    const before = all[first - 1]
    const after = all[last + 1]
    if (before === undefined && after === undefined) break
    const side = sideToGrow(before, after)
    if (side !== 'after') {
      first--
      if (before?.kind === 'word') room--
    }
    // No stretch ends with what parts words while there is room for one word alone.
    const wanted = after?.kind === 'word' ? 1 : 2
    if (side === 'after' || (side === 'both' && room >= wanted)) {
      last++
      if (after?.kind === 'word') room--
    }
  }
  return { start: all[first]?.start ?? 0, end: all[last]?.end ?? length }
}

function sideToGrow(before: Token | undefined, after: Token | undefined) {
  if (before === undefined) return 'after'
  if (after === undefined) return 'before'
  if (before.kind === 'word' && after.kind === 'word') return 'both'
  if (before.kind === 'word') return 'before'
  if (after.kind === 'word') return 'after'
  if (before.kind === after.kind) return 'both'
  return before.kind === 'hard' ? 'after' : 'before'
}

interface Core {
  /** Indexes of tokens. */
  readonly first: number
  readonly last: number
  /** Words that may still be added. */
  readonly room: number
}

function bestCore(
  all: readonly Token[],
  { marks, words }: { readonly marks: readonly Span[]; readonly words: number },
): Core | undefined {
  const marked = markedWords(all, marks)
  const places = wordPlaces(all)
  let best: (Core & { readonly count: number }) | undefined
  let from = 0
  marked.forEach((last, i) => {
    while (distance(places, marked[from] ?? last, last) > words) from++
    const first = marked[from] ?? last
    const count = i - from + 1
    if (best !== undefined && count <= best.count) return
    best = { first, last, count, room: words - distance(places, first, last) }
  })
  return best
}

/** Indexes of the words that a mark touches. */
function markedWords(all: readonly Token[], marks: readonly Span[]): readonly number[] {
  const found: number[] = []
  let next = 0
  all.forEach((token, i) => {
    while ((marks[next]?.end ?? Number.POSITIVE_INFINITY) <= token.start) next++
    const mark = marks[next]
    if (token.kind === 'word' && mark !== undefined && mark.start < token.end) found.push(i)
  })
  return found
}

/** For each token how many words stand before it. */
function wordPlaces(all: readonly Token[]): readonly number[] {
  let words = 0
  return all.map(({ kind }) => (kind === 'word' ? words++ : words))
}

/** Words from one to the other, both counted. */
function distance(places: readonly number[], first: number, last: number): number {
  return (places[last] ?? 0) - (places[first] ?? 0) + 1
}
