import { html } from 'hono/html'
import type { Html } from './html.ts'
import type { Words } from './words.ts'

/** What there is to do where no report has been indexed. */
export function emptyCorpus({ coverage }: Words): Html {
  return html`<section class="empty" aria-labelledby="empty"><h2 id="empty">${coverage.empty}</h2>
<p>${coverage.emptyHelp}</p><p class="hint">${coverage.formats}</p></section>`
}
