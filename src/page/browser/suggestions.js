/** @typedef {import('./combobox.js').Choice} Choice */

const SUGGESTIONS = 8

/** Why a service will not answer, however often it is asked. */
export class Refused extends Error {}

/** That no answer came, or none that the browser lets a page see. */
export class Unheard extends Error {}

/**
 * @typedef {object} Asked
 * @property {string} origin Of the service; empty for the page's own.
 * @property {Record<string, string>} headers
 * @property {[name: string, value: string][]} [filters] What a search keeps, its filters among it.
 * @property {Record<string, string>} types Names of the types of suggestions.
 */

/**
 * @param {string} address
 * @param {Asked} asked
 * @param {AbortSignal} signal
 * @returns {Promise<unknown>} Undefined where there is no answer now.
 */
export async function askJson(address, { origin, headers }, signal) {
  const response = await hear(`${origin}${address}`, { headers, signal, credentials: 'omit' })
  if (response.ok) return response.json()
  if (response.status === 401 || response.status === 403) {
    throw new Refused(await explanationOf(response))
  }
  if (response.status === 404) throw new Refused('')
  return undefined
}

/**
 * @param {string} address
 * @param {RequestInit} options
 */
async function hear(address, options) {
  try {
    return await fetch(address, options)
  } catch (error) {
    throw options.signal?.aborted ? error : new Unheard(String(error))
  }
}

/** @param {Response} response */
async function explanationOf(response) {
  const text = await response.text()
  try {
    const { message, help } = JSON.parse(text).error
    return `${message}; ${help}`
  } catch (error) {
    return `${response.status} ${response.statusText} (${error})`
  }
}

/**
 * What a service suggests for what has been typed so far.
 * @param {string} query
 * @param {Asked} asked
 * @param {AbortSignal} signal
 * @returns {Promise<readonly Choice[]>}
 */
export async function suggestions(query, asked, signal) {
  const parameters = new URLSearchParams([
    ['q', query],
    ['limit', String(SUGGESTIONS)],
  ])
  const answer = await askJson(`/v1/suggest?${parameters}`, asked, signal)
  return listOf(answer, 'suggestions').map((suggestion) => {
    const { type, text, marks, query: q, filters } = suggestion
    const own = pairsOf(filters)
    const filled = [...keptBeside(own, asked.filters ?? []), ...own]
    return {
      text: String(text),
      marks: Array.isArray(marks) ? marks : [],
      detail: asked.types[String(type)] ?? '',
      href: `${asked.origin}/?${new URLSearchParams([...(q ? [['q', String(q)]] : []), ...filled])}`,
    }
  })
}

/** What says of which reports; who chooses one goes there, wherever they were. */
const PLACES = ['region', 'issuer', 'report']

/**
 * @param {[name: string, value: string][]} own
 * @param {[name: string, value: string][]} given
 */
function keptBeside(own, given) {
  return own.length === 0 ? given : given.filter(([name]) => !PLACES.includes(name))
}

/**
 * @param {unknown} answer
 * @param {string} name
 * @returns {Record<string, any>[]}
 */
export function listOf(answer, name) {
  const list = /** @type {Record<string, unknown> | undefined} */ (answer)?.[name]
  return Array.isArray(list) ? list : []
}

/**
 * @param {unknown} filters A value or a list of values by the name of the filter.
 * @returns {[name: string, value: string][]}
 */
function pairsOf(filters) {
  return Object.entries(filters ?? {}).flatMap(([name, values]) =>
    [values].flat().map((value) => /** @type {[string, string]} */ ([name, String(value)])),
  )
}
