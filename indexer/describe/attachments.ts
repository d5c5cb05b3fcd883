import type { Field, Span } from '../../src/domain/report.ts'
import { bare, type Clues, words } from './clues.ts'

const HEAD = /^附\s*件\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})?\s*[:：.、]?\s*/
const ITEM = /^(?:\d{1,2}\s*[.．、]|[（(]\d{1,2}[）)])\s*/
const FILE = /\.(?:docx?|pdf|xlsx?|pptx?|wps|et|ofd|zip|rar|7z|txt|jpe?g|png)$/i
const LONGEST = 120
/** [name](address), as Markdown has it. */
const LINK = /^\[([^\]]+)\]\([^)]*\)$/

/** Names of the attachments, as the lines that begin with 附件 and those below them list them. */
export function attachments(clues: Clues): readonly Field<string>[] {
  const found: Field<string>[] = []
  let listing = false
  for (const line of clues.prose) {
    const span = bare(clues.text, line)
    const written = words(clues.text, span)
    const head = HEAD.exec(written)?.[0]
    const item = ITEM.exec(written)?.[0]
    const isFile = FILE.test(written) && written.length <= LONGEST && !/。/.test(written)
    const starts = head !== undefined && written.length <= LONGEST && !/[。，；]/.test(written)
    if (!starts && !(listing && (item !== undefined || isFile))) {
      listing = listing && written === ''
      continue
    }
    listing = true
    const name = nameIn(clues.text, { start: span.start + (head ?? '').length, end: span.end })
    if (name !== undefined && !found.some((other) => other.value === name.value)) found.push(name)
  }
  return found
}

/** The name without its number; undefined when nothing is left. */
function nameIn(text: string, span: Span): Field<string> | undefined {
  const number = ITEM.exec(words(text, span))?.[0].length ?? 0
  const whole = bare(text, { start: span.start + number, end: span.end })
  const linked = LINK.exec(words(text, whole))?.[1]
  const inner =
    linked === undefined ? whole : { start: whole.start + 1, end: whole.start + 1 + linked.length }
  if (inner.start >= inner.end) return undefined
  return { value: words(text, inner), ...inner, basis: 'stated' }
}
