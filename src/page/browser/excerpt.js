/** UTF-16 code units before what was found, and of all that is shown. */
const BEFORE = 12
const SHOWN = 60
const CLAUSE = /[。；，;,\s][^。；，;,\s]*$/

/**
 * A stretch of a passage around what was found in it, from the beginning of a clause where one is
 * near.
 * @param {string} whole
 * @param {number} found
 * @returns {{text: string, from: number}} The text, and where it would begin in the whole.
 */
export function excerpt(whole, found) {
  const first = betweenCharacters(whole, Math.max(0, found - BEFORE))
  const clause = CLAUSE.exec(whole.slice(first, found))
  const start = clause === null ? first : first + clause.index + 1
  const end = betweenCharacters(whole, start + SHOWN)
  const before = start > 0 && clause === null ? '…' : ''
  const text = `${before}${whole.slice(start, end)}${end < whole.length ? '…' : ''}`
  return { text: text.replace(/\s/g, ' '), from: start - before.length }
}

/**
 * Not within a character of two code units.
 * @param {string} text
 * @param {number} at
 */
function betweenCharacters(text, at) {
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at + 1 : at
}
