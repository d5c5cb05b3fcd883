import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readManifest } from '../../src/embedding/manifest.ts'
import { createEmbedder } from '../../src/embedding/model-embedder.ts'

const folder = resolve(import.meta.dirname, '../../models/multilingual-e5-small-zh-en')
const embedder = createEmbedder({ modelFolder: folder })
afterAll(() => embedder.close())

const dot = (a: Float32Array, b: Float32Array) => a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0)

async function passages(...texts: string[]): Promise<readonly Float32Array[]> {
  return embedder.embedPassages(texts)
}

const ELEVATORS = '开展老旧住宅电梯安全专项“体检”行动。'

/** Cosines of a question with passages. */
async function cosines(question: string, ...texts: string[]): Promise<number[]> {
  const query = await embedder.embedQuery(question)
  return (await passages(...texts)).map((passage) => dot(query, passage))
}

describe('the bundled model', () => {
  it('has the bytes that its card and its manifest say', () => {
    const card = readFileSync(join(folder, 'README.md'), 'utf8')
    const stated = [...card.matchAll(/`([^`]+)` ([0-9a-f]{64})/g)].map(([, file, hash]) => [
      file,
      hash,
    ])
    const { files } = readManifest(folder)
    const found = (file: string) =>
      createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex')
    expect(stated).toHaveLength(2)
    expect(files).toMatchObject(Object.fromEntries(stated))
    for (const [file, hash] of Object.entries(files))
      expect([file, found(file)]).toEqual([file, hash])
  })

  it.each([
    ['免罚清单', '出台轻微违法行为不予处罚清单，推行包容审慎监管。', ELEVATORS],
    ['老小区的电梯谁来检查', ELEVATORS, '出台轻微违法行为不予处罚清单。'],
    [
      'lists of offences that are not penalised',
      '出台轻微违法行为不予处罚清单。',
      '加强食品安全抽检监测。',
    ],
  ])('finds what is meant: %s', async (question, near, far) => {
    const [nearest, farthest] = await cosines(question, near, far)
    expect(nearest).toBeGreaterThan((farthest ?? 1) + 0.02)
  })

  it.each([
    ['', ''],
    ['免罚', '清单'],
  ])('gives unit vectors: "%s"', async (question, passage) => {
    const vectors = [await embedder.embedQuery(question), ...(await passages(passage))]
    for (const vector of vectors) {
      expect(vector).toHaveLength(384)
      expect(dot(vector, vector)).toBeCloseTo(1, 5)
    }
  })

  it('cuts nothing from a long text: its end changes the vector', async () => {
    const long = '推进市场监管领域轻微违法行为不予处罚清单管理制度。'.repeat(45)
    const [without, withEnd] = await cosines('电梯安全', long, `${long}${ELEVATORS.repeat(9)}`)
    expect(withEnd).toBeGreaterThan((without ?? 1) + 0.005)
    const question = await embedder.embedQuery(long)
    expect(await embedder.embedQuery(long + ELEVATORS)).not.toEqual(question)
  })

  it('gives a text the same vector whatever is embedded with it', async () => {
    const text = '推行免罚清单。'
    const [alone] = await passages(text)
    const among = await passages('加强食品安全抽检监测。'.repeat(9), text, '电梯')
    expect(among[1]).toEqual(alone)
  })
})
