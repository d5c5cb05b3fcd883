import type { Context } from 'hono'
import type { Service } from '../http/service.ts'
import type { Html } from './html.ts'
import { chooseLanguage, type Language } from './language.ts'
import { layout } from './layout.ts'
import { otherLanguageLink } from './links.ts'
import { EMPTY_VIEW, type View } from './page-request.ts'
import { wordsOf } from './vocabulary.ts'
import type { Words } from './words.ts'

/** Pages are asked for again each time, yet the way back to one is instant. */
const HEADERS = { 'cache-control': 'no-cache', vary: 'Accept, Accept-Language' }

export function wordsFor(context: Context, lang: Language | undefined): Words {
  return wordsOf(chooseLanguage(lang, context.req.header('accept-language')))
}

interface Shown {
  readonly title: string
  readonly main: Html
  readonly words: Words
  /** What the form in the header holds. */
  readonly view?: View
  readonly lang?: Language | undefined
  readonly formInHeader?: boolean
}

/** The answer with a page in the frame that all pages have. */
export function answerPage(context: Context, service: Service, shown: Shown) {
  const { title, main, words, lang, formInHeader = true } = shown
  const view = shown.view ?? { ...EMPTY_VIEW, ...(lang === undefined ? {} : { lang }) }
  const page = layout({
    words,
    view,
    title,
    main,
    formInHeader,
    state: service.state(),
    otherLanguage: otherLanguageLink(new URL(context.req.url), words),
  })
  return context.html(page, 200, HEADERS)
}
