/** Whether a key is meant for a field rather than for the page. */
function isTyping() {
  const { activeElement } = document
  return activeElement?.matches('input, textarea, select, [contenteditable]') ?? false
}

/** The proof of each row of the answer, then the hits; without what is folded away. */
function hits() {
  const all = document.querySelectorAll('.answer td > a.proof, a.hit')
  return /** @type {HTMLElement[]} */ ([...all]).filter((one) => one.getClientRects().length > 0)
}

/** @param {Element} hit */
function placeOf(hit) {
  return hit.closest('tr, li')
}

/** @param {number} step */
function moveThroughHits(step) {
  const all = hits()
  const at = all.findIndex((hit) => placeOf(hit)?.contains(document.activeElement) ?? false)
  if (at === -1 && step < 0) return false
  const next = all[at + step]
  if (next === undefined) {
    if (at === 0 && step < 0) document.getElementById('q')?.focus()
    return at === 0 && step < 0
  }
  next.focus({ preventScroll: true })
  placeOf(next)?.scrollIntoView({ block: 'nearest' })
  return true
}

/** @param {'prev' | 'next'} rel */
function followHit(rel) {
  const link = /** @type {HTMLElement | null} */ (
    document.querySelector(`.hit-nav a[rel="${rel}"]`)
  )
  link?.click()
  return link !== null
}

/** The nearest thing that is open and can be closed. */
function closeOpen() {
  const close = /** @type {HTMLElement | null} */ (document.querySelector('main a.close'))
  close?.click()
  return close !== null
}

/**
 * @param {KeyboardEvent} event
 * @returns {boolean} Whether the key did something.
 */
function act({ key }) {
  if (key === '/' && !isTyping()) {
    const input = /** @type {HTMLInputElement | null} */ (document.getElementById('q'))
    input?.focus()
    input?.select()
    return input !== null
  }
  if (key === 'ArrowDown' && (!isTyping() || document.activeElement?.id === 'q')) {
    return moveThroughHits(1)
  }
  if (isTyping()) return false
  if (key === 'ArrowUp') return moveThroughHits(-1)
  if (key === 'ArrowLeft') return followHit('prev')
  if (key === 'ArrowRight') return followHit('next')
  return key === 'Escape' && closeOpen()
}

/** `/` to the search box, arrows through the hits, Escape to close; Enter is the browser's own. */
export function listenToKeys() {
  document.documentElement.classList.add('scripted')
  document.addEventListener('keydown', (event) => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing
    // With Shift arrows select text, and some keyboards have the slash above it.
    const isAct = isPlain && (!event.shiftKey || event.key === '/')
    if (isAct && !event.defaultPrevented && act(event)) event.preventDefault()
  })
}
