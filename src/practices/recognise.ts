import type { Relation } from '../domain/practice.ts'
import { keyOf } from './contradictions.ts'
import { byNearness, formsOf, type SurfaceForm } from './forms.ts'
import type { Lexicon } from './lexicon.ts'
import { matcher, type Occurrence } from './matcher.ts'
import { isLatin, skeleton } from './skeleton.ts'

/** That a stretch of text speaks of a practice. UTF-16 code units, half-open. */
export interface Mention {
  /** Of the practice. */
  readonly id: string
  /** `narrower`: the text names something narrower; `related`: something that goes with it. */
  readonly relation: Relation
  readonly start: number
  readonly end: number
}

export interface Recogniser {
  /**
   * The practices a folded text names, in order. Where forms overlap the longest counts alone, and a
   * form that is in some practice's `not` counts like any other, but never for that practice. Takes
   * time in proportion to the text.
   */
  recognise(folded: string): readonly Mention[]
  /** All forms of a practice, `same` first; none where there is no such practice. */
  expand(id: string): readonly SurfaceForm[]
}

type Meaning = Pick<Mention, 'id' | 'relation'>

export function recogniser(lexicon: Lexicon): Recogniser {
  const forms = formsOf(lexicon)
  const meanings = meaningsOf(lexicon, forms)
  const keys = [...meanings.keys()]
  const find = matcher(keys)
  return {
    recognise(folded) {
      const { text, starts, ends } = skeleton(folded)
      const whole = find(text).filter(({ start, end }) => isWhole(text, start, end))
      return longestFirst(headsOf(whole), text.length).flatMap((found) => {
        const start = starts[found.start] ?? 0
        const end = ends[found.end - 1] ?? start
        const own = meanings.get(keys[found.pattern] ?? '') ?? []
        return own.map(({ id, relation }) => ({ id, relation, start, end }))
      })
    },
    expand: (id) => forms.get(id) ?? [],
  }
}

/** What each form says, by key; nothing where it only ever says what it is not. */
function meaningsOf(
  lexicon: Lexicon,
  forms: ReadonlyMap<string, readonly SurfaceForm[]>,
): ReadonlyMap<string, readonly Meaning[]> {
  const found = new Map<string, Meaning[]>()
  const of = (text: string) => {
    const key = keyOf(text)
    const known = found.get(key) ?? []
    found.set(key, known)
    return known
  }
  for (const { id, not } of lexicon) {
    const refused = new Set(not.map(keyOf))
    for (const form of not) of(form)
    for (const { text, relation } of forms.get(id) ?? []) {
      const known = of(text)
      if (refused.has(keyOf(text)) || known.some((meaning) => meaning.id === id)) continue
      known.push({ id, relation })
    }
  }
  for (const known of found.values()) known.sort((a, b) => byNearness(a.relation, b.relation))
  return found
}

/** English forms are whole words: no letter or digit goes on before or after. */
function isWhole(text: string, start: number, end: number): boolean {
  const goesOn = (at: number) => isLatin(text[at - 1]) && isLatin(text[at])
  return !goesOn(start) && !goesOn(end)
}

/**
 * Without those that run into a later one, which holds the head of what is named: 轻微违法行为不予处罚事项清单
 * speaks of the 清单, not of the 不予处罚. `all` in the order of their ends.
 */
function headsOf(all: readonly Occurrence[]): readonly Occurrence[] {
  const kept: Occurrence[] = []
  for (const one of all) {
    let from = kept.length
    while ((kept[from - 1]?.end ?? 0) > one.start) from--
    const running = kept.splice(from)
    kept.push(...running.filter(({ start, end }) => start >= one.start || end === one.end), one)
  }
  return kept
}

/** The longest occurrences without overlap, in order; of two as long the first. */
function longestFirst(all: readonly Occurrence[], length: number): readonly Occurrence[] {
  const byLength: Occurrence[][] = []
  for (const one of all) {
    const same = byLength[one.end - one.start] ?? []
    same.push(one)
    byLength[one.end - one.start] = same
  }
  // Longer ones are placed already, so one that overlaps them holds a taken place at either end.
  const taken = new Uint8Array(length)
  const kept: Occurrence[] = []
  for (const same of byLength.reverse()) {
    for (const one of same ?? []) {
      if (taken[one.start] === 1 || taken[one.end - 1] === 1) continue
      taken.fill(1, one.start, one.end)
      kept.push(one)
    }
  }
  return kept.sort((a, b) => a.start - b.start)
}
