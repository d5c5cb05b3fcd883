import type { Practice } from '../domain/practice.ts'
import { fold } from '../text/fold.ts'
import type { LexiconProblem, PlacedRow } from './rows.ts'
import { isId } from './schema.ts'
import { skeleton } from './skeleton.ts'

/** A form as the recogniser sees it; two forms of one key are the same to it. */
export function keyOf(form: string): string {
  const known = KEYS.get(form)
  if (known !== undefined) return known
  const key = skeleton(fold(form)).text
  KEYS.set(form, key)
  return key
}

/** Every form is asked for many times, once for each practice that leads to it. */
const KEYS = new Map<string, string>()

/** The practice that owns each form, by key: as its name, a variant of it or its English name. */
export function ownersOf(rows: readonly PlacedRow[]): ReadonlyMap<string, PlacedRow> {
  const owners = new Map<string, PlacedRow>()
  for (const row of rows) {
    const key = keyOf(row.text)
    if (isOwning(row) && !owners.has(key)) owners.set(key, row)
  }
  return owners
}

/** Forms and references that cannot both be right, each at the later of its two rows. */
export function contradictions(
  rows: readonly PlacedRow[],
  practices: readonly Practice[],
): readonly LexiconProblem[] {
  const owners = ownersOf(rows)
  const known = new Set(practices.map(({ id }) => id))
  return [...Map.groupBy(rows, (row) => row.practice).values()]
    .flatMap((own) => [
      ...own.flatMap((row) => misplaced(row, owners, known)),
      ...repeated(own, owners),
      ...deniedAndNamed(own, owners),
    ])
    .concat(circles(rows, owners))
}

/** A form of another practice, a reference to nothing, a reference to itself. */
function misplaced(
  row: PlacedRow,
  owners: ReadonlyMap<string, PlacedRow>,
  known: ReadonlySet<string>,
): readonly LexiconProblem[] {
  const owner = owners.get(keyOf(row.text))
  if (isOwning(row)) {
    if (owner === undefined || owner.practice === row.practice) return []
    const where = `${owner.file}, line ${owner.line}`
    return problem(row, `${row.text} already belongs to ${owner.practice} (${where})`)
  }
  if (row.field === 'not') {
    return owner?.practice === row.practice
      ? problem(row, `${row.text} is both a form of ${row.practice} and not (line ${owner.line})`)
      : []
  }
  const target = targetOf(row, owners)
  if (target === undefined) return []
  if (target === row.practice) {
    return problem(row, `${row.text} is ${row.practice} itself and cannot be ${row.field} too`)
  }
  return isId(target) && !known.has(target) ? problem(row, `there is no practice ${target}`) : []
}

/** The same form, or the same reference, twice in one practice. */
function repeated(
  own: readonly PlacedRow[],
  owners: ReadonlyMap<string, PlacedRow>,
): readonly LexiconProblem[] {
  const earlier = new Map<string, PlacedRow>()
  return own.flatMap((row) => {
    const speaksOf = targetOf(row, owners) ?? (isForm(row) ? `form ${keyOf(row.text)}` : undefined)
    if (speaksOf === undefined) return []
    const before = earlier.get(speaksOf)
    if (before === undefined) {
      earlier.set(speaksOf, row)
      return []
    }
    // A denied form of its own practice is told by what is misplaced.
    if (before.field !== row.field && (before.field === 'not' || row.field === 'not')) return []
    return problem(row, `${row.text} comes again: line ${before.line} has it as ${before.field}`)
  })
}

/** A practice cannot be narrower or related where one of its names is in `not`. */
function deniedAndNamed(
  own: readonly PlacedRow[],
  owners: ReadonlyMap<string, PlacedRow>,
): readonly LexiconProblem[] {
  return own
    .filter((row) => row.field === 'not')
    .flatMap((row) => {
      const denied = owners.get(keyOf(row.text))?.practice ?? keyOf(row.text)
      const named = own.find((other) => targetOf(other, owners) === denied)
      return named === undefined
        ? []
        : problem(row, `${row.text} is in not, and line ${named.line} has it as ${named.field}`)
    })
}

function problem({ file, line }: PlacedRow, message: string): readonly LexiconProblem[] {
  return [{ file, line, message }]
}

/** The practice that a row of narrower or related leads to; the form itself where nobody owns it. */
function targetOf(row: PlacedRow, owners: ReadonlyMap<string, PlacedRow>): string | undefined {
  if (row.field !== 'narrower' && row.field !== 'related') return undefined
  return isId(row.text) ? row.text : (owners.get(keyOf(row.text))?.practice ?? keyOf(row.text))
}

function isForm(row: PlacedRow): boolean {
  return isOwning(row) || row.field === 'not'
}

function isOwning(row: PlacedRow): boolean {
  return row.field === 'name' || row.field === 'same' || row.field === 'english'
}

/** Practices that are narrower than themselves by a chain of others. */
function circles(
  rows: readonly PlacedRow[],
  owners: ReadonlyMap<string, PlacedRow>,
): readonly LexiconProblem[] {
  const narrower = Map.groupBy(
    rows.filter((row) => row.field === 'narrower'),
    (row) => row.practice,
  )
  return [...narrower].flatMap(([id, [first]]) => {
    const seen = new Set<string>()
    const ahead = [id]
    for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
      for (const row of narrower.get(next) ?? []) {
        const target = targetOf(row, owners)
        if (target === undefined || target === next || seen.has(target)) continue
        seen.add(target)
        ahead.push(target)
      }
    }
    if (first === undefined || !seen.has(id)) return []
    const { file, line } = first
    return [{ file, line, message: `${id} is narrower than itself, by way of others` }]
  })
}
