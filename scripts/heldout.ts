/**
 * How well documents are understood that no rule was written for: `node scripts/heldout.ts [--misses] [--half a|b] [FOLDER]`
 * (tests/documents/heldout). Every second document by name is of half `a`.
 */
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { type AnnotatedDocument, annotatedDocuments } from '../tests/documents/annotated.ts'
import { plain, understood } from '../tests/documents/understood.ts'

type Understood = Omit<AnnotatedDocument, 'bytes'>

/** Of what is expected or found: how often both, how often only one. */
interface Counted {
  both: number
  expected: number
  found: number
}

const LISTS = ['headings', 'enumerations', 'figures'] as const
const FIELDS = [
  'title',
  'issuers',
  'region',
  'level',
  'kind',
  'years',
  'issuedOn',
  'publishedOn',
  'documentNumber',
  'indexNumber',
  'source',
  'attachments',
] as const

const { values, positionals } = parseArgs({
  options: { misses: { type: 'boolean', default: false }, half: { type: 'string' } },
  allowPositionals: true,
})
const folder = pathToFileURL(`${resolve(positionals[0] ?? 'tests/documents/heldout')}/`)
const documents = await annotatedDocuments(folder)
const halves = {
  a: documents.filter((_, i) => i % 2 === 0),
  b: documents.filter((_, i) => i % 2 === 1),
}
for (const [half, ofHalf] of Object.entries(halves)) {
  if (values.half === undefined || values.half === half) await measured(half, ofHalf)
}

async function measured(half: string, ofHalf: readonly AnnotatedDocument[]): Promise<void> {
  const counted = Object.fromEntries(LISTS.map((list) => [list, noneCounted()]))
  const fields = { right: 0, wrong: 0, missing: 0 }
  for (const expected of ofHalf) {
    const found = await understood(expected)
    const misses: string[] = []
    for (const list of LISTS) {
      if (list === 'figures' && expected.figures.length === 0) continue
      misses.push(...compared(counted[list] ?? noneCounted(), expected[list], found[list]))
    }
    misses.push(...comparedFields(fields, expected, found))
    if (values.misses && misses.length > 0)
      console.log(`${expected.file}\n  ${misses.join('\n  ')}`)
  }
  console.log(`half ${half}: ${ofHalf.length} documents`)
  for (const list of LISTS) console.log(`  ${list}: ${shown(counted[list] ?? noneCounted())}`)
  const all = ofHalf.length * FIELDS.length
  const share = (count: number) => `${count} of ${all} (${(count / all).toFixed(3)})`
  console.log(
    `  fields right ${share(fields.right)}, wrong ${share(fields.wrong)}, missing ${fields.missing}`,
  )
}

function noneCounted(): Counted {
  return { both: 0, expected: 0, found: 0 }
}

function shown({ both, expected, found }: Counted): string {
  const f1 = (2 * both) / Math.max(1, expected + found)
  return `F1 ${f1.toFixed(3)}, precision ${(both / Math.max(1, found)).toFixed(3)}, recall ${(both / Math.max(1, expected)).toFixed(3)} of ${expected}`
}

/** Counts into `counted`; answers what differs. Breaks of lines and pages inside a text count for nothing. */
function compared(
  counted: Counted,
  expected: readonly string[],
  found: readonly string[],
): readonly string[] {
  const spare = found.map(plain)
  const lost = expected.map(plain).filter((one) => {
    const at = spare.indexOf(one)
    if (at >= 0) spare.splice(at, 1)
    return at < 0
  })
  counted.both += expected.length - lost.length
  counted.expected += expected.length
  counted.found += found.length
  return [...lost.map((one) => `lost ${one}`), ...spare.map((one) => `not so ${one}`)]
}

function comparedFields(
  counted: { right: number; wrong: number; missing: number },
  expected: Understood,
  found: Understood,
): readonly string[] {
  return FIELDS.flatMap((field) => {
    const [right = '', made = ''] = [expected.metadata[field], found.metadata[field]].map((value) =>
      plain(value ?? ''),
    )
    if (made === right) counted.right++
    else if (made === '') counted.missing++
    else counted.wrong++
    return made === right ? [] : [`${field}: ${made === '' ? 'nothing' : made}, not ${right}`]
  })
}
