import { html } from 'hono/html'
import { viewParameters } from './links.ts'
import type { View } from './page-request.ts'
import type { Words } from './words.ts'

/** A new query keeps the mode, the order, the filters and the language, and starts on the first page. */
export function searchForm(view: View, words: Words) {
  const kept = viewParameters({ ...view, q: '', offset: 0, within: '', off: [] })
  return html`<form class="search" role="search" action="/" method="get">
<label class="hidden" for="q">${words.searchLabel}</label>
<input id="q" name="q" type="search" value="${view.q}" placeholder="${words.placeholder}" maxlength="2000" autocomplete="off" enterkeyhint="search">
${kept.map(({ name, value }) => html`<input type="hidden" name="${name}" value="${value}">`)}
<button type="submit">${words.search}</button>
</form>`
}
