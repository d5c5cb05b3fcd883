import { html } from 'hono/html'
import type { ServiceState } from '../http/service.ts'
import { assetAddress } from './assets.ts'
import type { Html } from './html.ts'
import { coverageLink, searchLink } from './links.ts'
import { EMPTY_VIEW, type View } from './page-request.ts'
import { searchForm } from './search-form.ts'
import type { Words } from './words.ts'

interface PageParts {
  readonly words: Words
  readonly view: View
  readonly title: string
  readonly main: Html
  readonly state?: ServiceState
  /** The address of this page in the other language. */
  readonly otherLanguage: string
  /** The first page shows its form large, in its own place. */
  readonly formInHeader: boolean
}

/** The frame of every page. All text that is not ours is escaped by the templates. */
export function layout(parts: PageParts) {
  const { words, view, title, main, state, otherLanguage, formInHeader } = parts
  const home = searchLink({
    ...EMPTY_VIEW,
    ...(view.lang === undefined ? {} : { lang: view.lang }),
  })
  return html`<!doctype html>
<html lang="${words.tag}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="${assetAddress('/assets/icon.svg')}" type="image/svg+xml">
<link rel="stylesheet" href="${assetAddress('/assets/style.css')}">
<script src="${assetAddress('/assets/page.js')}" defer></script>
</head>
<body ${spokenByScript(words)}>
<a class="skip" href="#main">${words.skip}</a>
<header class="top">
<div class="bar">
${formInHeader ? html`<a class="brand" href="${home}">${words.brand}</a>` : ''}
${formInHeader ? searchForm(view, words) : ''}
<nav class="site" aria-label="${words.siteNav}"><a href="${coverageLink({}, view.lang)}">${words.coverage.title}</a>
<a class="language" href="${otherLanguage}" lang="${words.otherLanguage.tag}" hreflang="${words.otherLanguage.tag}">${words.otherLanguage.name}</a></nav>
</div>
</header>
${state === undefined ? '' : updatingBanner(state, words)}
<main id="main" tabindex="-1">
${main}
</main>
<p class="hidden" id="announced" role="status"></p>
<footer class="bottom"><p>${words.footer}</p>
<p class="keys">${words.keys.map(({ key, does }) => html`<span><kbd>${key}</kbd> ${does}</span> `)}</p></footer>
</body>
</html>`
}

/** What the script says, for it knows no language. */
function spokenByScript(words: Words): Html {
  const { results, suggestions, suggestionCount, suggestionTypes } = words
  return html`data-copied="${results.copied}" data-copy-failed="${results.copyFailed}" data-suggestions="${suggestions}" data-suggestion-count="${suggestionCount}" data-suggestion-types="${JSON.stringify(suggestionTypes)}"`
}

/** While a newer index is made behind the one that answers. */
function updatingBanner(state: ServiceState, words: Words): Html {
  const percent = Math.floor((state.progress ?? 0) * 100)
  const updating = state.status === 'ready' && state.progress !== undefined
  return updating ? html`<p class="banner" role="status">${words.updating(percent)}</p>` : ''
}
