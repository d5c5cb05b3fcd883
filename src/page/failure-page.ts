import type { Context, HonoRequest } from 'hono'
import { html } from 'hono/html'
import { type ErrorCode, STATUS, type WenmaiError } from '../domain/errors.ts'
import { failureHeaders } from '../http/failure.ts'
import { chooseLanguage } from './language.ts'
import { layout } from './layout.ts'
import { otherLanguageLink, sameAddress, searchLink } from './links.ts'
import { EMPTY_VIEW, type View } from './page-request.ts'
import { wordsOf } from './vocabulary.ts'
import type { Words } from './words.ts'

const MACHINE_ROUTES = /^\/(v1|assets)(\/|$)|^\/(healthz|readyz|openapi\.json|box\.js)$/

/** A failure is shown as a page to a browser that opened an address for people, as JSON to all else. */
export function wantsPage(request: HonoRequest): boolean {
  const reads = request.method === 'GET' || request.method === 'HEAD'
  const takesPages = request.header('accept')?.includes('text/html') ?? false
  return reads && takesPages && !MACHINE_ROUTES.test(request.path)
}

/** Seconds after which the script of a page about an unfinished index asks again. */
const REFRESH_AFTER = 3

export function failurePage(context: Context, failure: WenmaiError) {
  const url = new URL(context.req.url)
  const asked = url.searchParams.get('lang') ?? undefined
  const language = chooseLanguage(asked, context.req.header('accept-language'))
  const words = wordsOf(language)
  const view = {
    ...EMPTY_VIEW,
    q: (url.searchParams.get('q') ?? '').slice(0, 2_000),
    ...(asked === language ? { lang: language } : {}),
  }
  const page = layout({
    words,
    view,
    title: `${words.failures[failure.code].title} - ${words.brand}`,
    main: failureMain(failure, { words, view, address: sameAddress(url) }),
    otherLanguage: otherLanguageLink(url, words),
    formInHeader: true,
  })
  return context.html(page, STATUS[failure.code], failureHeaders(failure))
}

/** What words alone can still answer. */
const WORDS_WOULD_DO: ReadonlySet<ErrorCode> = new Set([
  'model_not_loaded',
  'embedding_failed',
  'model_missing',
  'model_invalid',
])

interface FailureParts {
  readonly words: Words
  readonly view: View
  /** Of this page. */
  readonly address: string
}

function failureMain(failure: WenmaiError, { words, view, address }: FailureParts) {
  const { title, cure } = words.failures[failure.code]
  const home = searchLink({ ...view, q: '' })
  const byWords = searchLink({ ...view, mode: 'keyword' })
  const mayPass = STATUS[failure.code] === 503 && failure.code !== 'indexing'
  return html`<div class="failure">
<h1>${title}</h1>
<p>${cure}</p>
${failure.code === 'indexing' ? progressOf(failure, words, address) : ''}
<p class="ways">${mayPass ? html`<a href="${address}">${words.again}</a> ` : ''}${WORDS_WOULD_DO.has(failure.code) && view.q !== '' ? html`<a href="${byWords}">${words.byWords}</a> ` : ''}<a href="${home}">${words.backToSearch}</a></p>
<details ${STATUS[failure.code] === 400 ? 'open' : ''}><summary>${words.details}</summary><p lang="en"><code>${failure.code}</code>: ${failure.message}; ${failure.help}</p></details>
</div>`
}

/** Where scripts are off the link asks again. */
function progressOf({ progress = 0 }: WenmaiError, words: Words, address: string) {
  const percent = Math.floor(progress * 100)
  return html`<p class="progress"><progress max="100" value="${percent}" aria-label="${words.progress(percent)}"></progress> ${words.progress(percent)}</p>
<p data-refresh-after="${REFRESH_AFTER}" data-refreshing="${words.refreshing}"><a href="${address}">${words.refresh}</a></p>`
}
