import { html } from 'hono/html'
import type { Evidence, IssuerRow, IssuersAnswer } from '../search/issuers/types.ts'
import type { Html } from './html.ts'
import { reportLink, searchLink } from './links.ts'
import type { View } from './page-request.ts'
import { yearsText } from './report-facts.ts'
import type { Words } from './words.ts'

const SHOWN_ROWS = 20
/** Whoever wants those beyond narrows by region, as the page says. */
const MOST_ROWS = 100
/** Of one row, besides the best. */
const SHOWN_PROOFS = 5
const SHOWN_SILENT = 100
/** Code units of a quote; it ends where a clause does, if one does not far before. */
const SHOWN_QUOTE = 160
const SHORTEST_QUOTE = 100

/** The issuers that are an answer to a "which bureaus" question; each row opens its proof. */
export function answerTable(answer: IssuersAnswer | undefined, view: View, words: Words): Html {
  if (answer === undefined) return ''
  const said = words.results
  const { silent } = answer.coverage
  const rows = answer.issuers.slice(0, MOST_ROWS).map((row) => issuerRow(row, view, words))
  const rest = rows.slice(SHOWN_ROWS)
  const left = answer.issuers.length - rows.length
  return html`<section class="answer" aria-labelledby="answer">
<h2 id="answer">${said.issuers} <small>${answer.issuers.length.toLocaleString('en')}</small></h2>
${rows.length === 0 ? html`<p>${said.noIssuers}</p>` : html`<p class="hint">${answer.by === 'words' ? said.issuersHelp : said.issuersByMeaning}</p>${table(rows.slice(0, SHOWN_ROWS), words)}`}
${rest.length === 0 ? '' : html`<details><summary>${words.more} (${rest.length})</summary>${table(rest, words)}</details>`}
${left === 0 ? '' : html`<p class="hint">${said.moreIssuers(left.toLocaleString('en'))}</p>`}
${silent.length === 0 ? '' : html`<details class="silent"><summary>${said.silent(silent.length.toLocaleString('en'))}</summary><p lang="zh-Hans">${silent.slice(0, SHOWN_SILENT).join('、')}${silent.length > SHOWN_SILENT ? '……' : ''}</p></details>`}
</section>`
}

/** On a phone each row is a block of its own, which would take the roles from the table but for their names. */
function table(rows: readonly Html[], { results }: Words): Html {
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${results.issuers}"><table role="table">
<thead role="rowgroup"><tr role="row">${results.columns.map((name) => html`<th scope="col" role="columnheader">${name}</th>`)}</tr></thead>
<tbody role="rowgroup">${rows}</tbody></table></div>`
}

function issuerRow(row: IssuerRow, view: View, words: Words): Html {
  const said = words.results
  const [best, ...others] = own(row)
  const inferred = row.basis === 'inferred' ? html` <small>(${words.inferred})</small>` : ''
  return html`<tr role="row"><th scope="row" role="rowheader"><span lang="zh-Hans">${row.issuer}</span>${inferred}</th>
<td role="cell" lang="zh-Hans">${row.region?.name ?? ''}</td><td role="cell">${row.years === null ? '' : yearsText(row.years)}</td>
<td role="cell"><span class="tag stage-${row.stage}">${said.stages[row.stage]}</span></td>
<td role="cell" class="words">${best === undefined ? '' : proofLink(best, view, said.proof(row.issuer))}${moreProofs(row, others, { view, words })}</td></tr>`
}

function moreProofs(
  { id, issuer }: IssuerRow,
  others: readonly Evidence[],
  { view, words }: { readonly view: View; readonly words: Words },
): Html {
  if (others.length === 0) return ''
  const said = words.results
  const shown = others
    .slice(0, SHOWN_PROOFS)
    .map((one) => html`<li>${proofLink(one, view, said.proof(issuer))}</li>`)
  const all = searchLink({ ...view, offset: 0, filters: { ...view.filters, issuer: [id] } })
  const rest = html`<li><a href="${all}">${said.allOfIssuer}</a></li>`
  return html` <details><summary>${said.moreProofs(others.length.toLocaleString('en'))}</summary><ul>${shown}${others.length > SHOWN_PROOFS ? rest : ''}</ul></details>`
}

/** Its own doing proves a row; the evidence of the row's stage comes first. */
function own({ evidence, stage }: IssuerRow): readonly Evidence[] {
  return evidence
    .filter(({ actor }) => actor === 'own')
    .toSorted((a, b) => Number(b.stage === stage) - Number(a.stage === stage))
}

function proofLink({ report, passage, quote }: Evidence, view: View, label: string): Html {
  return html`<a class="proof" lang="zh-Hans" title="${label}" href="${reportLink(view, report.id, passage.id)}">${shortened(quote.text.trim())}</a>`
}

function shortened(text: string): string {
  if (text.length <= SHOWN_QUOTE) return text
  const cut = text.slice(0, SHOWN_QUOTE)
  const [whole = ''] = /^.*[，,；;。]/su.exec(cut) ?? []
  return `${whole.length < SHORTEST_QUOTE ? cut : whole.slice(0, -1)}……`
}
