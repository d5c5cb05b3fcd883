import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { createEmbedder } from '../../src/embedding/model-embedder.ts'
import { type TinyModel, writeTinyModel } from './tiny-model.ts'

const base = mkdtempSync(join(tmpdir(), 'wenmai-embedder-'))
const open: { close(): Promise<void> }[] = []
let folders = 0

afterEach(async () => {
  for (const embedder of open.splice(0)) await embedder.close()
})
afterAll(() => rmSync(base, { recursive: true }))

const characters = { 甲: [0, 1, 0], 乙: [0, 0, 1], 问: [0, 5, 0] }

function modelFolder(model: Partial<TinyModel> = {}): string {
  folders += 1
  const folder = join(base, String(folders))
  writeTinyModel(folder, { characters, ...model })
  return folder
}

function embedder(folder: string, threads = 1) {
  const created = createEmbedder({ modelFolder: folder, threads })
  open.push(created)
  return created
}

function unit(vector: readonly number[]): number[] {
  const length = Math.hypot(...vector)
  return vector.map((value) => value / length)
}

async function embedded(manifest: Record<string, unknown>, text: string): Promise<number[]> {
  return [...(await embedder(modelFolder({ manifest })).embedQuery(text))]
}

function expectNear(vector: readonly number[], expected: readonly number[]): void {
  expect(vector).toHaveLength(expected.length)
  vector.forEach((value, i) => {
    expect(value).toBeCloseTo(expected[i] ?? Number.NaN, 5)
  })
}

describe('a model is used as its manifest says', () => {
  it('mean of the tokens: <s> and </s> are [1, 0, 0]', async () => {
    expectNear(await embedded({}, '甲乙乙'), unit([2, 1, 2]))
  })

  it('or the first token', async () => {
    expectNear(await embedded({ pooling: 'cls' }, '甲乙乙'), [1, 0, 0])
  })

  it('with the prefix for each kind of text', async () => {
    const prefixes = { query: '问', passage: '甲' }
    const created = embedder(modelFolder({ manifest: { prefixes } }))
    const [passage] = await created.embedPassages(['乙'])
    expectNear([...(await created.embedQuery('乙'))], unit([2, 5, 1]))
    expectNear([...(passage ?? [])], unit([2, 1, 1]))
  })

  it('in other dimensions', async () => {
    const folder = modelFolder({ characters: { 甲: [0, 1, 0, 0, 2] } })
    expectNear([...(await embedder(folder).embedQuery('甲'))], unit([2, 1, 0, 0, 2]))
  })

  it('in windows of the longest input, weighted by their own tokens', async () => {
    // 甲甲甲 and 甲乙, whose means are [2, 3, 0] / 5 and [2, 1, 1] / 4.
    const vector = await embedded({ longestInput: 6 }, '甲甲甲甲乙')
    expectNear(vector, unit([3 * 0.4 + 2 * 0.5, 3 * 0.6 + 2 * 0.25, 2 * 0.25]))
  })

  it('blank text gets the vector of the prefix', async () => {
    expectNear(await embedded({ prefixes: { query: '问', passage: '' } }, ' \n'), unit([2, 5, 0]))
  })
})

describe('passages', () => {
  it('come back in their order, over several threads, with progress to the last', async () => {
    const created = embedder(modelFolder(), 2)
    const texts = Array.from({ length: 50 }, (_, i) => '乙'.repeat(i + 1))
    const progress: number[] = []
    const vectors = await created.embedPassages(texts, (done) => progress.push(done))
    expect(vectors).toHaveLength(50)
    vectors.forEach((vector, i) => {
      expectNear([...vector], unit([2, 0, i + 1]))
    })
    expect(progress).toEqual([...progress].sort((a, b) => a - b))
    expect(progress.at(-1)).toBe(50)
  })

  it('do not hold up a question', async () => {
    const created = embedder(modelFolder())
    await created.ready()
    await created.embedPassages(['甲'])
    const order: string[] = []
    const texts = Array.from({ length: 3000 }, () => '乙'.repeat(100))
    const passages = created.embedPassages(texts).then(() => order.push('passages'))
    await created.embedQuery('甲').then(() => order.push('question'))
    await passages
    expect(order).toEqual(['question', 'passages'])
  })

  it('fail where a vector has no direction, and others can be embedded after', async () => {
    const created = embedder(modelFolder({ characters: { ...characters, 坏: [0, Number.NaN, 0] } }))
    await expect(created.embedPassages(['甲', '坏'])).rejects.toMatchObject({
      code: 'embedding_failed',
    })
    expect(await created.embedPassages(['甲'])).toHaveLength(1)
  })

  it('of none are none', async () => {
    expect(await embedder(modelFolder()).embedPassages([])).toEqual([])
  })
})

describe('a remembered question', () => {
  it('is not changed by what is done with its vector', async () => {
    const created = embedder(modelFolder())
    const first = await created.embedQuery('甲')
    const copy = [...first]
    first.fill(0)
    expect([...(await created.embedQuery('甲'))]).toEqual(copy)
  })
})

describe('loading fails', () => {
  const check = async (folder: string, code: string, words: readonly string[]): Promise<void> => {
    const error: unknown = await embedder(folder)
      .ready()
      .catch((error: unknown) => error)
    expect(error).toMatchObject({ code })
    for (const word of [folder, ...words]) expect(String(error)).toContain(word)
  }

  it('when the manifest is missing, at once', () => {
    expect(() => embedder(join(base, 'nowhere'))).toThrowError(
      expect.objectContaining({ code: 'model_missing' }),
    )
  })

  it('when a file is missing', async () => {
    const folder = modelFolder()
    rmSync(join(folder, 'graph.onnx'))
    await check(folder, 'model_missing', ['graph.onnx'])
  })

  it('when a file has other bytes than the manifest says', async () => {
    const folder = modelFolder()
    writeFileSync(join(folder, 'tokenizer.json'), '{}')
    await check(folder, 'model_invalid', ['files.tokenizer.json'])
  })

  it('when the graph gives other dimensions', async () => {
    const folder = modelFolder({ manifest: { dimensions: 4 } })
    await check(folder, 'model_invalid', ['dimensions', '[1, 3, 4]'])
  })

  it('when the prefix fills the longest input', async () => {
    const folder = modelFolder({
      manifest: { longestInput: 3, prefixes: { query: '问', passage: '' } },
    })
    await check(folder, 'model_invalid', ['longestInput'])
  })

  it('and every text is refused at once, until ready succeeds', async () => {
    const folder = modelFolder()
    rmSync(join(folder, 'graph.onnx'))
    const created = embedder(folder)
    await expect(created.embedQuery('甲')).rejects.toMatchObject({ code: 'model_missing' })
    writeTinyModel(folder, { characters })
    await expect(created.embedQuery('甲')).rejects.toMatchObject({ code: 'model_missing' })
    await created.ready()
    expectNear([...(await created.embedQuery('甲'))], unit([2, 1, 0]))
  })
})

describe('a closed embedder', () => {
  it('refuses texts', async () => {
    const created = embedder(modelFolder())
    await created.ready()
    await created.close()
    await expect(created.embedQuery('甲')).rejects.toMatchObject({ code: 'embedding_failed' })
  })
})
