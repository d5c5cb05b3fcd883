import { html } from 'hono/html'
import type { ReadableReport } from '../search/readable.ts'
import type { Hit } from '../search/types.ts'
import type { Html } from './html.ts'
import { readerLink, searchLink } from './links.ts'
import { markText } from './marks.ts'
import { metadataList } from './metadata-list.ts'
import { EMPTY_VIEW, type ReaderView } from './page-request.ts'
import { type ReaderBlock, readerBlocks } from './reader-blocks.ts'
import { marksWithinStretches, readerMarks } from './reader-marks.ts'
import { practiceNav, readerTools } from './reader-tools.ts'
import type { Words } from './words.ts'

export interface ReaderParts {
  readonly reading: ReadableReport
  /** Where the query is answered in this report, in the order of the text. */
  readonly hits: readonly Hit[]
  /** Of the passage that was found, as GB/T 7714. */
  readonly citation: string | undefined
  readonly view: ReaderView
  readonly words: Words
}

/** A report to be read: its text in headings and passages, each with an anchor of its own. */
export function readerMain(parts: ReaderParts): Html {
  const { reading, view, words } = parts
  const { id, title } = reading.report
  const blocks = readerBlocks(reading, reading.source)
  const marks = marksWithinStretches(readerMarks(reading, parts.hits, view))
  const isGone = view.passage !== undefined && !blocks.some((block) => block.id === view.passage)
  const inSearch = searchLink({
    ...EMPTY_VIEW,
    filters: { report: [id] },
    ...(view.lang === undefined ? {} : { lang: view.lang }),
  })
  return html`<div class="reader">
<header class="report-head">
<h1 lang="zh-Hans">${title}</h1>
${metadataList(reading, words)}
<p class="files">${sourceLink(reading, words)}<a href="/v1/reports/${id}/source">${words.sourceText}</a> <a href="/v1/reports/${id}/file">${words.originalFile}</a> <a href="${inSearch}">${words.reader.sameReport}</a></p>
</header>
<div class="aside">
${outlineNav(blocks, words)}
${practiceNav(parts)}
</div>
<div class="text-column">
${isGone ? html`<p class="banner" role="status">${words.reader.gone}</p>` : ''}
${readerTools(parts)}
<article class="body" lang="zh-Hans" aria-label="${words.text}">
${blocks.map((block) => blockHtml(block, markText(block.text, marks(block.start, block.start + block.text.length)), parts))}
</article>
</div>
</div>`
}

function sourceLink({ metadata }: ReadableReport, words: Words): Html {
  const { value } = metadata.source
  if (value === null || !URL.canParse(value)) return ''
  if (!/^https?:$/.test(new URL(value).protocol)) return ''
  return html`<a href="${value}" rel="noreferrer external">${words.reader.source}</a> `
}

/** Deeper ones make the outline longer than it helps. */
const OUTLINE_LEVELS = 2

function outlineNav(blocks: readonly ReaderBlock[], words: Words): Html {
  const entries = blocks.flatMap((block) =>
    block.heading !== undefined && block.heading <= OUTLINE_LEVELS
      ? [html`<li class="level-${block.heading}"><a href="#${block.id}">${block.text}</a></li>`]
      : [],
  )
  if (entries.length === 0) return ''
  return html`<details class="outline" open><summary><h2 id="outline">${words.outline}</h2></summary><nav aria-labelledby="outline"><ul lang="zh-Hans">${entries}</ul></nav></details>`
}

function blockHtml(block: ReaderBlock, text: Html, parts: ReaderParts): Html {
  const found = block.isPassage && block.id === parts.view.passage
  const tools = block.isPassage ? blockTools(block, parts) : ''
  const cited = found ? citationBox(block, parts) : ''
  if (block.heading === undefined) {
    return html`<section class="passage of-${block.section}${found ? ' found' : ''}" id="${block.id}"><p class="text">${text}</p>${tools}</section>${cited}`
  }
  return html`<div class="heading${found ? ' found' : ''}">${headingHtml(block, text)}${tools}</div>${cited}`
}

function headingHtml({ heading = 1, id }: ReaderBlock, text: Html): Html {
  switch (heading) {
    case 1:
      return html`<h2 class="text" id="${id}">${text}</h2>`
    case 2:
      return html`<h3 class="text" id="${id}">${text}</h3>`
    case 3:
      return html`<h4 class="text" id="${id}">${text}</h4>`
    default:
      return html`<h5 class="text" id="${id}">${text}</h5>`
  }
}

function blockTools({ id }: ReaderBlock, { view, words }: ReaderParts): Html {
  return html`<span class="passage-tools" lang="${words.tag}"><a class="copy" data-passage="${id}" href="${readerLink({ ...view, passage: id })}">${words.results.cite}</a> <a class="anchor" href="/passages/${id}" aria-label="${words.permalink}">#</a></span>`
}

/** The citation as text that can be selected; the script copies it with the passage. */
function citationBox({ id }: ReaderBlock, { citation, words }: ReaderParts): Html {
  if (citation === undefined) return ''
  const { reader } = words
  const formats = html`<a href="/v1/passages/${id}/citation?format=bibtex">BibTeX</a> <a href="/v1/passages/${id}/citation?format=text">${reader.inWords}</a>`
  return html`<aside class="citation" lang="${words.tag}" aria-label="${reader.citation}">
<p class="citation-text" lang="zh-Hans" id="citation">${citation}</p>
<p class="citation-tools"><a class="copy button" data-passage="${id}" data-citation="citation" href="#citation">${words.results.cite}</a> <span>${reader.otherFormats}</span> ${formats}</p>
</aside>`
}
