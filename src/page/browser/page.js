import { attachCombobox } from './combobox.js'
import { copyPassage } from './copying.js'
import { listenToKeys } from './keyboard.js'
import { Refused, suggestions } from './suggestions.js'
import { announce, isShownAlready, stay, turnTo } from './turning.js'
import { waitForIndex } from './waiting.js'

/** @param {URL} url */
function isResults(url) {
  return url.origin === location.origin && url.pathname === '/' && url.search !== ''
}

/** Whether what is shown now is a page of results too, so that one can be turned to the other. */
function showsResults() {
  return document.querySelector('main .results') !== null
}

document.addEventListener('click', (event) => {
  const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (!isPlain || event.altKey || link === null) return
  if (link.matches('.copy')) {
    event.preventDefault()
    void copyPassage(link)
    return
  }
  const url = new URL(link.href, location.href)
  const isInside = link.closest('main') !== null && showsResults() && isResults(url)
  if (!isInside || (url.search === location.search && url.hash !== '')) return
  event.preventDefault()
  void turnTo(`${url.pathname}${url.search}${url.hash}`)
})

document.addEventListener('submit', (event) => {
  const form = /** @type {HTMLFormElement} */ (event.target)
  const url = new URL(form.action, location.href)
  if (url.pathname !== '/' || !showsResults()) return
  const given = [...new FormData(form)].filter(([, value]) => value !== '')
  const query = new URLSearchParams(given.map(([name, value]) => [name, String(value)]))
  if (query.get('q') === null) return
  event.preventDefault()
  suggesting?.close()
  void turnTo(`/?${query}`)
})

addEventListener('popstate', () => {
  if (isShownAlready()) {
    stay()
  } else if (showsResults() && isResults(new URL(location.href))) {
    void turnTo(location.href, { isBack: true })
  } else {
    location.reload()
  }
})

listenToKeys()
waitForIndex()

const input = /** @type {HTMLInputElement | null} */ (document.querySelector('#q'))
const suggesting = input === null ? undefined : attachSuggestions(input)

/** @param {HTMLInputElement} input */
function attachSuggestions(input) {
  const list = document.createElement('ul')
  list.className = 'suggestions'
  input.form?.append(list)
  const {
    suggestions: label = '',
    suggestionCount = '',
    suggestionTypes = '{}',
  } = document.body.dataset
  const types = JSON.parse(suggestionTypes)
  let refused = false
  return attachCombobox({
    input,
    list,
    label,
    suggest: async (query, signal) => {
      if (refused) return []
      try {
        const filters = keptFields(input.form)
        return await suggestions(query, { origin: '', headers: {}, types, filters }, signal)
      } catch (error) {
        if (!(error instanceof Refused)) throw error
        refused = true
        return []
      }
    },
    choose: ({ href }) => {
      location.assign(href)
    },
    announce: (count) => announce(suggestionCount.replace('{count}', String(count))),
  })
}

/**
 * @param {HTMLFormElement | null} form
 * @returns {[name: string, value: string][]}
 */
function keptFields(form) {
  const fields = form?.querySelectorAll('input[type=hidden]') ?? []
  return /** @type {HTMLInputElement[]} */ ([...fields]).map(({ name, value }) => [name, value])
}

const found = document.querySelector('.body .found')
if (found !== null && location.hash === '') found.scrollIntoView({ block: 'center' })
