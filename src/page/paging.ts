import { html } from 'hono/html'
import { FARTHEST_OFFSET } from '../http/requests.ts'
import type { Total } from '../search/types.ts'
import { searchLink } from './links.ts'
import type { View } from './page-request.ts'
import type { Words } from './words.ts'

interface PagingParts {
  readonly view: View
  readonly words: Words
  /** Hits on this page. */
  readonly shown: number
  readonly total: Total
  readonly perPage: number
}

/** Links to the pages beside this one; nothing where all is on one page. */
export function paging({ view, words, shown, total, perPage }: PagingParts) {
  const { offset } = view
  const after = offset + perPage
  const hasNext = shown > 0 && after < total.value && after <= FARTHEST_OFFSET
  if (offset === 0 && !hasNext) return ''
  const before = Math.max(0, offset - perPage)
  const previous = html`<a rel="prev" href="${searchLink({ ...view, offset: before })}">${words.previous}</a>`
  const next = html`<a rel="next" href="${searchLink({ ...view, offset: after })}">${words.next}</a>`
  return html`<nav class="paging" aria-label="${words.pages}">
${offset === 0 ? '' : previous}
<span aria-current="page">${words.page(Math.floor(offset / perPage) + 1)}</span>
${hasNext ? next : ''}
</nav>`
}
