import { BOX_WORDS } from './box-words.js'
import { attachCombobox } from './combobox.js'
import { excerpt } from './excerpt.js'
import { askJson, listOf, Refused, suggestions, Unheard } from './suggestions.js'

/** @typedef {import('./combobox.js').Choice} Choice */
/** @typedef {import('./suggestions.js').Asked} Asked */

const script = /** @type {HTMLScriptElement | null} */ (
  document.currentScript ?? document.querySelector('script[src$="/box.js"]')
)
const origin = new URL(script?.src ?? location.href).origin
const key = script?.dataset.key ?? ''
/**
 * Not sent: the service refuses it, but where no key is for this page the browser keeps the reason to
 * itself.
 */
const isAdministration = key.startsWith('wm_administration_')

/** Passages shown below the suggestions. */
const PASSAGES = 3
/** Characters before passages are looked for: fewer say too little. */
const FEWEST = 2

class WenmaiBox extends HTMLElement {
  connectedCallback() {
    if (this.shadowRoot !== null) return
    // The form inside may not have been read yet when its element begins.
    if (document.readyState === 'loading') {
      document.addEventListener('DOMContentLoaded', () => this.build(), { once: true })
    } else {
      this.build()
    }
  }

  build() {
    if (this.shadowRoot !== null || !this.isConnected) return
    const own = this.querySelector('form')
    const field = own?.querySelector('input:not([type=hidden])')
    const words = BOX_WORDS[languageOf(this)]
    const kept = [...(own?.querySelectorAll('input[type=hidden]') ?? [])].map(nameAndValue)
    if (isAdministration) report(new Error(ADMINISTRATION_KEY))
    const root = this.attachShadow({ mode: 'open', delegatesFocus: true })
    dress(root)
    const form = element('form', {
      action: own?.getAttribute('action') ?? `${origin}/`,
      method: 'get',
      role: 'search',
      part: 'form',
      target: own?.target || undefined,
    })
    const input = /** @type {HTMLInputElement} */ (
      element('input', {
        id: 'q',
        name: field?.getAttribute('name') ?? 'q',
        type: 'search',
        part: 'input',
        enterkeyhint: 'search',
        maxlength: '2000',
        'aria-label': field?.getAttribute('aria-label') ?? words.label,
        placeholder: field?.getAttribute('placeholder') ?? words.label,
      })
    )
    const button = element('button', { type: 'submit', part: 'button' })
    button.textContent = words.search
    const list = element('ul', { part: 'list' })
    const status = element('p', { role: 'status' })
    form.append(input, button, ...kept.map(hiddenField))
    root.append(form, list, status)
    const asked = { origin, headers: authorization(), filters: kept, types: words.types }
    attachCombobox({
      input,
      list,
      label: words.suggestions,
      suggest: asker(asked, words.passage),
      choose: ({ href }) => open(href, form.getAttribute('target') ?? '_self'),
      announce: (count) => {
        status.textContent = words.count(count)
      },
    })
  }
}

/** @returns {Record<string, string>} */
function authorization() {
  return key === '' ? {} : { authorization: `Bearer ${key}` }
}

/**
 * Suggestions, and passages below them. What refuses once is not asked again, and says why to who
 * looks after the page; readers still have the form.
 * @param {Asked} asked
 * @param {string} passage
 */
function asker(asked, passage) {
  const sources = [suggestions, passagesNamed(passage)].map((ask) => ({
    ask,
    refused: isAdministration,
  }))
  /** @param {string} query @param {AbortSignal} signal */
  return async (query, signal) => {
    const lists = await Promise.all(
      sources.map(async (source) => {
        if (source.refused) return []
        try {
          return await source.ask(query, asked, signal)
        } catch (error) {
          if (signal.aborted) throw error
          source.refused = error instanceof Refused
          report(error instanceof Unheard ? new Error(unheard(error)) : error)
          return []
        }
      }),
    )
    return lists.flat()
  }
}

const MAKE_KEY = `npm run keys -- create search --origin ${location.origin}`
const ADMINISTRATION_KEY = `data-key holds an administration key, which everybody who opens this page can read; revoke it, and put a key there that only searches: ${MAKE_KEY}`

/**
 * A browser does not tell a service that is away from one that does not know this page.
 * @param {Unheard} error
 */
function unheard({ message }) {
  return `no answer from ${origin}: see whether it runs, whether this page's policy allows it in connect-src, and whether it has a key for this page: ${MAKE_KEY} (${message})`
}

/** @type {Set<string>} */
const reported = new Set()

/** @param {unknown} error */
function report(error) {
  const { message } = /** @type {Error} */ (error)
  if (message === '' || reported.has(message)) return
  reported.add(message)
  console.error(`wenmai-box: ${message}`)
}

/** @param {string} detail */
function passagesNamed(detail) {
  /**
   * @param {string} query
   * @param {Asked} asked
   * @param {AbortSignal} signal
   * @returns {Promise<readonly Choice[]>}
   */
  return async (query, asked, signal) => {
    if (Array.from(query).length < FEWEST) return []
    const parameters = new URLSearchParams([
      ['q', query],
      ['mode', 'keyword'],
      ['limit', String(PASSAGES)],
      ...(asked.filters ?? []),
    ])
    const answer = await askJson(`/v1/search?${parameters}`, asked, signal)
    return listOf(answer, 'hits').map((hit) => passageChoice(hit, query, detail))
  }
}

/**
 * @param {Record<string, any>} hit
 * @param {string} query
 * @param {string} detail
 * @returns {Choice}
 */
function passageChoice({ report: { id, title }, passage, highlights }, query, detail) {
  /** @type {{start: number, end: number, kind: string}[]} */
  const words = highlights.filter((/** @type {{kind: string}} */ { kind }) => kind === 'word')
  const { from, text } = excerpt(passage.text, words[0]?.start ?? 0)
  const parameters = new URLSearchParams([
    ['passage', passage.id],
    ['q', query],
  ])
  return {
    text,
    marks: words.map(({ start, end }) => ({ start: start - from, end: end - from })),
    detail: `${detail} · ${title}`,
    href: `${origin}/reports/${id}?${parameters}#${passage.id}`,
  }
}

/**
 * A sheet made by script needs no leave of the page's policy; browsers that have none load it from
 * the service.
 * @param {ShadowRoot} root
 */
function dress(root) {
  if ('adoptedStyleSheets' in root && 'replaceSync' in CSSStyleSheet.prototype) {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(BOX_STYLE)
    root.adoptedStyleSheets = [sheet]
  } else {
    root.append(element('link', { rel: 'stylesheet', href: `${origin}/assets/box.css` }))
  }
}

/** @param {Element} place @returns {keyof typeof BOX_WORDS} */
function languageOf(place) {
  const stated = place.closest('[lang]')?.getAttribute('lang') ?? navigator.language
  return /^en\b/i.test(stated) ? 'en' : 'zh'
}

/** @param {Element} field @returns {[name: string, value: string]} */
function nameAndValue(field) {
  return [field.getAttribute('name') ?? '', field.getAttribute('value') ?? '']
}

/** @param {[name: string, value: string]} field */
function hiddenField([name, value]) {
  return element('input', { type: 'hidden', name, value })
}

/**
 * @param {string} name
 * @param {Record<string, string | undefined>} attributes
 */
function element(name, attributes) {
  const made = document.createElement(name)
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== undefined) made.setAttribute(attribute, value)
  }
  return made
}

if (customElements.get('wenmai-box') === undefined) customElements.define('wenmai-box', WenmaiBox)
