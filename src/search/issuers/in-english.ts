import { fold } from '../../text/fold.ts'
import type { FigureDemand } from './demand.ts'
import type { Condition } from './question.ts'
import type { QuestionReading } from './types.ts'

const NEGATIVE_ENGLISH =
  /\b(?:have|has|had|report(?:s|ed)?|with|saw|suffered|were|was)\s+no\b|\bwithout\b|\bnot yet\b|\bnever\b|\b(?:have|has|had|did|do|does)(?: not|n['’]t)\b/

export function isNegativeInEnglish(text: string): boolean {
  return NEGATIVE_ENGLISH.test(text)
}

export const ENGLISH_FRAME: ReadonlySet<string> = new Set(
  'which what who bureau bureaus department departments agency agencies office offices authority authorities place places city cities district districts county counties government governments local issuer issuers unit units has have had having do does did done report reports reported reporting publish publishes published disclose discloses disclosed state states stated mention mentions mentioned pilot pilots piloted piloting adopt adopts adopted implement implements implemented introduce introduces introduced run runs ran running carry carries carried out conduct conducts conducted use uses used using establish establishes established set up launch launches launched roll rolls rolled issue issues issued make makes made take took tell tells told give gives gave show shows list lists the a an of in on at by for from their its his any some that to is are was were be been being with and or as how many much number numbers count counts amount figure figures total there it they them into about received receive receives get gets got hold holds held pay pays paid let lets allow allows allowed handle handles handled appoint appoints appointed hire hires hired organise organised organize organized provide provides provided offer offers offered people persons new instead waiting measures take'.split(
    ' ',
  ),
)

/** Words of another language, but those of the frame and those that ask for a figure; A or B is one thing. */
export function translated(
  meant: string,
  groups: QuestionReading['groups'],
  demand: FigureDemand | undefined,
): readonly Condition[] {
  const asking = (demand?.spans ?? []).map(({ start, end }) => meant.slice(start, end))
  const found: (Condition & { readonly end: number })[] = []
  for (const { written, alternatives } of groups) {
    if (isFrame(written) || asking.some((words) => words.includes(written))) continue
    const start = meant.indexOf(written, found.at(-1)?.end ?? 0)
    const end = start + written.length
    const ways = alternatives.map(({ text }) => fold(text))
    const last = found.at(-1)
    if (last !== undefined && /^\s*(?:,? or|或者?)\s*$/.test(meant.slice(last.end, start))) {
      found.splice(-1, 1, { ways: [...last.ways, ...ways], isTranslated: true, end })
    } else found.push({ ways, isTranslated: true, end })
  }
  return found.map(({ ways, isTranslated }) => ({ ways, isTranslated }))
}

function isFrame(words: string): boolean {
  return words.split(/[^a-z0-9]+/).every((word) => ENGLISH_FRAME.has(word))
}
