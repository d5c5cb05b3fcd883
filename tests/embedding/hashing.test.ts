import { describe, expect, it } from 'vitest'
import { hashingEmbedder } from '../../src/embedding/hashing.ts'

const embedder = hashingEmbedder()
const dot = (a: Float32Array, b: Float32Array) => a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0)

describe('the hashing embedder', () => {
  it('says in its name that it is for tests', () => {
    expect(embedder.model.name).toContain('tests')
  })

  it.each(['免罚清单', '', '  '])('gives unit vectors: "%s"', async (text) => {
    const vector = await embedder.embedQuery(text)
    expect(vector).toHaveLength(embedder.model.dimensions)
    expect(dot(vector, vector)).toBeCloseTo(1, 5)
  })

  it('gives the same vector for question and passage, every time', async () => {
    const [passage] = await embedder.embedPassages(['推行免罚清单'])
    expect(await embedder.embedQuery('推行免罚清单')).toEqual(passage)
  })

  it('puts texts that share words nearer', async () => {
    const question = await embedder.embedQuery('不予处罚清单')
    const [near, far] = await embedder.embedPassages([
      '轻微违法行为不予处罚清单',
      '老旧住宅电梯检查',
    ])
    if (near === undefined || far === undefined) throw new Error('vectors are missing')
    expect(dot(question, near)).toBeGreaterThan(dot(question, far) + 0.2)
  })
})
