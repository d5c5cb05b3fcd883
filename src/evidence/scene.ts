import type { Span } from '../domain/report.ts'
import { titleSpans } from '../facts/titles.ts'
import { fold } from '../text/fold.ts'
import { clausesOf } from './sentences.ts'

/**
 * A sentence around what it is asked about, as the rules read it: folded, the words of titles and of
 * the mention itself blanked, so that 实施 in 不予实施行政强制措施清单 is no verb. Offsets are those of the text.
 */
export interface Scene {
  readonly text: string
  readonly sentence: Span
  readonly mention: Span
  readonly clause: Span
  /** The sentence up to the clause. */
  readonly earlier: string
  /** The clause up to the mention. */
  readonly before: string
  /** The clause from the mention on. */
  readonly after: string
  /** The sentence behind the clause. */
  readonly later: string
}

/** Where a title stood, and where the mention did. */
const TITLE = '◇'
const MENTION = '□'

export function sceneOf(source: string, sentence: Span, mention: Span): Scene {
  const units = fold(source).split('')
  for (const title of titleSpans(source)) units.fill(TITLE, title.start, title.end)
  units.fill(MENTION, mention.start, mention.end)
  const text = units.join('')
  const clause = clausesOf(text, sentence).find(
    ({ start, end }) => start <= mention.start && mention.start < end,
  ) ?? { ...sentence }
  // A mention may reach over a comma that belongs to its name.
  const end = Math.max(clause.end, mention.end)
  return {
    text,
    sentence,
    mention,
    clause: { start: clause.start, end },
    earlier: text.slice(sentence.start, clause.start),
    before: text.slice(clause.start, mention.start),
    after: text.slice(mention.end, end),
    later: text.slice(end, sentence.end),
  }
}
