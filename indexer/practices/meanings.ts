import type { PracticeMeaning } from '../../src/domain/practice.ts'
import type { Embedder } from '../../src/embedding/embedder.ts'
import { languageOf } from '../../src/practices/language.ts'
import type { Lexicon } from '../../src/practices/lexicon.ts'
import { shippedMeanings } from './shipped-meanings.ts'

/** A sentence that says what a practice is. */
export interface Said extends Pick<PracticeMeaning, 'practice' | 'language'> {
  readonly text: string
}

/**
 * What each practice is, in either language: its definition, behind its name where that is Chinese, and how
 * people ask for it in plain words. A query that describes one is compared with these, so they are embedded as queries are;
 * those of the bundled practices and model come ready made.
 */
export function practiceMeanings(
  lexicon: Lexicon,
  { model, embedQuery }: Pick<Embedder, 'model' | 'embedQuery'>,
): Promise<readonly PracticeMeaning[]> {
  const shipped = shippedMeanings(model)
  return Promise.all(
    saidOf(lexicon).map(async ({ text, ...meaning }) => ({
      ...meaning,
      vector: shipped(text) ?? (await embedQuery(text)),
    })),
  )
}

export function saidOf(lexicon: Lexicon): readonly Said[] {
  return lexicon.flatMap(({ id, name, definition: { zh, en }, plain }) => {
    const sentences = [`${name}：${zh}`, ...(en === undefined ? [] : [en]), ...plain]
    return sentences.map((text) => ({ practice: id, language: languageOf(text), text }))
  })
}
