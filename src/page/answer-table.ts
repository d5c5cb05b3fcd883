import { html } from 'hono/html'
import type { Evidence, IssuerRow, IssuersAnswer } from '../search/issuers/types.ts'
import type { Html } from './html.ts'
import { reportLink } from './links.ts'
import type { View } from './page-request.ts'
import { yearsText } from './report-facts.ts'
import type { Words } from './words.ts'

const SHOWN_ROWS = 20
/** Code units of a quote. */
const SHOWN_QUOTE = 120

/** The issuers that are an answer to a "which bureaus" question; each row opens its proof. */
export function answerTable(answer: IssuersAnswer | undefined, view: View, words: Words): Html {
  if (answer === undefined) return ''
  const said = words.results
  const { silent } = answer.coverage
  const rows = answer.issuers.map((row) => issuerRow(row, view, words))
  const rest = rows.slice(SHOWN_ROWS)
  return html`<section class="answer" aria-labelledby="answer">
<h2 id="answer">${said.issuers} <small>${answer.issuers.length.toLocaleString('en')}</small></h2>
${rows.length === 0 ? html`<p>${said.noIssuers}</p>` : html`<p class="hint">${said.issuersHelp}</p>${table(rows.slice(0, SHOWN_ROWS), words)}`}
${rest.length === 0 ? '' : html`<details><summary>${words.more} (${rest.length})</summary>${table(rest, words)}</details>`}
${silent.length === 0 ? '' : html`<details class="silent"><summary>${said.silent(silent.length.toLocaleString('en'))}</summary><p lang="zh-Hans">${silent.join('、')}</p></details>`}
</section>`
}

function table(rows: readonly Html[], { results }: Words): Html {
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${results.issuers}"><table>
<thead><tr>${results.columns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${rows}</tbody></table></div>`
}

function issuerRow(row: IssuerRow, view: View, words: Words): Html {
  const said = words.results
  const [best, ...others] = own(row)
  const inferred = row.basis === 'inferred' ? html` <small>(${words.inferred})</small>` : ''
  return html`<tr><th scope="row"><span lang="zh-Hans">${row.issuer}</span>${inferred}</th>
<td lang="zh-Hans">${row.region?.name ?? ''}</td><td>${row.years === null ? '' : yearsText(row.years)}</td>
<td><span class="tag stage-${row.stage}">${said.stages[row.stage]}</span></td>
<td>${best === undefined ? '' : proofLink(best, view, said.proof(row.issuer))}${
    others.length === 0
      ? ''
      : html` <details><summary>${said.moreProofs(String(others.length))}</summary><ul>${others.map((one) => html`<li>${proofLink(one, view, said.proof(row.issuer))}</li>`)}</ul></details>`
  }</td></tr>`
}

/** Its own doing proves a row; the evidence of the row's stage comes first. */
function own({ evidence, stage }: IssuerRow): readonly Evidence[] {
  return evidence
    .filter(({ actor }) => actor === 'own')
    .toSorted((a, b) => Number(b.stage === stage) - Number(a.stage === stage))
}

function proofLink({ report, passage, quote }: Evidence, view: View, label: string): Html {
  const text = quote.text.trim()
  const shown = text.length > SHOWN_QUOTE ? `${text.slice(0, SHOWN_QUOTE)}…` : text
  return html`<a lang="zh-Hans" title="${label}" href="${reportLink(view, report.id, passage.id)}">${shown}</a>`
}
