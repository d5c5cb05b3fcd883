/** Characters of a word that is looked for. */
const LONGEST = 8
/** Passages of the sample that must hold it. */
const FEWEST = 3
/** Different characters, or ends of a run, that must stand on each side of it. */
const FEWEST_NEIGHBOURS = 3
/** How much more often its characters stand together than chance would have them, as a logarithm. */
const COHESION = 3

/** No term of the field begins or ends with these. */
const GLUE =
  /^[的了和与及在对等为是将从以并到于或把被其之也都就还所各个]|[的了和与及在对为是将从以并于或把被其之也都就还各]$/

interface Seen {
  count: number
  passages: number
  last: number
  readonly before: Set<string>
  readonly after: Set<string>
}

/**
 * Runs of two to eight characters that behave like words in these passages: frequent, held together
 * more than by chance, and free on both sides. With the number of passages that hold each.
 */
export function frequentWords(
  passages: readonly (readonly string[])[],
): ReadonlyMap<string, number> {
  const words = new Map<string, number>()
  const characters = count(passages, 1, () => true)
  const total = [...characters.values()].reduce((sum, { count }) => sum + count, 0)
  const counts = new Map([...characters].map(([text, { count }]) => [text, count]))
  let shorter: ReadonlyMap<string, unknown> = characters
  for (let length = 2; length <= LONGEST && shorter.size > 0; length++) {
    const known = shorter
    const seen = count(
      passages,
      length,
      (gram) => known.has(gram.slice(0, -1)) && known.has(gram.slice(1)),
    )
    for (const [gram, { passages: held }] of seen) if (held < FEWEST) seen.delete(gram)
    for (const [gram, { count }] of seen) counts.set(gram, count)
    for (const [gram, one] of seen) {
      if (GLUE.test(gram) || !isFree(one)) continue
      if (cohesion(gram, counts, total) >= COHESION) words.set(gram, one.passages)
    }
    shorter = seen
  }
  return words
}

function isFree({ before, after }: Seen): boolean {
  return before.size >= FEWEST_NEIGHBOURS && after.size >= FEWEST_NEIGHBOURS
}

/** Of the weakest seam in it. */
function cohesion(gram: string, counts: ReadonlyMap<string, number>, total: number): number {
  const together = counts.get(gram) ?? 0
  let weakest = Number.POSITIVE_INFINITY
  for (let at = 1; at < gram.length; at++) {
    const left = counts.get(gram.slice(0, at)) ?? total
    const right = counts.get(gram.slice(at)) ?? total
    weakest = Math.min(weakest, Math.log((together * total) / (left * right)))
  }
  return weakest
}

/** What may be a word of this length, wherever it stands. */
function count(
  passages: readonly (readonly string[])[],
  length: number,
  mayBe: (gram: string) => boolean,
): Map<string, Seen> {
  const seen = new Map<string, Seen>()
  passages.forEach((texts, passage) => {
    for (const [run, text] of texts.entries()) {
      for (let at = 0; at + length <= text.length; at++) {
        const gram = text.slice(at, at + length)
        let one = seen.get(gram)
        if (one === undefined) {
          if (!mayBe(gram)) continue
          one = { count: 0, passages: 0, last: -1, before: new Set(), after: new Set() }
          seen.set(gram, one)
        }
        one.count++
        if (one.last !== passage) one.passages++
        one.last = passage
        if (length === 1) continue
        note(one.before, text[at - 1] ?? `^${passage} ${run}`)
        note(one.after, text[at + length] ?? `$${passage} ${run}`)
      }
    }
  })
  return seen
}

/** Nobody asks whether there are more than enough. */
function note(neighbours: Set<string>, neighbour: string): void {
  if (neighbours.size < FEWEST_NEIGHBOURS) neighbours.add(neighbour)
}
