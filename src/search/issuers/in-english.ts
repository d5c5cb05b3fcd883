import { fold } from '../../text/fold.ts'
import type { FigureDemand } from './demand.ts'
import type { Condition, QuestionReading } from './types.ts'
import { likeVerb } from './verbs.ts'

const NEGATIVE_ENGLISH =
  /\b(?:have|has|had|report(?:s|ed)?|with|saw|suffered|were|was)\s+no\b|\bwithout\b|\bnot yet\b|\bnever\b|\b(?:have|has|had|did|do|does)(?: not|n['’]t)\b/

export function isNegativeInEnglish(text: string): boolean {
  return NEGATIVE_ENGLISH.test(text)
}

export const ENGLISH_FRAME: ReadonlySet<string> = new Set(
  'which what who bureau bureaus department departments agency agencies authority authorities place places issuer issuers has have had having do does did done report reports reported reporting publish publishes published disclose discloses disclosed state states stated mention mentions mentioned pilot pilots piloted piloting adopt adopts adopted implement implements implemented introduce introduces introduced run runs ran running carry carries carried out conduct conducts conducted use uses used using establish establishes established set up launch launches launched roll rolls rolled issue issues issued make makes made take took tell tells told give gives gave show shows list lists the a an of in on at by for from their its his any some that to is are was were be been being with and or as how many much number numbers count counts amount figure figures total there it they them into about received receive receives get gets got hold holds held pay pays paid let lets allow allows allowed handle handles handled appoint appoints appointed hire hires hired organise organised organize organized provide provides provided offer offers offered people persons new instead waiting measures take attend attends attended participate participated decide decides decided undertake undertook deal deals dealt process processed keep keeps kept maintain maintains maintained'.split(
    ' ',
  ),
)

/** Bodies that may as well be what is asked for: which bureaus set up an office for …. */
const BODIES: ReadonlySet<string> = new Set(
  'office offices city cities district districts county counties government governments local unit units'.split(
    ' ',
  ),
)

/** Who is asked after, up to the verb. */
const SUBJECT =
  /^\s*(?:who(?=\s)|(?:(?:which|what|who|list|name|show|find)\s+)?(?:[a-z-]+\s+){0,5}?(?:bureaus?|offices?|departments?|districts?|cities|counties|provinces|regions|places|authorities|agencies|governments|regulators|units|issuers|bodies))\s+(?:(?:have|has|had|are|is|were|do|did|that|who|which|already|actually|also|ever|been|not|never)\s+)*(?=[a-z])/
/** … how many cases they handled, … that were handed on. */
const VERB_BEHIND =
  /\b(?:they|it|were|was|been|being|not to)\s+(?:(?:have|had|has|not|ever)\s+)*(?=[a-z])/g

/** Where the verbs of a question begin: the one behind who is asked after (`subject`), and those behind a pronoun. */
function verbsOf(meant: string, subject: number | undefined): ReadonlySet<number> {
  const others = [...meant.matchAll(VERB_BEHIND)].map(({ 0: found, index }) => index + found.length)
  return new Set([...(subject === undefined ? [] : [subject]), ...others])
}

/**
 * Words of another language, but those of the frame, those that ask for a figure and those before a practice in brackets: its
 * name in Chinese says what they mean (one-stop start-up (一件事)). A or B is one thing.
 */
export function translated(
  { meant, groups, practices }: Pick<QuestionReading, 'meant' | 'groups' | 'practices'>,
  demand: FigureDemand | undefined,
): readonly Condition[] {
  const glossed = glossedBefore(meant, practices)
  const asking = (demand?.spans ?? []).map(({ start, end }) => meant.slice(start, end))
  const subject = SUBJECT.exec(meant)?.[0].length
  const verbs = verbsOf(meant, subject)
  const found: (Condition & { readonly end: number })[] = []
  let at = 0
  for (const { written, alternatives } of groups) {
    const start = wordsAt(meant, written, at)
    const end = start + written.length
    at = Math.max(at, end)
    if (start < glossed) continue
    if (isFrame(written, subject !== undefined && start < subject)) continue
    if (asking.some((words) => words.includes(written))) continue
    const verb = verbs.has(start) ? ({ verb: 'free' } as const) : {}
    const called = alternatives.map(({ text }) => fold(text))
    const ways = verbs.has(start) ? [...new Set(called.flatMap(likeVerb))] : called
    const last = found.at(-1)
    if (last !== undefined && /^\s*(?:,? or|或者?)\s*$/.test(meant.slice(last.end, start))) {
      found.splice(-1, 1, { ...last, ways: [...last.ways, ...ways], end })
    } else found.push({ ways, isTranslated: true, ...verb, end })
  }
  return found.map(({ end, ...condition }) => condition)
}

/** Where brackets open that hold a practice by its Chinese name; 0 where none do. */
function glossedBefore(meant: string, practices: QuestionReading['practices']): number {
  const names = practices.map(({ written }) => written).filter((name) => HAN.test(name))
  for (const { index, 0: inside } of meant.matchAll(/[(（][^)）]*[)）]/g)) {
    if (names.some((name) => inside.includes(name))) return index
  }
  return 0
}

const HAN = /\p{Script=Han}/u

/** Where whole words stand, from a place on; -1 where they do not. */
function wordsAt(text: string, words: string, from: number): number {
  for (let at = text.indexOf(words, from); at !== -1; at = text.indexOf(words, at + 1)) {
    const beside = `${text[at - 1] ?? ''}${text[at + words.length] ?? ''}`
    if (!/[a-z]/.test(beside)) return at
  }
  return -1
}

/** Whether words only hold a question together; bodies do where they are who is asked after. */
function isFrame(words: string, isSubject: boolean): boolean {
  return words
    .split(/[^a-z0-9]+/)
    .every((word) => ENGLISH_FRAME.has(word) || (isSubject && BODIES.has(word)))
}
