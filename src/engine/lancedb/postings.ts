import type { LexicalQuery, TermStatistics } from '../reader.ts'

/** Which passages hold each term, in memory: for a small index sooner asked than LanceDB. */
export interface Postings {
  /** Ordinals of those that qualify, the ones with the rarest terms first. */
  find(
    query: Pick<LexicalQuery, 'anyOf' | 'allOf'>,
    admitted: (ordinal: number) => boolean,
  ): readonly number[]
}

/** `tokens`: each passage's terms with spaces between, by ordinal. */
export function createPostings(tokens: readonly string[], statistics: TermStatistics): Postings {
  const postings = new Map<string, number[]>()
  tokens.forEach((terms, ordinal) => {
    for (const term of new Set(terms.split(' '))) {
      const known = postings.get(term)
      if (known === undefined) postings.set(term, [ordinal])
      else known.push(ordinal)
    }
  })

  const rarity = (term: string): number =>
    Math.log(1 + statistics.passages / (1 + statistics.documentFrequency(term)))

  return {
    find({ anyOf, allOf }, admitted) {
      const any = new Set(anyOf)
      const all = new Set(allOf)
      const holding = new Map<number, { any: number; all: number; worth: number }>()
      for (const term of new Set([...anyOf, ...allOf])) {
        const worth = rarity(term)
        for (const ordinal of postings.get(term) ?? []) {
          const held = holding.get(ordinal) ?? { any: 0, all: 0, worth: 0 }
          if (any.has(term)) held.any += 1
          if (all.has(term)) held.all += 1
          held.worth += worth
          holding.set(ordinal, held)
        }
      }
      return [...holding]
        .filter(
          ([ordinal, held]) =>
            held.all === all.size && (any.size === 0 || held.any > 0) && admitted(ordinal),
        )
        .sort(([a, one], [b, other]) => other.worth - one.worth || a - b)
        .map(([ordinal]) => ordinal)
    },
  }
}
