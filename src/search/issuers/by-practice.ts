import type { Span } from '../../domain/report.ts'
import type { IndexReader, PassageFilter, StoredPassage } from '../../engine/reader.ts'
import { type Proof, proofOf } from '../../evidence/proof.ts'
import type { Recogniser } from '../../practices/recognise.ts'
import { fold } from '../../text/fold.ts'
import { passagesNaming } from '../naming.ts'
import { metIn, type Wanted } from './conditions.ts'
import { answersDemand, type FigureDemand } from './demand.ts'
import { isDeniedAtAll } from './denial.ts'
import { type Found, issuerPlace, placed, sectionOf, theBest } from './found.ts'
import { mentionsIn, type SortedMentions } from './mentions.ts'
import { type Proofs, provenBy } from './read.ts'

export interface PracticeSearch {
  readonly reader: IndexReader
  readonly recogniser: Recogniser
  readonly filter: PassageFilter
  /** Any of them. */
  readonly practices: readonly string[]
  /** What must stand in the same sentence. */
  readonly wanted: Wanted
  /** Of each, one must stand in the same passage. */
  readonly beside: readonly (readonly string[])[]
  readonly figure: FigureDemand | undefined
  /** Whether those are asked for who have it not. */
  readonly isNegative: boolean
}

/** Proofs of sentences that name one of the practices, in the corpus's order. */
export function foundByPractice(search: PracticeSearch): Promise<Proofs> {
  const { reader, filter, isNegative } = search
  const practices = new Set(search.practices)
  const prove = async (passages: readonly StoredPassage[]) => {
    const inText = passages.flatMap((passage) => provenIn(search, passage, practices))
    return [...inText, ...(await provenByHeadings(search, passages, inText))]
  }
  const naming = passagesNaming(reader.catalogue, search.practices, filter)
  return provenBy(naming, { reader, isNegative, prove })
}

function provenIn(
  search: PracticeSearch,
  passage: StoredPassage,
  practices: ReadonlySet<string>,
): readonly Found[] {
  const mentions = mentionsIn(passage.text, search.recogniser, practices)
  return provenStretch(search, { passage, text: passage.text, start: passage.start, mentions })
}

interface Stretch {
  readonly passage: StoredPassage
  readonly text: string
  /** Where the text begins in the report. */
  readonly start: number
  readonly mentions: SortedMentions
  /** Length of a heading at the beginning of the text. */
  readonly heading?: number
}

/** Most questions ask for nothing beside the practice: then no text is folded for it. */
function holdsOfEach(
  { headingPath, text }: StoredPassage,
  beside: PracticeSearch['beside'],
): boolean {
  if (beside.length === 0) return true
  const around = fold([...headingPath, text].join('\n'))
  return beside.every((ways) => ways.some((way) => around.includes(way)))
}

/** The best proof of each sentence. */
function provenStretch(search: PracticeSearch, stretch: Stretch): readonly Found[] {
  const { passage, text, mentions } = stretch
  const report = search.reader.catalogue.report(passage.report)
  if (report === undefined) return []
  if (!holdsOfEach(passage, search.beside)) return []
  const context = {
    section: sectionOf(report, passage.section),
    headings: passage.headingPath,
    issuer: issuerPlace(report),
    asked: mentions.asked,
    others: mentions.others,
    related: mentions.related,
    bare: 'mentioned',
    ...(stretch.heading === undefined ? {} : { heading: stretch.heading }),
  } as const
  const proofs = mentions.asked
    .map((mention) => ({ mention, proof: proofOf(text, mention, context) }))
    .filter(({ mention, proof }) => admits(search, { text, mention, proof, mentions }))
    .map(({ mention, proof }) => {
      const denied = search.isNegative && isDeniedAtAll(fold(text), proof, mention)
      return denied ? { ...proof, stage: 'not-done' as const } : proof
    })
  return theBest(proofs).map((proof) => placed(proof, passage, stretch.start))
}

interface Judged {
  readonly text: string
  readonly mention: Span
  readonly proof: Proof
  readonly mentions: SortedMentions
}

/** Whether a proof says what else the question asks for. */
function admits({ wanted, figure }: PracticeSearch, judged: Judged): boolean {
  const { text, mention, proof, mentions } = judged
  if (figure !== undefined) {
    if (proof.stage === 'planned') return false
    const told = proof.figures.some(
      (one) =>
        answersDemand(one, figure) &&
        (isOwn(one, mention, mentions.others) || isDoneBy(text, mention, one)),
    )
    if (!told) return false
  }
  return wanted.conditions.length === 0 || metIn(fold(text), wanted, proof) !== undefined
}

/** Whether nothing else is named between a figure and the mention. */
function isOwn(figure: Span, mention: Span, others: readonly Span[]): boolean {
  const [from, to] =
    figure.start < mention.start ? [figure.end, mention.start] : [mention.end, figure.start]
  return !others.some(({ start, end }) => start >= from && end <= to)
}

/** 法律顾问完成重大决策、重大合同等法律事务160件: what is named between them is what was done. */
function isDoneBy(text: string, mention: Span, figure: Span): boolean {
  return DOING.test(text.slice(mention.end, figure.start))
}

const DOING =
  /^(?:共|累计|全年|已)?(?:完成|办理|参与|承办|处理|审核|审查|出具|提供|代理|接受|开展)[^,，。；;]{0,60}等[^,，。；;、]{0,10}$/

/** A heading that names a practice proves it where the passage under it does not name it again. */
async function provenByHeadings(
  search: PracticeSearch,
  passages: readonly StoredPassage[],
  inText: readonly Found[],
): Promise<readonly Found[]> {
  const { reader, recogniser } = search
  const practices = new Set(search.practices)
  const told = new Set(inText.map(({ passage }) => passage.id))
  const found: Found[] = []
  for (const [id, own] of Map.groupBy(passages, ({ report }) => report)) {
    const headed = own.filter(({ headingPath }) =>
      headingPath.some((text) => mentionsIn(text, recogniser, practices).asked.length > 0),
    )
    if (headed.length === 0) continue
    const record = await reader.report(id)
    const source = (await reader.source(id)) ?? ''
    for (const { start, end, text } of record?.headings ?? []) {
      const asked = mentionsIn(text, recogniser, practices).asked
      const first = headed.find(
        (passage) => passage.start >= end && passage.headingPath.includes(text),
      )
      if (asked.length === 0 || first === undefined || told.has(first.id)) continue
      const isOver =
        first.headingPath.at(-1) === text && source.slice(end, first.start).trim() === ''
      const whole = source.slice(start, isOver ? first.end : end)
      const mentions = { ...mentionsIn(whole, recogniser, practices), asked }
      const heading = end - start
      found.push(
        ...provenStretch(search, { passage: first, text: whole, start, mentions, heading }),
      )
    }
  }
  return found
}
