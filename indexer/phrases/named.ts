import type { ParsedReport } from '../../src/domain/report.ts'
import { titleSpans } from '../../src/facts/titles.ts'
import { fold } from '../../src/text/fold.ts'
import { markerAt } from '../outline/markers.ts'

/** A name in quotation marks; what is longer is somebody's words. */
const QUOTED = /[“"「『]([^“”"「」『』。,;:!?\n]{2,16})[”"」』]/g
/** Longer titles and headings are sentences: nobody types them. */
const LONGEST = 40
const LONGEST_HEADING = 16

/**
 * What a report gives a name to: its title, its headings without their numbers, the documents it
 * cites, what it puts in quotation marks. Folded; one set for each passage or heading that names it.
 */
export function namedPhrases(report: ParsedReport): readonly ReadonlySet<string>[] {
  const { metadata, headings, passages } = report
  const title = metadata.title.value
  return [
    new Set(title === null ? [] : [fold(title)].filter(isPhrase)),
    ...headings.map(({ text }) => new Set([heading(text)].filter(isPhrase))),
    ...passages.map(({ text }) => new Set([...quoted(fold(text)), ...titles(fold(text))])),
  ]
}

function heading(text: string): string {
  const trimmed = text.trim()
  const marker = markerAt(trimmed, 0)
  const own = fold(trimmed.slice(marker?.length ?? 0)).replace(/[\s。,;:、]+$/u, '')
  return own.length > LONGEST_HEADING ? '' : own.trim()
}

function quoted(folded: string): readonly string[] {
  return [...folded.matchAll(QUOTED)].flatMap(([, name = '']) => (isPhrase(name) ? [name] : []))
}

function titles(folded: string): readonly string[] {
  return [...titleSpans(folded)].flatMap(({ start, end }) => {
    const title = folded.slice(start + 1, end - 1)
    return isPhrase(title) ? [title] : []
  })
}

function isPhrase(text: string): boolean {
  return text.length <= LONGEST && /\p{Script=Han}{2}/u.test(text) && !/\s{2}|\n/.test(text)
}
