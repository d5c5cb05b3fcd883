import type { Mode, PartLevel } from '../../src/domain/words.ts'
import { TUNING, type Tuning } from '../../src/ranking/tuning.ts'
import { FOLDING } from '../../src/search/folding.ts'
import type { ReadingKind } from '../../src/understand/reading.ts'
import type { Understanding } from '../../src/understand/understanding.ts'

/** A part of the search, and what is changed so that it is missing. */
export interface Part {
  readonly name: string
  readonly without: Change
}

export interface Change {
  /** Ids to switch off for a query that is read so. Asked again with these off, until nothing is left. */
  readonly off?: (read: Understanding) => readonly string[]
  readonly tuning?: Partial<Tuning>
  /** What the model is given for a query that is read so. */
  readonly meaning?: (read: Understanding) => string
  /** Vectors of this level count for nothing. */
  readonly level?: PartLevel
  /** In place of the mode asked for. */
  readonly mode?: Mode
}

/** One side is taken out by the mode that goes without it; `keyword` shows matches only. */
export const PARTS: readonly Part[] = [
  { name: 'practices', without: { off: readAs('practice') } },
  { name: 'practices described', without: { tuning: { impliedGain: 0 } } },
  { name: 'translation', without: { off: readAs('translation') } },
  { name: 'everyday words', without: { off: readAs('wording') } },
  { name: 'corrections', without: { off: readAs('correction') } },
  { name: 'script', without: { off: readAs('script') } },
  { name: 'pinyin', without: { off: readAs('pinyin') } },
  { name: 'phrases and exclusions', without: { off: readAs('phrase', 'exclusion') } },
  { name: 'filters read from words', without: { off: readAs('filter') } },
  { name: 'documents first', without: { off: ({ documents }) => documents.map(({ id }) => id) } },
  { name: 'folding', without: { off: () => [FOLDING] } },
  { name: 'Chinese readings given to the model', without: { meaning: ({ meant }) => meant } },
  { name: "sentences' vectors", without: { level: 'sentence' } },
  { name: "clauses' vectors", without: { level: 'clause' } },
  { name: 'share bonus', without: { tuning: { wholeBonus: 0 } } },
  { name: 'lexical power', without: { tuning: { lexicalPower: 1 } } },
  { name: 'translated weight', without: { tuning: { translatedWeight: TUNING.lexicalWeight } } },
  { name: 'confidence', without: { tuning: { confidentShare: Number.MIN_VALUE } } },
  {
    name: 'surroundings',
    without: { tuning: { neighbourGain: 0, reportGain: 0 } },
  },
  { name: 'seams', without: { tuning: { ignoresSeams: false } } },
  { name: 'heading weight', without: { tuning: { headingWeight: 0 } } },
  { name: 'semantic side', without: { mode: 'keyword' } },
  { name: 'lexical side', without: { mode: 'semantic' } },
]

function readAs(...kinds: readonly ReadingKind[]): (read: Understanding) => readonly string[] {
  return ({ readings }) => readings.filter(({ as }) => kinds.includes(as)).map(({ id }) => id)
}
