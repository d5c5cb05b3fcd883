import { fold } from '../text/fold.ts'
import { readingsOf, spellingsOf } from '../understand/sounds.ts'

/** What is typed, or to be found, without what nobody types alike: signs and spaces. */
export interface Plain {
  readonly text: string
  /** Where each of its units stands in what it was made of. */
  readonly at: readonly number[]
}

export function plain(text: string): Plain {
  const folded = fold(text)
  const at: number[] = []
  let left = ''
  for (let i = 0; i < folded.length; i++) {
    if (!/[\p{L}\p{N}]/u.test(folded[i] ?? '')) continue
    left += folded[i]
    at.push(i)
  }
  return { text: left, at }
}

/** The pinyin of each unit; a Latin letter or digit is its own. One way for each way to read it. */
export function soundsOf(text: string): readonly (readonly string[])[] {
  const units = Array.from({ length: text.length }, (_, i) => text[i] ?? '')
  const han = units.filter((unit) => readingsOf(unit).length > 0)
  return spellingsOf(han.join('')).map((syllables) => {
    let next = 0
    return units.map((unit) => (readingsOf(unit).length > 0 ? (syllables[next++] ?? unit) : unit))
  })
}

export function initialsOf(sounds: readonly string[]): string {
  return sounds.map((sound) => sound[0] ?? '').join('')
}
