import type { Span } from '../../src/domain/report.ts'
import type { HeadingHint } from '../read/reading.ts'

/** `1 总则`, `1.1 编制目的`, `2.3.1 指挥部`: numbers as plans for emergencies have them, on lines of their own. */
const DECIMAL = /^(\d{1,2}(?:\.\d{1,2}){0,4})\.?[ \t\u3000]*(?=\p{Script=Han})/u
const LONGEST = 40
/** So many headings of a second level show that a report is numbered so. */
const FEWEST = 2

/**
 * Headings of a report that is numbered by decimals: each number is the first below its own, or the next
 * beside the one before. None where numbers of a second level are not to be found.
 */
export function decimalHeadings(text: string, body: readonly Span[]): readonly HeadingHint[] {
  const found: HeadingHint[] = []
  let before: readonly number[] = []
  for (const { start, end } of body) {
    if (end - start > LONGEST) continue
    const words = text.slice(start, end)
    const written = DECIMAL.exec(words)?.[1]
    if (written === undefined || /[。；;，,：:|%]|^\d+年/.test(words)) continue
    const number = written.split('.').map(Number)
    if (!follows(number, before)) continue
    if (number.length === 1 && !/^\d+(?:\.|[ \t\u3000])/.test(words)) continue
    before = number
    found.push({ start, end, level: number.length })
  }
  return found.filter(({ level }) => level === 2).length >= FEWEST ? found : []
}

/** 2 and 1.2.1 follow 1.2, and so do 1.3 and 2; nothing else does. */
function follows(number: readonly number[], before: readonly number[]): boolean {
  const last = number.length - 1
  const isBelow = number.length === before.length + 1
  if (!number.slice(0, last).every((one, i) => one === before[i])) return false
  if (isBelow) return number[last] === 1
  return number.length <= before.length && number[last] === (before[last] ?? 0) + 1
}
