import { html } from 'hono/html'
import type { Hit, HitExplanation } from '../search/types.ts'
import type { HitParts } from './hit-parts.ts'
import type { Html } from './html.ts'
import { searchLink } from './links.ts'
import type { Words } from './words.ts'

const SHOWN_TERMS = 8

/** How the hit that is open came about, in words. */
export function explanationPanel(hit: Hit, { view, words, opened }: HitParts): Html {
  const { explanation, passage } = hit
  if (explanation === undefined || opened.why !== passage.id) return ''
  const { fusion } = explanation
  const said = words.results
  return html`<section class="panel" aria-label="${said.whyTitle}">
<h3>${said.whyTitle}</h3>
${wordsPart(explanation, words)}
${meaningPart(hit, explanation, words)}
${fusion === null ? '' : html`<p>${said.whyWeights(twoDigits(fusion.lexical), twoDigits(fusion.semantic))}</p>`}
<p><a class="close" href="${searchLink(view)}#${passage.id}">${said.close}</a></p>
</section>`
}

function wordsPart({ lexical }: HitExplanation, { results }: Words): Html {
  if (lexical.terms.length === 0) return html`<p>${results.whyNoWords}</p>`
  const terms = lexical.terms.filter(({ term }) => Array.from(term).length > 1)
  const shown = (terms.length > 0 ? terms : lexical.terms).slice(0, SHOWN_TERMS)
  return html`<p>${results.whyWords(String(Math.round(lexical.share * 100)))}</p>
<ul class="terms">${shown.map(({ term, count }) => html`<li lang="zh-Hans">${results.whyTimes(term, String(count))}</li>`)}</ul>`
}

function meaningPart({ passage }: Hit, { semantic }: HitExplanation, { results }: Words): Html {
  if (semantic.score === null || !semantic.matches) return html`<p>${results.whyNoMeaning}</p>`
  const best = semantic.parts
    .filter(({ level }) => level !== 'passage')
    .toSorted((a, b) => b.score - a.score)[0]
  const words =
    best === undefined
      ? ''
      : passage.text.slice(best.start - passage.start, best.end - passage.start).trim()
  return html`<p>${results.whyMeaning(twoDigits(semantic.score))}
${words === '' ? '' : html`${results.whyNearest} <q lang="zh-Hans">${words}</q>`}</p>`
}

function twoDigits(value: number): string {
  return value.toFixed(2)
}
