import { colonEnds } from './colons.ts'
import { gluedEnds } from './glued.ts'
import { wideLabelEnd } from './labels.ts'
import { type Numbered, runsOf } from './numbered.ts'

/** By where the numbers stand: the end of a label, or that there is none. */
export type Verdicts = ReadonlyMap<number, { readonly end: number | undefined }>

/** So many headings to each sentence among them make it one, and so many sentences to each heading. */
const MOST_HEADINGS = 3
const MOST_SENTENCES = 2
/** A label so short is one, whatever stands beside it. */
const SHORT = 14

/**
 * Numbers beside each other are alike: of one that came out otherwise than most, whether its words are a
 * label is decided by the others. 一、关于60万吨项目问题。 is a heading among ten of its kind, and one
 * sentence that is short by chance among long ones is none.
 */
export function verdictsOf(text: string, numbered: readonly Numbered[]): Verdicts {
  const verdicts = new Map<number, { readonly end: number | undefined }>()
  for (const run of runsOf(numbered)) {
    const headings = run.filter(({ end }) => end !== undefined)
    const glued = new Map([...gluedEnds(text, run), ...colonEnds(text, run)])
    for (const [{ line }, end] of glued) verdicts.set(line.start, { end })
    const sentences = run.filter((one) => one.end === undefined && !glued.has(one))
    if (sentences.length === 0 || headings.length === 0) continue
    if (headings.length >= sentences.length * MOST_HEADINGS) {
      const ownLine = headings.every(isOwnLine)
      for (const { line, next, marker } of sentences) {
        const end = wideLabelEnd({ text, line, at: line.start, marker, next }, ownLine)
        if (end !== undefined) verdicts.set(line.start, { end })
      }
    } else if (sentences.length >= headings.length * MOST_SENTENCES) {
      for (const { line, next, end = 0 } of headings) {
        if ((end < line.end || next === undefined) && end - line.start > SHORT) {
          verdicts.set(line.start, { end: undefined })
        }
      }
    }
  }
  return verdicts
}

function isOwnLine({ line, end }: Numbered): boolean {
  return end === line.end
}
