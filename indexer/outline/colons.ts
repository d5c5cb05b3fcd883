import type { Numbered } from './numbered.ts'

/** A label of two clauses, and the colon behind it; no figure is in it. */
const LABEL = /^[^。！？；;：:\d]{4,44}[：:]/
/** What is only announced before a colon: 主要做法如下：, 对违反规定的：. */
const ANNOUNCES =
  /(?:如下|包括|[是为即指的]|要求|规定|认为|指出|强调|提出|方面|(?:时间|地点|单位|人员))[：:]$/
/** A text follows, no list and no few words. */
const TEXT = /^\s*(?![（(]?一[)）、.．是])(?=.{30}).*。/s

/**
 * Where labels end that a colon parts from their text though they are too long to tell by themselves
 * (（一）依法履行职能，科学民主决策：我镇坚持…): every number of the row has a colon there, and there are several.
 */
export function colonEnds(text: string, run: readonly Numbered[]): ReadonlyMap<Numbered, number> {
  const ends = new Map<Numbered, number>()
  if (run.length < 2) return ends
  for (const one of run) {
    const { line, marker } = one
    if (!FAMILIES.has(marker.family)) return new Map()
    const from = line.start + marker.length
    const words = text.slice(from, line.end)
    const label = LABEL.exec(words)?.[0]
    if (label === undefined || ANNOUNCES.test(label)) return new Map()
    if (!TEXT.test(words.slice(label.length))) return new Map()
    if (one.end === undefined) ends.set(one, from + label.length)
  }
  return ends
}

/** The numbers that parts of a report have; digits number items too. */
const FAMILIES: ReadonlySet<string> = new Set(['han', 'han-parenthesised'])
