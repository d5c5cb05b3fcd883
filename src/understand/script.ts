import { Converter } from 'opencc-js/t2cn'
import type { Span } from '../domain/report.ts'
import { runs } from '../text/terms.ts'

/** A run of Han characters that was typed in traditional characters. */
export interface Simplified extends Span {
  readonly text: string
}

/**
 * The runs of a text that hold traditional characters, as they are written in simplified ones, unit
 * for unit. A run whose pairs all occur in the corpus stays as it is: there are reports so written.
 */
export function readScript(text: string, occurs: (term: string) => boolean): readonly Simplified[] {
  if (!hasOtherThanSimplified(text)) return []
  return runs(text).flatMap(({ kind, text: run, start }) => {
    if (kind !== 'han' || !hasOtherThanSimplified(run)) return []
    const simplified = simplify(run)
    if (simplified === run || simplified.length !== run.length) return []
    const known = pairs(run).every(occurs) && !pairs(simplified).every(occurs)
    return known ? [] : [{ start, end: start + run.length, text: simplified }]
  })
}

function pairs(run: string): readonly string[] {
  if (run.length === 1) return [run]
  return Array.from({ length: run.length - 1 }, (_, i) => run.slice(i, i + 2))
}

let converter: ((text: string) => string) | undefined

/** Words first, so that 乾坤 stays and 乾淨 becomes 干净. Made when it is first needed: it costs 20 ms. */
function simplify(run: string): string {
  const convert = converter ?? Converter({ from: 't', to: 'cn' })
  converter = convert
  return convert(run)
}

/** GB 2312 holds all simplified characters in common use, and hardly a traditional one but these. */
const SIMPLIFIED: ReadonlySet<string> = new Set(gb2312().replaceAll(/[後於]/g, ''))

function hasOtherThanSimplified(text: string): boolean {
  for (const character of text) {
    if (/\p{Script=Han}/u.test(character) && !SIMPLIFIED.has(character)) return true
  }
  return false
}

function gb2312(): string {
  const bytes = new Uint8Array((0xf8 - 0xb0) * (0xff - 0xa1) * 2)
  let at = 0
  for (let first = 0xb0; first < 0xf8; first++) {
    for (let second = 0xa1; second < 0xff; second++) {
      bytes[at++] = first
      bytes[at++] = second
    }
  }
  return new TextDecoder('gb18030').decode(bytes)
}
