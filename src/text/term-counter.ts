import { countTerm } from './terms.ts'

/** Counts many terms in one pass over each text: a query's terms in a thousand candidates. */
export interface TermCounter {
  /** Adds to `counts[i]` how often the i-th term occurs in the folded text, each time by `weight`. */
  count(folded: string, counts: Float64Array, weight: number): void
}

const HAN_UNIT = /^[\u3007\u3400-\u4dbf\u4e00-\u9fff]{1,2}$/

export function termCounter(terms: readonly string[]): TermCounter {
  const slots = new Uint16Array(0x10000)
  let used = 1
  const slotOf = (unit: number): number => {
    if (slots[unit] === 0) slots[unit] = used++
    return slots[unit] ?? 0
  }
  const common = terms.flatMap((term, index) => (HAN_UNIT.test(term) ? [{ term, index }] : []))
  for (const { term } of common) for (const character of term) slotOf(character.charCodeAt(0))
  const singles = new Int32Array(used).fill(-1)
  const pairs = new Int32Array(used * used).fill(-1)
  for (const { term, index } of common) {
    const first = slotOf(term.charCodeAt(0))
    if (term.length === 1) singles[first] = index
    else pairs[first * used + slotOf(term.charCodeAt(1))] = index
  }
  // Words, numbers and rare characters of two code units are few in a query.
  const others = terms.flatMap((term, index) => (HAN_UNIT.test(term) ? [] : [{ term, index }]))

  const add = (counts: Float64Array, index: number, weight: number): void => {
    if (index >= 0) counts[index] = (counts[index] ?? 0) + weight
  }

  return {
    count(folded, counts, weight) {
      let before = 0
      for (let i = 0; i < folded.length; i++) {
        const slot = slots[folded.charCodeAt(i)] ?? 0
        if (slot !== 0) {
          add(counts, singles[slot] ?? -1, weight)
          if (before !== 0) add(counts, pairs[before * used + slot] ?? -1, weight)
        }
        before = slot
      }
      for (const { term, index } of others) {
        add(counts, index, weight * countTerm(folded, term))
      }
    },
  }
}
