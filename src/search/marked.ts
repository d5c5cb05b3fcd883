import type { Span } from '../domain/report.ts'
import type { WordsAsked } from '../ranking/asked.ts'
import { marks } from '../text/marks.ts'
import { occurrences } from '../text/occurrences.ts'

/** What to mark in a folded text: words of the query, and what it was read to mean. In order, without overlap. */
export function markedWords(
  folded: string,
  { text, concepts, phrases }: WordsAsked,
): readonly Span[] {
  const others = concepts.flatMap((concept) =>
    concept.as === 'practice' ? concept.forms : concept.words.map((word) => word.text),
  )
  const found = [...others, ...phrases].flatMap((words) => occurrences(folded, words))
  return withoutOverlap([...marks(folded, text), ...found])
}

/** Spans that meet become one. */
function withoutOverlap(spans: readonly Span[]): readonly Span[] {
  const joined: { start: number; end: number }[] = []
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = joined.at(-1)
    if (last === undefined || start >= last.end) joined.push({ start, end })
    else last.end = Math.max(last.end, end)
  }
  return joined
}
