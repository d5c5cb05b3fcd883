import { html } from 'hono/html'
import type { ReportsAnswer } from '../search/reports.ts'
import { emptyCorpus } from './empty-corpus.ts'
import type { Html } from './html.ts'
import { coverageLink, reportLink, searchLink } from './links.ts'
import type { View } from './page-request.ts'
import { reportFacts } from './report-facts.ts'
import { searchForm } from './search-form.ts'
import type { Words } from './words.ts'

/** The first page: the search box, questions to try, and what there is to search. */
export function homeMain(view: View, reports: ReportsAnswer, words: Words) {
  const examples = words.exampleQueries.map(
    (q) => html`<li><a href="${searchLink({ ...view, q })}">${q}</a></li>`,
  )
  return html`<div class="home">
<h1>${words.brand}</h1>
<p class="tagline">${words.tagline}</p>
${searchForm(view, words)}
${
  reports.total === 0
    ? emptyCorpus(words)
    : html`<section aria-labelledby="examples">
<h2 id="examples">${words.examples}</h2>
<ul class="examples">${examples}</ul>
</section>
${holdings(view, reports, words)}`
}
</div>`
}

function holdings(view: View, reports: ReportsAnswer, words: Words): Html {
  return html`<section aria-labelledby="holdings">
<h2 id="holdings">${words.holdings(reports.total.toLocaleString('en'))}</h2>
<ul class="reports">
${reports.reports.map(
  (report) => html`<li>
<a href="${reportLink(view, report.id)}" lang="zh-Hans">${report.title}</a>
${reportFacts(report)}
</li>`,
)}
</ul>
<p class="ways"><a href="${searchLink({ ...view, sort: 'date' })}">${words.browseAll}</a> <a href="${coverageLink({}, view.lang)}">${words.coverage.title}</a></p>
</section>`
}
