import { isNamed } from '../../domain/practice.ts'
import type { Span } from '../../domain/report.ts'
import type { Recogniser } from '../../practices/recognise.ts'
import { fold } from '../../text/fold.ts'

/** What a stretch of text names, by what that is to the practices asked for; each in order. */
export interface SortedMentions {
  /** The practices, or what is narrower. */
  readonly asked: readonly Span[]
  /** What goes with them. */
  readonly related: readonly Span[]
  readonly others: readonly Span[]
}

export function mentionsIn(
  text: string,
  { recognise }: Recogniser,
  practices: ReadonlySet<string>,
): SortedMentions {
  const asked: Span[] = []
  const related: Span[] = []
  const others: Span[] = []
  for (const mentions of bySpan(recognise(fold(text)))) {
    const [{ start, end }] = mentions
    const own = mentions.filter(({ id }) => practices.has(id))
    if (own.some(isNamed)) asked.push({ start, end })
    else if (own.length > 0) related.push({ start, end })
    else if (mentions.some(({ relation }) => relation === 'same')) others.push({ start, end })
  }
  return { asked, related, others }
}

type Mentions = ReturnType<Recogniser['recognise']>
type Several = readonly [Mentions[number], ...Mentions]

/** One form may speak of several practices. */
function bySpan(mentions: Mentions): readonly Several[] {
  return [...Map.groupBy(mentions, ({ start }) => start).values()].flatMap(([first, ...more]) =>
    first === undefined ? [] : [[first, ...more] as const],
  )
}
