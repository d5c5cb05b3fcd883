import type { IndexReader } from '../engine/reader.ts'
import { type Suggester, suggester } from './suggester.ts'

/** What completes queries to each published index, made once and given back with its reader. */
export interface Suggesters {
  of(reader: IndexReader): Promise<Suggester>
}

export function createSuggesters(): Suggesters {
  const made = new WeakMap<IndexReader, Promise<Suggester>>()

  async function make({ catalogue, statistics, practices, phrases }: IndexReader) {
    return suggester({
      lexicon: practices,
      reports: catalogue.reports,
      phrases: await phrases(),
      frequency: statistics.documentFrequency,
    })
  }

  return {
    of(reader) {
      const own = made.get(reader) ?? make(reader)
      made.set(reader, own)
      return own
    },
  }
}
