import type { Span } from '../../src/domain/report.ts'
import { beginsWithLabel } from './labels.ts'
import { type Family, type Marker, markerAt } from './markers.ts'

/** An item of a list is one sentence; longer lines are text. */
const LONGEST_ITEM = 300
const LARGE: readonly Family[] = ['part', 'chapter', 'section', 'article', 'han']

/** So many numbered lines with no text to any of them name things: 1.胡椒醛, 2.黄樟素. */
const FEWEST_BARE = 5

/**
 * Lines that are items of a list, not headings: numbered lines one after another, each a single
 * sentence, that end in stops, or that a line ending in a colon leads in.
 */
export function listLines(text: string, body: readonly Span[]): ReadonlySet<number> {
  const markers = body.map((line) => markerAt(text, line.start))
  const items = new Set<number>()
  for (let i = 0; i < body.length; ) {
    const end = runEnd(text, body, { markers, from: i })
    if (
      end - i >= 2 &&
      isList(text, body.slice(i, end), { lead: body[i - 1], marker: markers[i] })
    ) {
      for (let at = i; at < end; at++) items.add(at)
    }
    i = Math.max(end, i + 1)
  }
  for (const at of attachmentLines(text, body)) items.add(at)
  for (const at of glossaryLines(text, body)) items.add(at)
  for (const at of articleLines(text, body, markers)) items.add(at)
  return items
}

const ATTACHED = /^附\s*件\s*[:：]?\s*(?=1\s?[.．、]|[（(]1[）)]|$)/

/** 2.任务分工表, below 附件：1.…: the rest of a list of attachments, whatever stands below it. */
function attachmentLines(text: string, body: readonly Span[]): readonly number[] {
  const found: number[] = []
  let next: number | undefined
  body.forEach(({ start, end }, i) => {
    const head =
      text[start] === '附' ? ATTACHED.exec(text.slice(start, start + 20))?.[0] : undefined
    if (head === undefined && next === undefined) return
    const marker = markerAt(text, start + (head ?? '').length)
    const isNext = marker?.number === next
    if (head !== undefined) next = (marker?.number ?? 0) + 1
    else if (isNext && !/[。；]/.test(text.slice(start, end))) {
      found.push(i)
      next = (next ?? 0) + 1
    } else next = undefined
  })
  return found
}

/** 名词解释, 《政府工作报告》有关用语说明: what stands above the words that a report explains. */
const GLOSSARY =
  /^(?:\S{1,3}[、.．])?(?:《[^》]{4,20}》)?(?:有关|相关|部分)?(?:内容)?(?:名词|指标|术语|用语)(?:解释|注释|说明)[:：]?$/
/** An explained word stands so near its number. */
const LONGEST_WORD = 40

/** 1.“四上”企业：…, below 名词解释: entries, whether their text follows or stands below. */
function glossaryLines(text: string, body: readonly Span[]): readonly number[] {
  const found: number[] = []
  let next: number | undefined
  body.forEach(({ start, end }, i) => {
    if (end - start <= LONGEST_WORD && GLOSSARY.test(text.slice(start, end))) next = 1
    else if (next !== undefined) {
      const marker = markerAt(text, start)
      if (marker === undefined) return
      const words = text.slice(start, Math.min(end, start + LONGEST_WORD))
      if (marker.number === next && /[:：]/.test(words)) {
        found.push(i)
        next++
      } else next = undefined
    }
  })
  return found
}

/** So many articles make a statute. */
const FEWEST_ARTICLES = 3

/** （一）军官：上将、中将；, below 第七条: whatever an article numbers, up to the next chapter or annex, are its items. */
function articleLines(
  text: string,
  body: readonly Span[],
  markers: readonly (Marker | undefined)[],
): readonly number[] {
  const articles = markers.filter((marker) => marker?.family === 'article').length
  if (articles < FEWEST_ARTICLES) return []
  let inArticle = false
  return body.flatMap((line, i) => {
    const family = markers[i]?.family
    if (family === 'article') inArticle = true
    else if (family !== undefined && LARGE.includes(family)) inArticle = false
    else if (/^附\s*[件表]/.test(text.slice(line.start, line.start + 5))) inArticle = false
    else if (family !== undefined && inArticle) return [i]
    return []
  })
}

/** Behind the last of the lines that number on from `from` with nothing between. */
function runEnd(
  text: string,
  body: readonly Span[],
  { markers, from }: { readonly markers: readonly (Marker | undefined)[]; readonly from: number },
): number {
  const first = markers[from]
  if (first === undefined) return from
  let at = from
  for (let number = first.number; at < body.length; at++, number++) {
    const [line, marker] = [body[at], markers[at]]
    if (line === undefined || marker?.family !== first.family || marker.number !== number) break
    if (
      !isSentence(
        text.slice(line.start + marker.length, Math.min(line.end, line.start + LONGEST_ITEM + 1)),
      )
    )
      break
  }
  return at
}

/** No stop before the end; commas and semicolons may be anywhere. */
function isSentence(words: string): boolean {
  return (
    words.length <= LONGEST_ITEM &&
    !beginsWithLabel(words) &&
    !/[。！？](?=[^”’"』」）)])/.test(words)
  )
}

function isList(
  text: string,
  run: readonly Span[],
  { lead, marker }: { readonly lead: Span | undefined; readonly marker: Marker | undefined },
): boolean {
  const stopped = run.every(({ end }) => /[。；;！？]/.test(text[end - 1] ?? ''))
  if (stopped) return true
  if (run.length >= FEWEST_BARE && marker !== undefined && !LARGE.includes(marker.family))
    return true
  const led = lead !== undefined && /[:：]/.test(text[lead.end - 1] ?? '')
  return led && marker !== undefined && marker.number === 1 && !LARGE.includes(marker.family)
}
