import type { Stretch } from './stretches.ts'

/** Neighbours on the left that a name must have had, before it counts as one that stands by itself. */
const FREE = 3
/** How much more often it must come than the longer name it is cut from. */
const RATIO = 3
const SHORTEST_STEM = 2

interface Seen {
  count: number
  /** Times that something else marks its beginning: each a neighbour of its own. */
  marked: number
  readonly before: Map<string, number>
}

/**
 * Where names begin that no mark and no word sets apart, by how the corpus uses them: 量化分级管理制度 is
 * cut out of 公共场所卫生监督量化分级管理制度 when it comes much oftener and after many different words.
 * Tells the name of each stretch; `stretches` are all those of the corpus.
 */
export function nameFinder(stretches: readonly Stretch[]): (stretch: Stretch) => string {
  const seen = new Map<string, Seen>()
  for (const { text, head } of stretches) {
    for (const from of beginnings(text, head)) {
      const name = text.slice(from)
      const one = seen.get(name) ?? { count: 0, marked: 0, before: new Map() }
      seen.set(name, one)
      one.count++
      const neighbour = text[from - 1]
      if (neighbour === undefined) one.marked++
      else one.before.set(neighbour, (one.before.get(neighbour) ?? 0) + 1)
    }
  }
  return ({ text, head, isQuoted }) => {
    if (isQuoted) return text
    const whole = seen.get(text)?.count ?? 0
    const cut = beginnings(text, head).find((from) => {
      const one = seen.get(text.slice(from))
      return (
        from > 0 &&
        one !== undefined &&
        one.count >= RATIO * whole &&
        entropy(one) >= Math.log(FREE)
      )
    })
    return text.slice(cut ?? 0)
  }
}

/** From the longest name on. */
function beginnings(text: string, head: string): readonly number[] {
  const last = Math.max(0, text.length - head.length - SHORTEST_STEM)
  return Array.from({ length: last + 1 }, (_, from) => from)
}

/** Of what stands before it, in nats: high where anything may. */
function entropy({ count, marked, before }: Seen): number {
  const ofMarks = (marked / count) * Math.log(count)
  return [...before.values()].reduce((sum, n) => sum - (n / count) * Math.log(n / count), ofMarks)
}
