import { html } from 'hono/html'
import { GROUPINGS, MODES, SORTS } from '../domain/words.ts'
import type { Html } from './html.ts'
import { searchLink, viewParameters } from './links.ts'
import type { View } from './page-request.ts'
import type { Words } from './words.ts'

interface Option {
  readonly label: string
  readonly help?: string
  readonly href: string
  readonly chosen: boolean
}

/** The ways of searching, and a line that says what the chosen one does; the others say it when pointed at. */
export function modeSwitch(view: View, words: Words): Html {
  const { modeHelp } = words.results
  const modes = MODES.toReversed().map((mode) => ({
    label: words.modes[mode],
    help: modeHelp[mode],
    href: searchLink({ ...view, mode, offset: 0 }),
    chosen: mode === view.mode,
  }))
  return html`<div class="ways-to-search">${choice('choice modes', words.modeLabel, modes)}
<p class="hint">${modeHelp[view.mode]}</p></div>`
}

export function sortSwitch(view: View, words: Words): Html {
  const sorts = SORTS.map((sort) => ({
    label: words.sorts[sort],
    href: searchLink({ ...view, sort, offset: 0 }),
    chosen: sort === view.sort,
  }))
  return choice('choice', words.sortLabel, sorts)
}

export function groupSwitch(view: View, words: Words): Html {
  const { group: _, ...ungrouped } = view
  const none = {
    label: words.results.groupings.none,
    href: searchLink({ ...ungrouped, offset: 0 }),
    chosen: view.group === undefined,
  }
  const groups = GROUPINGS.map((group) => ({
    label: words.results.groupings[group],
    href: searchLink({ ...view, group, offset: 0 }),
    chosen: group === view.group,
  }))
  return choice('choice', words.results.groupLabel, [none, ...groups])
}

function choice(name: string, label: string, options: readonly Option[]): Html {
  const links = options.map(({ label, help, href, chosen }) => {
    const title = help === undefined ? '' : html` title="${help}"`
    return chosen
      ? html`<a aria-current="true" href="${href}">${label}</a>`
      : html`<a href="${href}"${title}>${label}</a>`
  })
  return html`<nav class="${name}" aria-label="${label}">${links}</nav>`
}

/** Narrows what was found to passages that hold further words. */
export function withinForm(view: View, words: Words): Html {
  if (view.q === '') return ''
  const { results } = words
  const kept = viewParameters({ ...view, within: '', offset: 0 })
  return html`<form class="within" action="/" method="get">
<label for="within">${results.withinLabel}</label>
<span class="field"><input id="within" name="within" type="search" maxlength="200" autocomplete="off" value="${view.within}">
${kept.map(({ name, value }) => html`<input type="hidden" name="${name}" value="${value}">`)}
<button type="submit">${results.withinButton}</button></span>
</form>`
}
