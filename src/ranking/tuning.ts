/** What ranking weighs by. The values were chosen on judged queries; docs/quality.md says what each is worth. */
export interface Tuning {
  /** What the lexical side counts for in a hybrid score; the semantic side counts for the rest. */
  readonly lexicalWeight: number
  /** The same where a query is read by translation alone: each of its words is a guess. */
  readonly translatedWeight: number
  /** The share of the query's IDF from which on words are trusted in full; above 0. */
  readonly confidentShare: number
  /** Below 1: the second best of many matching words is nearly as good as the best. */
  readonly lexicalPower: number
  /** What a passage that holds the whole of the query gains: words that are all there are worth more than some often. */
  readonly wholeBonus: number
  /** What of its neighbour's likeness, above that of all candidates, a passage gains. */
  readonly neighbourGain: number
  /** The same of the best of its report. */
  readonly reportGain: number
  /** What a passage gains that names the practice which the query describes without a name. */
  readonly impliedGain: number
  /** What an occurrence in the heading path counts beside one in the text. */
  readonly headingWeight: number
  /** Whether pairs that arise where two words of a query meet decide nothing. */
  readonly ignoresSeams: boolean
}

export const TUNING: Tuning = {
  lexicalWeight: 0.7,
  translatedWeight: 0.3,
  confidentShare: 0.6,
  lexicalPower: 0.7,
  wholeBonus: 0.2,
  neighbourGain: 0.3,
  reportGain: 0.3,
  impliedGain: 0.2,
  headingWeight: 0.5,
  ignoresSeams: true,
}
