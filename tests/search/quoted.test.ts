import { beforeAll, describe, expect, it } from 'vitest'
import { createRandom } from '../../scripts/bench/random.ts'
import { search } from '../../src/search/search.ts'
import { fold } from '../../src/text/fold.ts'
import { type Indexed, indexCorpus, KNOWLEDGE } from '../support/indexed.ts'

const PIECES = 500

let indexed: Indexed
beforeAll(async () => {
  indexed = await indexCorpus(new URL('../../corpus', import.meta.url).pathname)
})

describe('two to six characters in quotation marks', () => {
  it('find every passage that holds them, and no other', async () => {
    const { reader, embedder } = indexed
    const ids = reader.catalogue.reports.flatMap(({ id }) =>
      reader.catalogue.passagesOf(id).map((passage) => passage.id),
    )
    const texts = await reader.texts(ids)
    const random = createRandom(2026)
    let found = 0
    for (let piece = 0; piece < PIECES; piece += 1) {
      const { text } = random.pick(texts)
      const start = random.between(0, Math.max(0, text.length - 6))
      const words = text.slice(start, start + random.between(2, 6))
      if (!isPiece(words)) continue
      const holding = texts
        .filter((one) => one.text.includes(words) || one.headings.includes(words))
        .map(({ passageId }) => passageId)
      const hits: string[] = []
      for (let offset = 0; offset < ids.length; offset += 100) {
        const answer = await search(
          { reader, embedder, knowledge: KNOWLEDGE, clock: () => 0 },
          {
            ...{ q: `"${words}"`, mode: 'keyword', limit: 100, offset, facets: [] },
            ...{ sort: 'relevance', explain: false, off: [] },
          },
        )
        for (const { passage } of answer.hits ?? []) hits.push(passage.id)
      }
      expect([words, hits.sort()]).toEqual([words, holding.sort()])
      found += hits.length
    }
    expect(found).toBeGreaterThan(PIECES)
  })
})

/** One that can be put between quotation marks. */
function isPiece(words: string): boolean {
  return fold(words).trim() === words && words.length >= 2 && !/["“”「」『』\n]/.test(words)
}
