import { latest } from './latest.js'

/** Milliseconds without a key before anything is asked. */
const PAUSE = 120

/**
 * @typedef {object} Choice
 * @property {string} text
 * @property {readonly {start: number, end: number}[]} marks Of the text, in UTF-16 code units.
 * @property {string} detail What kind of thing it is, or where it stands.
 * @property {string} href
 */

/**
 * @typedef {object} ComboboxParts
 * @property {HTMLInputElement} input
 * @property {HTMLElement} list Empty, beside the input in the same tree.
 * @property {string} label Of the list.
 * @property {(query: string, signal: AbortSignal) => Promise<readonly Choice[]>} suggest
 * @property {(choice: Choice) => void} choose
 * @property {(count: number) => void} announce
 */

/**
 * An input with a list of suggestions, as the WAI-ARIA pattern of the editable combobox has it:
 * the focus stays in the input. Nothing is asked while an input method composes.
 * @param {ComboboxParts} parts
 */
export function attachCombobox({ input, list, label, suggest, choose, announce }) {
  const asking = latest()
  /** @type {readonly Choice[]} */
  let choices = []
  let active = -1
  let composing = false
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting

  list.id ||= `${input.id}-suggestions`
  list.hidden = true
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', label)
  const attributes = {
    role: 'combobox',
    autocomplete: 'off',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': list.id,
  }
  for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value)

  function close() {
    clearTimeout(waiting)
    asking.cancel()
    choices = []
    list.hidden = true
    list.replaceChildren()
    input.setAttribute('aria-expanded', 'false')
    activate(-1)
  }

  /** @param {number} index */
  function activate(index) {
    list.children[active]?.setAttribute('aria-selected', 'false')
    active = index
    const option = list.children[index]
    if (option === undefined) {
      input.removeAttribute('aria-activedescendant')
      return
    }
    option.setAttribute('aria-selected', 'true')
    option.scrollIntoView({ block: 'nearest' })
    input.setAttribute('aria-activedescendant', option.id)
  }

  /** @param {readonly Choice[]} found */
  function show(found) {
    const isFocused = input === /** @type {Document} */ (input.getRootNode()).activeElement
    if (found.length === 0 || !isFocused) {
      close()
      return
    }
    choices = found
    list.replaceChildren(...found.map((choice, i) => optionOf(choice, `${list.id}-${i}`)))
    list.hidden = false
    input.setAttribute('aria-expanded', 'true')
    activate(-1)
    announce(found.length)
  }

  function schedule() {
    clearTimeout(waiting)
    const query = input.value.trim()
    if (query === '') {
      close()
      return
    }
    waiting = setTimeout(async () => {
      const found = await asking.run((signal) => suggest(query, signal))
      if (found !== undefined) show(found)
    }, PAUSE)
  }

  input.addEventListener('compositionstart', () => {
    composing = true
    clearTimeout(waiting)
    asking.cancel()
  })
  input.addEventListener('compositionend', () => {
    composing = false
    schedule()
  })
  input.addEventListener('input', () => {
    if (!composing) schedule()
  })
  input.addEventListener('blur', close)
  input.addEventListener('keydown', (event) => {
    // 229 is what Safari sends for the Enter that ends a composition, after the composition.
    if (event.isComposing || composing || event.keyCode === 229) return
    const isOpen = !list.hidden
    if (event.key === 'ArrowDown' && isOpen) {
      activate(active + 1 < choices.length ? active + 1 : -1)
    } else if (event.key === 'ArrowUp' && isOpen) {
      activate(active === -1 ? choices.length - 1 : active - 1)
    } else if (event.key === 'Escape' && isOpen) {
      close()
    } else if (event.key === 'Enter' && active !== -1) {
      const chosen = choices[active]
      if (chosen !== undefined) choose(chosen)
    } else {
      if (event.key === 'Enter' || event.key === 'Tab') close()
      return
    }
    event.preventDefault()
    event.stopPropagation()
  })
  // The focus must not leave the input before the click arrives.
  list.addEventListener('mousedown', (event) => event.preventDefault())
  list.addEventListener('click', (event) => {
    const at = [...list.children].findIndex((option) => event.composedPath().includes(option))
    const chosen = choices[at]
    if (chosen !== undefined) choose(chosen)
  })
  return { close }
}

/**
 * @param {Choice} choice
 * @param {string} id
 */
function optionOf({ text, marks, detail }, id) {
  const option = document.createElement('li')
  option.id = id
  option.setAttribute('role', 'option')
  option.setAttribute('aria-selected', 'false')
  const shown = document.createElement('span')
  shown.lang = 'zh-Hans'
  shown.append(...markedText(text, marks))
  const small = document.createElement('small')
  small.textContent = detail
  option.append(shown, ' ', small)
  return option
}

/**
 * @param {string} text
 * @param {Choice['marks']} marks In order, without overlap; others are left out.
 * @returns {(Node | string)[]}
 */
export function markedText(text, marks) {
  /** @type {(Node | string)[]} */
  const nodes = []
  let at = 0
  for (const { start, end } of marks) {
    if (start < at || end <= start || end > text.length) continue
    const bold = document.createElement('b')
    bold.textContent = text.slice(start, end)
    nodes.push(text.slice(at, start), bold)
    at = end
  }
  nodes.push(text.slice(at))
  return nodes.filter((node) => node !== '')
}
