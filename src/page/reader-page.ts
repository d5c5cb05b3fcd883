import { html } from 'hono/html'
import type { ReportView } from '../search/lookup.ts'
import type { Html } from './html.ts'
import { metadataList } from './metadata-list.ts'
import { type ReaderBlock, readerBlocks } from './reader-blocks.ts'
import type { Words } from './words.ts'

/** A report to be read: its text in headings and passages, each with an anchor of its own. */
export function readerMain(report: ReportView, source: string, words: Words) {
  const { id, title } = report.report
  const blocks = readerBlocks(report, source)
  return html`<div class="reader">
<header class="report-head">
<h1 lang="zh-Hans">${title}</h1>
${metadataList(report, words)}
<p class="files"><a href="/v1/reports/${id}/source">${words.sourceText}</a> <a href="/v1/reports/${id}/file">${words.originalFile}</a></p>
</header>
${outlineNav(blocks, words)}
<article class="body" lang="zh-Hans" aria-label="${words.text}">
${blocks.map((block) => blockHtml(block, words))}
</article>
</div>`
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
  return html`<nav class="outline" aria-labelledby="outline"><h2 id="outline">${words.outline}</h2><ul lang="zh-Hans">${entries}</ul></nav>`
}

function blockHtml(block: ReaderBlock, words: Words) {
  const anchor = html`<a class="anchor" href="#${block.id}" aria-label="${words.permalink}">#</a>`
  switch (block.heading) {
    case undefined:
      return html`<section class="passage ${block.section}" id="${block.id}"><p>${block.text}</p>${anchor}</section>`
    case 1:
      return html`<h2 id="${block.id}">${block.text}</h2>`
    case 2:
      return html`<h3 id="${block.id}">${block.text}</h3>`
    case 3:
      return html`<h4 id="${block.id}">${block.text}</h4>`
    default:
      return html`<h5 id="${block.id}">${block.text}</h5>`
  }
}
