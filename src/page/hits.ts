import { html } from 'hono/html'
import type { Group, Hit } from '../search/types.ts'
import { explanationPanel } from './explanation.ts'
import type { HitParts } from './hit-parts.ts'
import type { Html } from './html.ts'
import { openedLink, reportLink, searchLink } from './links.ts'
import { markText } from './marks.ts'
import type { View } from './page-request.ts'
import { reportFacts } from './report-facts.ts'

/** Results in their order, numbered on from the pages before. */
export function hitList(hits: readonly Hit[], parts: HitParts): Html {
  const { offset, group } = parts.view
  return html`<ol class="hits" start="${group === undefined ? offset + 1 : 1}">${hits.map((hit) => hitItem(hit, parts))}</ol>`
}

function hitItem(hit: Hit, parts: HitParts): Html {
  const { passage, highlights } = hit
  return html`<li><article id="${passage.id}">
${parts.view.group === 'report' ? headInReport(hit, parts) : headOfReport(hit, parts)}
<p class="text" lang="zh-Hans">${markText(passage.text.trimEnd(), highlights)}</p>
${hitTools(hit, parts)}
${explanationPanel(hit, parts)}
${foldedList(hit, parts)}
</article></li>`
}

function headOfReport({ report, passage }: Hit, { view, words }: HitParts): Html {
  const title = html`<a class="hit" href="${reportLink(view, report.id, passage.id)}">${report.title}</a>`
  const section = html`<span class="tag">${words.sections[passage.section]}</span>`
  return html`${view.group === undefined ? html`<h2 lang="zh-Hans">${title}</h2>` : html`<h3 lang="zh-Hans">${title}</h3>`}
${reportFacts(report, [section])}
${headingPath(passage.headingPath)}`
}

/** Under its report, a passage is named by where it stands. */
function headInReport({ report, passage }: Hit, { view, words }: HitParts): Html {
  const { headingPath: path, section } = passage
  const name = path.at(-1)
  const link = reportLink(view, report.id, passage.id)
  const title =
    name === undefined
      ? html`<a class="hit" href="${link}" lang="${words.tag}">${words.sections[section]}</a>`
      : html`<a class="hit" href="${link}">${name}</a>`
  return html`<h3 lang="zh-Hans">${title}</h3>
${headingPath(path.slice(0, -1))}`
}

function headingPath(headings: readonly string[]): Html {
  if (headings.length === 0) return ''
  return html`<p class="path" lang="zh-Hans">${headings.map((heading) => html`<span>${heading}</span> `)}</p>`
}

function hitTools({ report, passage, folded }: Hit, { view, words, opened }: HitParts): Html {
  const said = words.results
  const why = html`<a href="${openedLink(view, 'why', passage.id)}">${said.why}</a>`
  const more = html`<a href="${openedLink(view, 'open', passage.id)}">${said.folded((folded?.count ?? 0).toLocaleString('en'))}</a>`
  return html`<p class="hit-tools">
<a class="copy" data-passage="${passage.id}" href="${reportLink(view, report.id, passage.id)}">${said.cite}</a>
${view.q === '' || opened.why === passage.id ? '' : why}
${folded === undefined || folded.count === 0 || opened.open === passage.id ? '' : more}
</p>`
}

function foldedList({ passage, folded }: Hit, parts: HitParts): Html {
  const { view, words, opened } = parts
  if (folded === undefined || opened.open !== passage.id) return ''
  return html`<section class="panel" tabindex="-1" aria-label="${words.results.foldedTitle}">
<h3>${words.results.folded(folded.count.toLocaleString('en'))}</h3>
<ul class="folded">${parts.folded.map(
    (
      near,
    ) => html`<li lang="zh-Hans"><a href="${reportLink(view, near.report.id, near.passage.id)}">${near.report.title}</a>
<span class="excerpt">${near.passage.text.trim()}</span></li>`,
  )}</ul>
<p><a class="close" href="${searchLink(view)}#${passage.id}">${words.results.close}</a></p>
</section>`
}

/** The best of each group, with the way to the rest of it. */
export function groupList(groups: readonly Group[], parts: HitParts): Html {
  return html`<div class="groups">${groups.map((group) => groupSection(group, parts))}</div>`
}

function groupSection({ key, label, total, hits }: Group, parts: HitParts): Html {
  const { view, words } = parts
  const rest = total - hits.length
  const inside = insideGroup(view, key)
  return html`<section class="group" aria-label="${label}">
<h2 lang="zh-Hans">${label} <small lang="${words.tag}">${words.results.inGroup(total.toLocaleString('en'))}</small></h2>
${hitList(hits, parts)}
${rest <= 0 || inside === undefined ? '' : html`<p class="rest"><a href="${inside}">${words.results.moreInGroup(rest.toLocaleString('en'))}</a></p>`}
</section>`
}

/** Everything in one group; there is no filter for what is of no issuer or region. */
function insideGroup(view: View, key: string): string | undefined {
  const { group, ...rest } = view
  if (group === undefined || key === 'unknown') return undefined
  return searchLink({ ...rest, offset: 0, filters: { ...view.filters, [group]: [key] } })
}
