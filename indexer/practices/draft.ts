import { pinyin } from 'pinyin-pro'
import type { Lexicon } from '../../src/practices/lexicon.ts'
import type { Field } from '../../src/practices/schema.ts'
import type { Nearest, Proposal } from './proposals.ts'
import { quoteOf } from './quote.ts'

/** Sentences that prove a candidate. */
export const EVIDENCE = 3

/** Too short for a definition: whoever copies it and forgets it is told the line when indexing. */
export const UNWRITTEN = '待补充'

interface DraftRow {
  readonly practice: string
  readonly field: Field
  readonly text: string
  readonly source: string
}

/**
 * The proposals as a table in the lexicon's columns, to copy rows from. What seems to be another name
 * or a special case of something is a row of that practice; the rest are practices whose definition is
 * still to be written.
 */
export function draftTable(proposals: readonly Proposal[], lexicon: Lexicon): string {
  const ids = new Set(lexicon.map(({ id }) => id))
  /** The practice under which each candidate's name was put. */
  const placed = new Map<string, string>()
  const rows = proposals.flatMap((proposal): readonly DraftRow[] => {
    const { name, nearest } = proposal
    const target =
      nearest === undefined ? undefined : (nearest.practice ?? placed.get(nearest.name))
    const source = remark(proposal)
    const relation = target === undefined ? undefined : nearest?.relation
    if (target !== undefined && (relation === 'same' || relation === 'narrower')) {
      if (relation === 'same') placed.set(name, target)
      const row = { practice: target, field: relation, text: name, source }
      return [row, ...quotes(target, proposal)]
    }
    const practice = freshId(name, ids)
    ids.add(practice)
    placed.set(name, practice)
    return [
      { practice, field: 'name', text: name, source },
      { practice, field: 'definition', text: UNWRITTEN, source: '' },
      ...(target !== undefined && relation === 'related'
        ? [{ practice, field: relation, text: target, source: '' }]
        : []),
      ...quotes(practice, proposal),
    ]
  })
  const lines = rows.map(({ practice, field, text, source }) =>
    [practice, field, text, source].map(cell).join(','),
  )
  // Spreadsheets take a table without the mark for GB18030.
  return `\uFEFF${['practice,field,text,source', ...lines].join('\n')}\n`
}

function quotes(practice: string, { sentences }: Proposal): readonly DraftRow[] {
  const own = sentences.map((sentence): DraftRow => {
    return { practice, field: 'quote', text: quoteOf(sentence), source: sentence.file }
  })
  return [...new Map(own.map((row) => [row.text, row])).values()].slice(0, EVIDENCE)
}

function remark({ occurrences, reports, nearest }: Proposal): string {
  const often = `出现${occurrences}次，见于${reports}份报告`
  return nearest === undefined ? often : `${often}；${nearness(nearest)}`
}

function nearness({ name, practice, cosine }: Nearest): string {
  const where = practice === undefined ? name : `${name}（${practice}）`
  return `语境最近：${where} ${cosine.toFixed(2)}`
}

function freshId(name: string, taken: ReadonlySet<string>): string {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
    .map((syllable) => syllable.toLowerCase().replaceAll(/[^a-z0-9]/g, ''))
    .filter((syllable) => syllable !== '')
  const id = syllables.length > 1 ? syllables.join('-') : ['shi', 'jian', ...syllables].join('-')
  let free = id
  for (let number = 2; taken.has(free); number++) free = `${id}-${number}`
  return free
}

function cell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
