import { html } from 'hono/html'
import type { Hit } from '../search/types.ts'
import { reportLink } from './links.ts'
import { markText } from './marks.ts'
import type { View } from './page-request.ts'
import { reportFacts } from './report-facts.ts'
import type { Words } from './words.ts'

/** Results in their order, numbered on from the pages before. */
export function hitList(hits: readonly Hit[], view: View, words: Words) {
  return html`<ol class="hits" start="${view.offset + 1}">${hits.map((hit) => hitItem(hit, view, words))}</ol>`
}

function hitItem({ report, passage, highlights }: Hit, view: View, words: Words) {
  const link = reportLink(report.id, { passage: passage.id, lang: view.lang })
  const section = html`<span class="tag">${words.sections[passage.section]}</span>`
  return html`<li><article>
<h2 lang="zh-Hans"><a href="${link}">${report.title}</a></h2>
${reportFacts(report, [section])}
${headingPath(passage.headingPath)}
<p class="text" lang="zh-Hans">${markText(passage.text.trimEnd(), highlights)}</p>
</article></li>`
}

function headingPath(headings: readonly string[]) {
  if (headings.length === 0) return ''
  return html`<p class="path" lang="zh-Hans">${headings.map((heading) => html`<span>${heading}</span> `)}</p>`
}
