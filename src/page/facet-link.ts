import { html } from 'hono/html'
import type { Html } from './html.ts'

export function facetLink(
  label: Html,
  count: number,
  { href, chosen }: { readonly href: string; readonly chosen: boolean },
): Html {
  const number = html`<span class="count">${count.toLocaleString('en')}</span>`
  return chosen
    ? html`<a class="chosen" aria-current="true" href="${href}">${label} ${number}</a>`
    : html`<a href="${href}">${label} ${number}</a>`
}
