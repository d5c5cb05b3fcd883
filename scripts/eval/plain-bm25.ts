/**
 * The floor: BM25 (k1 1.2, b .75) over characters and bigrams of the passages' own text, all terms
 * of the query or-ed. It shares no code with the search it is compared to, so that a mistake there
 * cannot lower both.
 */
export interface PlainBm25 {
  /** The best passages by their position, best first, equal scores in the order given. */
  rank(query: string, limit: number): readonly PlainRanked[]
}

export interface PlainRanked {
  readonly position: number
  readonly score: number
}

const K1 = 1.2
const B = 0.75

export function createPlainBm25(texts: readonly string[]): PlainBm25 {
  const lengths: number[] = []
  const postings = new Map<string, Map<number, number>>()
  for (const [position, text] of texts.entries()) {
    const terms = plainTerms(text)
    lengths.push(terms.length)
    for (const term of terms) {
      const counts = postings.get(term) ?? new Map<number, number>()
      postings.set(term, counts.set(position, (counts.get(position) ?? 0) + 1))
    }
  }
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, texts.length)

  return {
    rank: (query, limit) => {
      const scores = new Map<number, number>()
      for (const term of plainTerms(query)) {
        const counts = postings.get(term)
        if (counts === undefined) continue
        const idf = Math.log(1 + (texts.length - counts.size + 0.5) / (counts.size + 0.5))
        for (const [position, count] of counts) {
          const norm = K1 * (1 - B + (B * (lengths[position] ?? 0)) / average)
          const gain = (idf * count * (K1 + 1)) / (count + norm)
          scores.set(position, (scores.get(position) ?? 0) + gain)
        }
      }
      return [...scores]
        .map(([position, score]) => ({ position, score }))
        .sort((a, b) => b.score - a.score || a.position - b.position)
        .slice(0, limit)
    },
  }
}

/** Each Han character, each pair of neighbours, each run of Latin letters or digits. */
export function plainTerms(text: string): readonly string[] {
  const runs = text
    .normalize('NFKC')
    .toLowerCase()
    .match(/\p{Script=Han}+|[[\p{Letter}\p{Number}]--\p{Script=Han}]+/gv)
  return (runs ?? []).flatMap((run) => (/^\p{Script=Han}/u.test(run) ? hanTerms([...run]) : [run]))
}

function hanTerms(run: readonly string[]): readonly string[] {
  return run.flatMap((character, i) => {
    const next = run[i + 1]
    return next === undefined ? [character] : [character, character + next]
  })
}
