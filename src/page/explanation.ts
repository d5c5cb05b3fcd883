import { html } from 'hono/html'
import { RELATIONS } from '../domain/practice.ts'
import type { Hit, HitExplanation } from '../search/types.ts'
import type { Reading } from '../understand/reading.ts'
import type { HitParts } from './hit-parts.ts'
import type { Html } from './html.ts'
import { searchLink } from './links.ts'
import type { Words } from './words.ts'

const SHOWN_TERMS = 8

/** How the hit that is open came about, in words. */
export function explanationPanel(hit: Hit, parts: HitParts): Html {
  const { view, words, opened } = parts
  const { explanation, passage } = hit
  if (explanation === undefined || opened.why !== passage.id) return ''
  const { fusion } = explanation
  const said = words.results
  return html`<section class="panel" tabindex="-1" aria-label="${said.whyTitle}">
<h3>${said.whyTitle}</h3>
${wordsPart(explanation, parts)}
${meaningPart(hit, explanation, words)}
${fusion === null || fusion.implied === 0 ? '' : html`<p>${said.whyImplied}</p>`}
${fusion === null ? '' : html`<p>${said.whyWeights(twoDigits(fusion.lexical), twoDigits(fusion.semantic))}</p>`}
<p><a class="close" href="${searchLink(view)}#${passage.id}">${said.close}</a></p>
</section>`
}

function wordsPart({ lexical }: HitExplanation, { view, words, understood }: HitParts): Html {
  const { results } = words
  if (lexical.terms.length === 0) return html`<p>${results.whyNoWords}</p>`
  const shown = readableTerms(lexical.terms, view.q).slice(0, SHOWN_TERMS)
  return html`<p>${results.whyWords(String(Math.round(lexical.share * 100)))}</p>
<ul class="terms">${shown.map((one) => html`<li>${termText(one, understood, words)}</li>`)}</ul>`
}

/** How an explanation names a practice that the query names: by its id, and how the passage's words relate to it. */
const PRACTICE = new RegExp(`^([\\w-]+) \\((${RELATIONS.join('|')})\\)$`)

function termText({ term, count }: Term, understood: readonly Reading[], { results }: Words): Html {
  const [, id = '', found] = PRACTICE.exec(term) ?? []
  const relation = RELATIONS.find((known) => known === found)
  if (relation === undefined) {
    return html`<span lang="zh-Hans">${results.whyTimes(term, String(count))}</span>`
  }
  const named = understood.find((reading) => reading.id === `practice:${id}`)
  return results.whyPractice[relation](named?.from.text ?? '')
}

type Term = HitExplanation['lexical']['terms'][number]

/**
 * Without single characters, and without the pairs of the query that lie across two others, like 罚清
 * in 免罚清单.
 */
export function readableTerms(terms: readonly Term[], query: string): readonly Term[] {
  const longer = terms.filter(({ term }) => Array.from(term).length > 1)
  const place = ({ term }: Term) => {
    const at = query.indexOf(term)
    return at === -1 ? Number.POSITIVE_INFINITY : at
  }
  const inOrder = longer.filter((one) => place(one) < query.length)
  inOrder.sort((a, b) => place(a) - place(b))
  const across = new Set<Term>()
  let last: Term | undefined
  for (const [i, one] of inOrder.entries()) {
    const next = inOrder[i + 1]
    const touches = last !== undefined && place(last) + 1 === place(one)
    if (touches && next !== undefined && place(one) + 1 === place(next)) across.add(one)
    else last = one
  }
  const plain = longer.filter((one) => !across.has(one))
  return plain.length > 0 ? plain : terms
}

function meaningPart(
  { passage }: Hit,
  { semantic }: HitExplanation,
  { results, gap }: Words,
): Html {
  if (semantic.score === null || !semantic.matches) return html`<p>${results.whyNoMeaning}</p>`
  const best = semantic.parts
    .filter(({ level }) => level !== 'passage')
    .toSorted((a, b) => b.score - a.score)[0]
  const words =
    best === undefined
      ? ''
      : passage.text.slice(best.start - passage.start, best.end - passage.start).trim()
  const nearest = html`${gap}${results.whyNearest}${gap}<q lang="zh-Hans">${words}</q>`
  return html`<p>${results.whyMeaning(twoDigits(semantic.score))}${words === '' ? '' : nearest}</p>`
}

function twoDigits(value: number): string {
  return value.toFixed(2)
}
