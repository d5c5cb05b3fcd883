import { isNamed } from '../../domain/practice.ts'
import type { Recogniser } from '../../practices/recognise.ts'

/** Forms of practices and of what is narrower: how they may be named in a report. */
export function namesOf({ expand }: Recogniser, practices: readonly string[]): readonly string[] {
  const forms = practices.flatMap(expand).filter(isNamed)
  return [...new Set(forms.map(({ text }) => text))]
}
