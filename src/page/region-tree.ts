import { html } from 'hono/html'
import type { FacetCount } from '../search/types.ts'
import { facetLink } from './facet-link.ts'
import type { Html } from './html.ts'
import { type ChosenFilter, chosenFilters, toggleLink } from './links.ts'
import type { View } from './page-request.ts'
import type { Words } from './words.ts'

/** Where there are no more regions than this, all are shown, whatever is chosen. */
const SHOWN_AT_ONCE = 12
/** Of more, beside one another, those shown; the others open. */
const FIRST = 10

export interface RegionNode {
  readonly count: FacetCount
  readonly path: string
  readonly below: readonly RegionNode[]
}

/** Regions in the regions they lie in; the order among brothers stays. */
export function regionTree(counts: readonly FacetCount[]): readonly RegionNode[] {
  const known = new Set(counts.map(pathOf))
  return counts
    .filter((count) => parentAmong(pathOf(count), known) === '')
    .map((count) => {
      const path = pathOf(count)
      const inside = counts.filter((other) => pathOf(other).startsWith(`${path}/`))
      return { count, path, below: regionTree(inside) }
    })
}

function pathOf({ path, value }: FacetCount): string {
  return path ?? value
}

/** The nearest region above that is counted too. */
function parentAmong(path: string, known: ReadonlySet<string>): string {
  const cut = path.lastIndexOf('/')
  if (cut === -1) return ''
  const parent = path.slice(0, cut)
  return known.has(parent) ? parent : parentAmong(parent, known)
}

/** From the province down; what lies in a region is shown once the region, or a part of it, is chosen. */
export function regionList(counts: readonly FacetCount[], view: View, words: Words): Html {
  const chosen = new Set(view.filters.region ?? [])
  const openAll = counts.length <= SHOWN_AT_ONCE
  const list = (nodes: readonly RegionNode[]): Html => {
    if (nodes.length === 0) return ''
    const isShort = nodes.length <= SHOWN_AT_ONCE
    const shown = nodes.filter((node, i) => isShort || i < FIRST || holdsChosen(node, chosen))
    const rest = nodes.filter((node) => !shown.includes(node))
    return html`<ul>${shown.map(entry)}</ul>
${rest.length === 0 ? '' : html`<details><summary>${words.more} (${rest.length})</summary><ul>${rest.map(entry)}</ul></details>`}`
  }
  const entry = (node: RegionNode): Html => {
    const { count, below } = node
    const isOpen = openAll || holdsChosen(node, chosen)
    const link = facetLink(html`<span lang="zh-Hans">${count.label}</span>`, count.count, {
      href: regionLink(node, counts, view),
      chosen: isChosenNode(node, chosen),
    })
    return html`<li>${link}${isOpen ? list(below) : ''}</li>`
  }
  return html`<div class="tree">${list(regionTree(counts))}</div>`
}

function isChosenNode({ count, path }: RegionNode, chosen: ReadonlySet<string>): boolean {
  return chosen.has(count.value) || chosen.has(path)
}

function holdsChosen(node: RegionNode, chosen: ReadonlySet<string>): boolean {
  return isChosenNode(node, chosen) || node.below.some((below) => holdsChosen(below, chosen))
}

/** A part takes the place of the whole that was chosen, and the other way round: together they say nothing more. */
function regionLink(node: RegionNode, counts: readonly FacetCount[], view: View): string {
  const { count, path } = node
  const related = counts
    .filter((other) => {
      const otherPath = pathOf(other)
      return otherPath.startsWith(`${path}/`) || path.startsWith(`${otherPath}/`)
    })
    .flatMap((other) => [other.value, pathOf(other)])
  const asWritten = chosenFilters(view.filters).find(
    ({ name, value }) => name === 'region' && value === path,
  )
  const filter: ChosenFilter = asWritten ?? { name: 'region', value: count.value }
  return toggleLink(
    view,
    filter,
    related.map((value) => ({ name: 'region', value })),
  )
}
