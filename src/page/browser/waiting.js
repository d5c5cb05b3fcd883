import { announce } from './turning.js'

/**
 * On a page about an index that is being made: asks again until the answer is there, which then takes
 * the place of the page, and shows meanwhile how far the index is.
 */
export function waitForIndex() {
  const note = /** @type {HTMLElement | null} */ (document.querySelector('[data-refresh-after]'))
  if (note === null) return
  const { refreshAfter = '', refreshing = '' } = note.dataset
  note.prepend(`${refreshing} `)
  const pause = Number(refreshAfter) * 1000
  const ask = async () => {
    try {
      const response = await fetch(location.href, { headers: { accept: 'text/html' } })
      if (response.ok) {
        location.reload()
        return
      }
      showProgress(new DOMParser().parseFromString(await response.text(), 'text/html'))
    } catch (error) {
      console.warn('the service does not answer:', error)
    }
    setTimeout(ask, pause)
  }
  setTimeout(ask, pause)
}

/** @param {Document} page */
function showProgress(page) {
  const fresh = page.querySelector('.progress')
  const old = document.querySelector('.progress')
  if (fresh === null || old === null) {
    location.reload()
    return
  }
  if (fresh.textContent === old.textContent) return
  old.replaceWith(document.importNode(fresh, true))
  announce(fresh.textContent?.trim() ?? '')
}
