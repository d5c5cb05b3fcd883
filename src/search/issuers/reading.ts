import type { Recogniser } from '../../practices/recognise.ts'
import { overlap } from '../../text/overlap.ts'
import type { QuestionReading } from './types.ts'

/**
 * A reading with the practices that only this question shows: quoted ones (实行“综合查一次”), which other
 * readers take for phrases, and those that share the rest of their name with the next (扫码或亮码入企).
 */
export function completed(
  { recognise }: Recogniser,
  reading: QuestionReading,
  off: readonly string[],
): QuestionReading {
  const { meant } = reading
  const isOff = (id: string) => off.includes(`practice:${id}`)
  const quotes = [...meant.matchAll(QUOTED)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
  const missing = recognise(meant)
    .filter(({ id, relation }) => relation === 'same' && !isOff(id))
    .filter((one) => quotes.some((quote) => overlap(quote, one)))
    .filter(({ id }) => !reading.practices.some((known) => known.id === id))
    .map(({ id, start, end }) => ({ id, written: meant.slice(start, end) }))
  const shared = reading.practices.flatMap(({ written }) => {
    const before = meant.slice(0, Math.max(0, meant.indexOf(written)))
    const head = /(\p{Script=Han}{2})(?:或者?|、)$/u.exec(before)?.[1]
    return head === undefined
      ? []
      : recognise(head + written.slice(head.length))
          .filter(({ id, relation }) => relation === 'same' && !isOff(id))
          .map(({ id }) => ({ id, written: head }))
  })
  const practices = [...shared, ...reading.practices, ...missing].toSorted(
    (a, b) => meant.indexOf(a.written) - meant.indexOf(b.written),
  )
  const rest = missing.reduce((left, { written }) => left.replace(written, ' '), reading.rest)
  return { ...reading, practices, rest }
}

const QUOTED = /[“"「『][^”"」』]{2,30}[”"」』]/g
