import type { Span } from '../domain/report.ts'

/** What a query asks for by its signs. Spans hold the signs too; `text` does not. */
export interface Syntax {
  /** Words that must stand so in a passage. */
  readonly phrases: readonly Marked[]
  /** Words that no passage may hold. */
  readonly exclusions: readonly Marked[]
}

export interface Marked extends Span {
  readonly text: string
}

/** Opening and closing marks; those of equal shape open and close. */
const QUOTES: readonly (readonly [open: string, close: string])[] = [
  ['“', '”'],
  ['「', '」'],
  ['『', '』'],
  ['"', '"'],
  ['＂', '＂'],
  ['〝', '〞'],
  ['«', '»'],
]
const CLOSING: ReadonlyMap<string, string> = new Map(QUOTES)

const MINUS = /[-－−]/
const WORD = /[\p{L}\p{M}\p{N}]/u
/** A word that is left out names something: digits alone are the end of a range or a date. */
const NAME = /\p{L}/u

/** A longer query, or one of several clauses, is a text: what stands in it in quotation marks is a name. */
const LONGEST_ASKED = 80
const CLAUSES = /[，。；！？,;!?].*\p{L}/u
/** So is a question: its quotation marks are those of its sentence. */
const QUESTION = /[吗呢谁哪？?]|什么|如何|怎[么样]|是否|多少|为何/u

/** An unclosed quotation mark is plain text, as is a minus anywhere but before a word of its own. */
export function readSyntax(query: string): Syntax {
  const syntax = readSigns(query)
  const unquoted = syntax.phrases.reduceRight(
    (left, { start, end }) => left.slice(0, start) + left.slice(end),
    query,
  )
  const isText = query.length > LONGEST_ASKED || CLAUSES.test(unquoted) || QUESTION.test(unquoted)
  return isText && WORD.test(unquoted) ? { phrases: [], exclusions: [] } : syntax
}

function readSigns(query: string): Syntax {
  const phrases: Marked[] = []
  const exclusions: Marked[] = []
  let at = 0
  while (at < query.length) {
    const excludes = isMinus(query, at)
    const quoted = quotedAt(query, excludes ? at + 1 : at)
    if (excludes) {
      const excluded = quoted ?? wordAt(query, at + 1)
      if (excluded !== undefined && NAME.test(excluded.text)) {
        exclusions.push({ ...excluded, start: at })
        at = excluded.end
        continue
      }
    } else if (quoted !== undefined) {
      phrases.push(quoted)
      at = quoted.end
      continue
    }
    at++
  }
  return { phrases, exclusions }
}

function isMinus(query: string, at: number): boolean {
  const before = query[at - 1]
  return MINUS.test(query[at] ?? '') && (before === undefined || /\s/.test(before))
}

function quotedAt(query: string, start: number): Marked | undefined {
  const closing = CLOSING.get(query[start] ?? '')
  if (closing === undefined) return undefined
  const close = query.indexOf(closing, start + 1)
  const text = query.slice(start + 1, close).trim()
  return close === -1 || text === '' ? undefined : { start, end: close + 1, text }
}

/** Up to the next white space. */
function wordAt(query: string, start: number): Marked | undefined {
  const text = /^[^\s\-－−]\S*/u.exec(query.slice(start))?.[0]
  return text === undefined ? undefined : { start, end: start + text.length, text }
}
