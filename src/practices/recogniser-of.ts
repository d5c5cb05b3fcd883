import type { Practice } from '../domain/practice.ts'
import { type Recogniser, recogniser } from './recognise.ts'

/** One for each table of practices: making it takes longer than reading a report with it. */
const KNOWN = new WeakMap<readonly Practice[], Recogniser>()

export function recogniserOf(practices: readonly Practice[]): Recogniser {
  const known = KNOWN.get(practices) ?? recogniser(practices)
  KNOWN.set(practices, known)
  return known
}
