import { shownName } from '../report/problems-file.ts'
import { EVIDENCE } from './draft.ts'
import type { Nearest, Proposal } from './proposals.ts'

/** Characters of a sentence on a terminal, on each side of the name. */
const AROUND = 24

/** The proposals for people: a line each, and below it where it was read. */
export function proposalLines(proposals: readonly Proposal[]): readonly string[] {
  const columns = proposals.map((proposal, i) => [
    String(i + 1),
    String(proposal.reports),
    String(proposal.occurrences),
    proposal.name,
    nearestShown(proposal.nearest),
  ])
  const head = ['', 'reports', 'times', 'name', 'nearest']
  const widths = head.map((_, at) =>
    [head, ...columns].reduce((most, row) => Math.max(most, widthOf(row[at] ?? '')), 0),
  )
  const line = (row: readonly string[]) =>
    row
      .map((text, at) => padded(text, widths[at] ?? 0, at < 3))
      .join('  ')
      .trimEnd()
  return [
    line(head),
    ...proposals.flatMap(({ sentences }, i) => [
      line(columns[i] ?? []),
      ...sentences.slice(0, EVIDENCE).map((sentence) => {
        const { file, start, end, text, name } = sentence
        const from = Math.max(0, name.start - start - AROUND)
        const around = text.slice(from, name.end - start + AROUND).replaceAll(/\s+/g, ' ')
        return `      ${shownName(file)} ${start}-${end}: ${around}`
      }),
    ]),
  ]
}

function nearestShown(nearest: Nearest | undefined): string {
  if (nearest === undefined) return ''
  const { practice, name, cosine, relation = 'near' } = nearest
  return `${relation} ${practice ?? 'candidate'} ${name} ${cosine.toFixed(2)}`
}

/** Chinese characters take two places. */
function widthOf(text: string): number {
  return Array.from(text).reduce((sum, c) => sum + (/[\u2E80-\uFF60]/u.test(c) ? 2 : 1), 0)
}

function padded(text: string, width: number, toTheRight: boolean): string {
  const spaces = ' '.repeat(Math.max(0, width - widthOf(text)))
  return toTheRight ? spaces + text : text + spaces
}
