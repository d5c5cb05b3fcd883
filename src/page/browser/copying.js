import { announce } from './turning.js'

/** Milliseconds for which a link says that it has copied. */
const SAID_FOR = 2000

/**
 * Copies a passage and its citation.
 * @param {HTMLElement} link
 */
export async function copyPassage(link) {
  const { copied = '', copyFailed = '' } = document.body.dataset
  const done = await copy(citedText(link)).catch((/** @type {unknown} */ error) => {
    console.warn('nothing was copied:', error)
    return false
  })
  const label = link.textContent
  const said = done ? copied : copyFailed
  link.textContent = said
  announce(said)
  setTimeout(() => {
    link.textContent = label
  }, SAID_FOR)
}

/** @param {HTMLElement} link */
async function citedText(link) {
  const { passage = '', citation } = link.dataset
  const own = document.getElementById(passage)
  const text = (own?.querySelector('.text') ?? own)?.textContent?.trim() ?? ''
  const shown = citation === undefined ? null : document.getElementById(citation)
  const cited = shown?.textContent ?? (await fetchCitation(passage))
  return `${text}\n${cited}\n`
}

/** @param {string} passage */
async function fetchCitation(passage) {
  const response = await fetch(`/v1/passages/${encodeURIComponent(passage)}/citation`)
  if (!response.ok) throw new Error(`the citation answered ${response.status}`)
  return response.text()
}

/**
 * Over plain HTTP browsers have no clipboard but the old command. Safari wants to be asked in the
 * click itself, so that it gets a text that is still to come.
 * @param {Promise<string>} text
 */
async function copy(text) {
  const { clipboard } = navigator
  if (clipboard === undefined) return copyByCommand(await text)
  if (!(await writeToCome(clipboard, text))) await clipboard.writeText(await text)
  return true
}

/**
 * Chrome before 97 wants the text itself.
 * @param {Clipboard} clipboard
 * @param {Promise<string>} text
 */
async function writeToCome(clipboard, text) {
  if (typeof ClipboardItem !== 'function' || clipboard.write === undefined) return false
  try {
    const blob = text.then((plain) => new Blob([plain], { type: 'text/plain' }))
    await clipboard.write([new ClipboardItem({ 'text/plain': blob })])
    return true
  } catch (error) {
    console.warn('copying another way:', error)
    return false
  }
}

/** @param {string} text */
function copyByCommand(text) {
  const area = document.createElement('textarea')
  area.value = text
  area.setAttribute('readonly', '')
  area.className = 'hidden'
  document.body.append(area)
  area.select()
  const done = document.execCommand('copy')
  area.remove()
  return done
}
