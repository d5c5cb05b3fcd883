import { type PassagePractice, RELATIONS } from '../../domain/practice.ts'
import { unreadable } from './failures.ts'

/** As the column of the passages' table holds them: `id:relation` between spaces. */
export function practicesText(practices: readonly PassagePractice[]): string {
  return practices.map(({ id, relation }) => `${id}:${relation}`).join(' ')
}

/** By ordinal, the passages that name any; equal lists are one object. */
export function readPractices(
  column: readonly string[],
): ReadonlyMap<number, readonly PassagePractice[]> {
  const known = new Map<string, readonly PassagePractice[]>()
  const found = new Map<number, readonly PassagePractice[]>()
  column.forEach((text, ordinal) => {
    if (text === '') return
    const practices = known.get(text) ?? text.split(' ').map(practiceOf)
    known.set(text, practices)
    found.set(ordinal, practices)
  })
  return found
}

function practiceOf(text: string): PassagePractice {
  const [id = '', name] = text.split(':')
  const relation = RELATIONS.find((one) => one === name)
  if (relation === undefined) throw unreadable(`${text} is no practice with its relation`)
  return { id, relation }
}
