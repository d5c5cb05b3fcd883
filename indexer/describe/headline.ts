import { bodiesAt } from './body.ts'
import { readYear, YEAR } from './dates.ts'

/**
 * Whether a line is the headline that a page puts above a title: it says, in fewer words and never
 * with 关于, what the title below it says again of somebody or of something (关于).
 */
export function isHeadlineOf(above: string, title: string): boolean {
  return (
    above.length < title.length &&
    !above.includes('关于') &&
    (title.includes('关于') || bodiesAt(title, 0).length > 0) &&
    shareWords(above, title)
  )
}

/**
 * Whether a line begins anew what is said above it, so that the two are no one title: 关于 or a year
 * opens it, and the year or the words are those of the line above.
 */
export function saysAgain(above: string, line: string): boolean {
  if (/[和与及暨、的]$/.test(above)) return false
  if (line.startsWith('关于')) return shareWords(above, line)
  const year = YEAR_FIRST.exec(line)?.[1]
  if (year === undefined || readYear(year) === undefined) return false
  return above.includes(year) || (!ANY_YEAR.test(above) && shareWords(above, line))
}

const YEAR_FIRST = new RegExp(`^(${YEAR})年`)
const ANY_YEAR = new RegExp(`${YEAR}年`)

/** So many characters in a row are no chance. */
const SHARED = 4

/** Whether two lines have words in common besides a year and the bodies that they begin with. */
function shareWords(one: string, other: string): boolean {
  const [own, others] = [said(one), said(other)]
  for (let at = 0; at + SHARED <= own.length; at++) {
    if (others.includes(own.slice(at, at + SHARED))) return true
  }
  return false
}

function said(line: string): string {
  return line.slice(bodiesAt(line, 0).at(-1)?.to ?? 0).replaceAll(ANY_YEARS, '，')
}

const ANY_YEARS = new RegExp(`${YEAR}年度?`, 'g')
