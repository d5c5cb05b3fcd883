import { afterAll, describe, expect, it } from 'vitest'
import { practiceMeanings, saidOf } from '../../indexer/practices/meanings.ts'
import { shippedMeanings } from '../../indexer/practices/shipped-meanings.ts'
import { hashingEmbedder } from '../../src/embedding/hashing.ts'
import { createEmbedder } from '../../src/embedding/model-embedder.ts'
import { readLexicon } from '../../src/practices/lexicon.ts'
import { readSettings } from '../../src/settings.ts'

const { lexicon } = await readLexicon()
const bundled = createEmbedder({ modelFolder: readSettings([]).model })
afterAll(() => bundled.close())

const STALE = 'run node scripts/meanings.ts: the lexicon or the model has changed'

function cosine(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, component, i) => sum + component * (b[i] ?? 0), 0)
}

describe('what the practices are', () => {
  it('ships for every one of the bundled practices, made by the bundled model', async () => {
    const shipped = shippedMeanings(bundled.model)
    const said = saidOf(lexicon)
    expect(
      said.filter(({ text }) => shipped(text) === undefined),
      STALE,
    ).toEqual([])
    const some = said.filter((_, i) => i % 200 === 0)
    expect(some.length).toBeGreaterThan(5)
    for (const { text } of some) {
      const ready = shipped(text) ?? expect.fail(STALE)
      expect(Math.hypot(...ready)).toBeCloseTo(1, 5)
      expect(cosine(ready, await bundled.embedQuery(text)), text).toBeGreaterThan(0.99)
    }
  })

  it('needs no model but for practices of the user', async () => {
    const asked: string[] = []
    const { model } = bundled
    const embedQuery = async (text: string) => {
      asked.push(text)
      return new Float32Array(model.dimensions)
    }
    const [first] = lexicon
    const own = { ...(first ?? expect.fail()), id: 'own-one', plain: ['头回犯错放一马吗'] }
    const meanings = await practiceMeanings([...lexicon, own], { model, embedQuery })
    expect(asked).toEqual(['头回犯错放一马吗'])
    expect(meanings.at(-1)).toMatchObject({ practice: 'own-one', language: 'zh' })
  })

  it('is embedded by another model anew, in both languages', async () => {
    const embedder = hashingEmbedder()
    const few = lexicon.slice(0, 3)
    const meanings = await practiceMeanings(few, embedder)
    expect(meanings).toHaveLength(saidOf(few).length)
    expect(new Set(meanings.map(({ language }) => language))).toEqual(new Set(['zh', 'en']))
    for (const { vector } of meanings) expect(vector).toHaveLength(embedder.model.dimensions)
  })
})
