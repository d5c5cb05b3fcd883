/** A stretch of text that is cut into terms as one: a run of Han characters, or one word or number. */
export interface Run {
  readonly kind: 'han' | 'word'
  readonly text: string
  readonly start: number
}

/**
 * Han characters in a row; or a number with its decimals; or letters and digits in a row. Anything
 * else parts runs, so that no term reaches over a punctuation mark.
 */
const RUN =
  /(?<han>\p{Script=Han}+)|(?<word>[0-9]+(?:\.[0-9]+)+|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+)/gu

/** Runs of folded text, in order. */
export function runs(folded: string): readonly Run[] {
  const found: Run[] = []
  for (const match of folded.matchAll(RUN)) {
    found.push({
      kind: match.groups?.han === undefined ? 'word' : 'han',
      text: match[0],
      start: match.index,
    })
  }
  return found
}

/**
 * Terms of folded text, repeats kept: each Han character and each pair of neighbours, each word and
 * number whole. Measured best of the analyses tried.
 */
export function terms(folded: string): readonly string[] {
  const found: string[] = []
  for (const run of runs(folded)) {
    if (run.kind === 'word') {
      found.push(run.text)
      continue
    }
    const characters = Array.from(run.text)
    characters.forEach((character, i) => {
      found.push(character)
      const next = characters[i + 1]
      if (next !== undefined) found.push(character + next)
    })
  }
  return found
}

/**
 * The terms that decide whether a passage matches: pairs of neighbours, single Han characters only
 * where the run is one long, words and numbers. Distinct, in order.
 */
export function matchTerms(folded: string): readonly string[] {
  const found = new Set<string>()
  for (const run of runs(folded)) {
    const characters = run.kind === 'word' ? [run.text] : Array.from(run.text)
    if (characters.length === 1) found.add(run.text)
    for (let i = 0; i + 1 < characters.length; i++) {
      found.add(`${characters[i]}${characters[i + 1]}`)
    }
  }
  return [...found]
}

/**
 * Terms that every text with these words in it holds, distinct. A word or number at either end may
 * go on in the text: whoever quotes “20” finds it in 2024.
 */
export function termsWithin(folded: string): readonly string[] {
  const found = new Set<string>()
  for (const { kind, text, start } of runs(folded)) {
    if (kind === 'han') for (const term of matchTerms(text)) found.add(term)
    else if (isWhole(folded, start, start + text.length)) found.add(text)
  }
  return [...found]
}

/** A stop at the border may be a decimal point, with digits beyond it. */
function isWhole(folded: string, start: number, end: number): boolean {
  const borders = [folded[start - 1], folded[end]]
  return borders.every((unit) => unit !== undefined && unit !== '.')
}

/**
 * Pairs that occur nowhere although both their characters stand in pairs that do: there two words of
 * the query meet (轻微违【法不】予处罚), and the pair says nothing. A pair with a character that stands in
 * no known pair is a word nobody used, and is not among them.
 */
export function seamsOf(folded: string, occurs: (pair: string) => boolean): ReadonlySet<string> {
  const seams = new Set<string>()
  for (const run of runs(folded)) {
    if (run.kind === 'word') continue
    const characters = Array.from(run.text)
    const { known, covered } = pairsKnown(characters, occurs)
    known.forEach((occurring, i) => {
      if (occurring || covered[i] !== true || covered[i + 1] !== true) return
      seams.add(`${characters[i]}${characters[i + 1]}`)
    })
  }
  return seams
}

/** Of characters in a row: which pairs of neighbours occur, and which characters stand in one that does. */
export function pairsKnown(
  characters: readonly string[],
  occurs: (pair: string) => boolean,
): { readonly known: readonly boolean[]; readonly covered: readonly boolean[] } {
  const known = characters.slice(1).map((character, i) => occurs(`${characters[i]}${character}`))
  const covered = characters.map((_, i) => known[i - 1] === true || known[i] === true)
  return { known, covered }
}

const HAN = /\p{Script=Han}/u

/** How often `terms(folded)` holds `term`, mostly without cutting the text into terms. */
export function countTerm(folded: string, term: string): number {
  let at = folded.indexOf(term)
  if (at === -1) return 0
  if (!HAN.test(term)) return runs(folded).filter((run) => run.text === term).length
  let count = 0
  for (; at !== -1; at = folded.indexOf(term, at + 1)) count++
  return count
}
