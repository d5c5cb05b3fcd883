import type { IndexReader } from '../engine/reader.ts'
import type { Glossary } from '../understand/english/glossary.ts'
import { type Known, knownOf } from '../understand/known.ts'

/** What queries are read by: of one published index, and of English. */
export interface Knowledge {
  /** As much as the query needs; what an index is known by is made once. */
  of(reader: IndexReader, query: string): Promise<Known>
  /** Reads the dictionary of English ahead of the first query that needs it. */
  prepareEnglish(): Promise<void>
}

const ENGLISH = /[a-z]{3}/i

/** `loadGlossary` is asked for when the first query with an English word comes. */
export function createKnowledge(loadGlossary: () => Promise<Glossary>): Knowledge {
  const made = new WeakMap<IndexReader, Promise<Known>>()
  let glossary: Glossary | undefined

  async function make(reader: IndexReader): Promise<Known> {
    return knownOf({
      catalogue: reader.catalogue,
      statistics: reader.statistics,
      phrases: await reader.phrases(),
      lexicon: reader.practices,
      meanings: await reader.meanings(),
      glossary: () => glossary,
    })
  }

  async function prepareEnglish(): Promise<void> {
    glossary ??= await loadGlossary()
  }

  return {
    prepareEnglish,
    async of(reader, query) {
      if (ENGLISH.test(query)) await prepareEnglish()
      const known = made.get(reader) ?? make(reader)
      made.set(reader, known)
      return known
    },
  }
}
