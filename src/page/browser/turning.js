import { latest } from './latest.js'

const turning = latest()
/** The address of what is shown, which the browser may have left already. */
let shown = addressOf(location)

/** Whether another place of the same page is gone to, as by a link of the outline. */
export function isShownAlready() {
  return addressOf(location) === shown
}

/** What is on its way is not wanted any more. */
export function stay() {
  turning.cancel()
  document.querySelector('main')?.classList.remove('turning')
}

/** @param {string} text */
export function announce(text) {
  const place = document.getElementById('announced')
  if (place !== null) place.textContent = text
}

/**
 * Shows another state of the page of results without loading all of it again. Whatever is not such
 * a page is opened as the browser would have.
 * @param {string} address
 * @param {{readonly isBack?: boolean}} [options]
 */
export async function turnTo(address, { isBack = false } = {}) {
  const main = document.querySelector('main')
  main?.classList.add('turning')
  try {
    const page = await turning.run((signal) => fetchPage(address, signal))
    if (page === undefined) return
    if (!isBack) history.pushState(null, '', address)
    show(page)
    if (!isBack) goTo(new URL(address, location.href).hash)
  } catch (error) {
    console.warn('the page is loaded as a whole:', error)
    location.assign(address)
  }
}

/**
 * @param {string} address
 * @param {AbortSignal} signal
 */
async function fetchPage(address, signal) {
  const response = await fetch(address, { headers: { accept: 'text/html' }, signal })
  if (!response.ok) throw new Error(`the page answered ${response.status}`)
  return new DOMParser().parseFromString(await response.text(), 'text/html')
}

/** @param {Document} page */
function show(page) {
  for (const place of ['main', '.site']) {
    const fresh = page.querySelector(place)
    const old = document.querySelector(place)
    if (fresh === null || old === null) throw new Error(`the page has no ${place}`)
    const focused = focusIn(old)
    old.replaceWith(document.importNode(fresh, true))
    if (focused !== undefined) refocus(focused)
  }
  shown = addressOf(location)
  document.title = page.title
  const query = /** @type {HTMLInputElement | null} */ (page.querySelector('#q'))
  const input = /** @type {HTMLInputElement | null} */ (document.querySelector('#q'))
  if (query !== null && input !== null) {
    input.form?.replaceChildren(...hiddenFields(input.form, query.form))
    if (input !== document.activeElement) input.value = query.value
  }
  announce(document.querySelector('.total')?.textContent?.trim() ?? '')
}

/**
 * What a new query keeps stands in hidden fields, which change with the view.
 * @param {HTMLFormElement} shown
 * @param {HTMLFormElement | null} fresh
 */
function hiddenFields(shown, fresh) {
  const kept = [...shown.children].filter((one) => one.getAttribute('type') !== 'hidden')
  const fields = fresh === null ? [] : [...fresh.querySelectorAll('input[type=hidden]')]
  return [...kept, ...fields]
}

/** @param {Element} old */
function focusIn(old) {
  const { activeElement } = document
  if (activeElement === null || !old.contains(activeElement)) return undefined
  const place = activeElement.closest('[id]')?.id ?? ''
  return { href: activeElement.getAttribute('href'), text: activeElement.textContent, place }
}

/**
 * Puts the focus where it was; where that is gone, on what opened in its place or on what would open
 * it again; else at the beginning of what is new.
 * @param {{href: string | null, text: string | null, place: string}} focused
 */
function refocus({ href, text, place }) {
  const main = document.querySelector('main')
  const near = document.getElementById(place) ?? main
  const links = linksIn(near)
  const next =
    linksIn(main).find((link) => link.getAttribute('href') === href) ??
    links.find((link) => link.textContent === text) ??
    near?.querySelector('.panel') ??
    links.find((link) => near !== main && addressOf(link) === shown) ??
    main
  if (next instanceof HTMLElement) next.focus({ preventScroll: true })
}

/** @param {Element | null} place */
function linksIn(place) {
  return [...(place?.querySelectorAll('a') ?? [])]
}

/** @param {Location | HTMLAnchorElement} place */
function addressOf({ pathname, search }) {
  return `${pathname}${search}`
}

/** @param {string} hash */
function goTo(hash) {
  const place = hash === '' ? null : document.getElementById(decodeURIComponent(hash.slice(1)))
  if (place === null) scrollTo({ top: 0 })
  else place.scrollIntoView({ block: 'nearest' })
}
