import { Parser } from 'htmlparser2'

const UNSEEN = new Set(
  'head script style noscript noframes template iframe object audio video canvas datalist title'.split(
    ' ',
  ),
)

/** A browser with scripts reads it as plain text, which ends at the first closing tag, nested or not. */
const NOSCRIPT = /<noscript\b[^>]*>[\s\S]*?<\/noscript\s*>/gi

/**
 * The text nodes that a page shows, by another parser and other means than the reader: one pass over
 * the tags, no tree. Meant to be compared with what was read, not to be read.
 */
export function visibleHtml(html: string): string {
  const shown: string[] = []
  const hidden: boolean[] = []
  let unseen = 0
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const hides =
          UNSEEN.has(name) ||
          'hidden' in attributes ||
          (name === 'dialog' && !('open' in attributes)) ||
          /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attributes.style ?? '')
        hidden.push(hides)
        if (hides) unseen++
      },
      onclosetag() {
        if (hidden.pop() === true) unseen--
      },
      ontext(text) {
        if (unseen === 0) shown.push(text)
      },
    },
    { decodeEntities: true },
  )
  parser.write(html.replace(NOSCRIPT, ''))
  parser.end()
  return shown.join('')
}
