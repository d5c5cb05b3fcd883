import { describe, expect, it } from 'vitest'
import { WenmaiError } from '../../src/domain/errors.ts'
import { hashingEmbedder } from '../../src/embedding/hashing.ts'
import { createMemoryEngine } from '../../src/engine/memory/index.ts'
import type { IndexReader, IndexSource } from '../../src/engine/reader.ts'
import { liveIndex } from '../../src/live/index.ts'
import { fingerprintFor, indexInto, withCorpus } from '../support/indexed.ts'

const FINGERPRINT = fingerprintFor(hashingEmbedder())
const REPORT = '2024年以来,我局严格落实免罚清单,取得明显成效。'

const publish = (engine: ReturnType<typeof createMemoryEngine>, files: Record<string, string>) =>
  withCorpus(files, (corpus) => indexInto(engine.writer, corpus))

const reports = (reader: IndexReader) => reader.publication.reports

describe('the live index', () => {
  it('says that nothing is indexed until something is', async () => {
    const engine = createMemoryEngine()
    const live = liveIndex(engine.source, FINGERPRINT)
    await live.refresh()
    expect(live.status()).toBe('missing')
    await expect(live.use(async () => 1)).rejects.toMatchObject({ code: 'index_missing' })
    await publish(engine, { 'a.txt': REPORT })
    await live.refresh()
    expect(await live.use(async (reader) => reports(reader))).toBe(1)
  })

  it('takes up what is published while it serves, and lets what is under way finish', async () => {
    const engine = createMemoryEngine()
    await publish(engine, { 'a.txt': REPORT })
    const live = liveIndex(engine.source, FINGERPRINT)
    await live.refresh()
    let finish = () => {}
    const waiting = new Promise<void>((resolve) => {
      finish = resolve
    })
    const underWay = live.use(async (reader) => {
      await waiting
      return (await reader.passages([reader.catalogue.passagesOf('a')[0]?.id ?? ''])).length
    })
    await publish(engine, { 'a.txt': REPORT, 'b.txt': REPORT })
    await live.refresh()
    expect(await live.use(async (reader) => reports(reader))).toBe(2)
    finish()
    expect(await underWay).toBe(1)
  })

  it('closes an index that nobody uses any more, and no other', async () => {
    const engine = createMemoryEngine()
    const closed: string[] = []
    const source: IndexSource = {
      published: () => engine.source.published(),
      async open() {
        const reader = await engine.source.open()
        const close = async () => {
          closed.push(reader.publication.name)
          await reader.close()
        }
        return { ...reader, close }
      },
    }
    await publish(engine, { 'a.txt': REPORT })
    const live = liveIndex(source, FINGERPRINT)
    await live.refresh()
    const first = await live.use(async (reader) => reader.publication.name)
    await publish(engine, { 'b.txt': REPORT })
    await live.refresh()
    await live.refresh()
    expect(closed).toEqual([first])
  })

  it('refuses to serve an index made by another analyser or model, and says the cure', async () => {
    const engine = createMemoryEngine()
    await publish(engine, { 'a.txt': REPORT })
    for (const field of ['analyser', 'model'] as const) {
      const live = liveIndex(engine.source, { ...FINGERPRINT, [field]: 'another' })
      await live.refresh()
      expect(live.status()).toBe('outdated')
      await expect(live.use(async () => 1)).rejects.toMatchObject({
        code: 'index_outdated',
        message: expect.stringContaining(field),
        help: expect.stringContaining('npm run index'),
      })
    }
  })

  it('throws what opening the index threw, and recovers when it can be opened', async () => {
    const engine = createMemoryEngine()
    await publish(engine, { 'a.txt': REPORT })
    let broken = true
    const source: IndexSource = {
      published: () => engine.source.published(),
      async open() {
        if (broken) throw new WenmaiError('index_unreadable', 'torn', { help: 'rebuild it' })
        return engine.source.open()
      },
    }
    const live = liveIndex(source, FINGERPRINT)
    await live.refresh()
    expect(live.status()).toBe('broken')
    await expect(live.use(async () => 1)).rejects.toMatchObject({ code: 'index_unreadable' })
    broken = false
    await live.refresh()
    expect(live.status()).toBe('ready')
  })

  it('says nothing before it has looked', async () => {
    const engine = createMemoryEngine()
    await publish(engine, { 'a.txt': REPORT })
    const live = liveIndex(engine.source, FINGERPRINT)
    const looking = live.refresh()
    expect(await live.use(async (reader) => reports(reader))).toBe(1)
    await looking
  })

  it('keeps what it has while the engine cannot be asked, and says why it cannot', async () => {
    const engine = createMemoryEngine()
    await publish(engine, { 'a.txt': REPORT })
    const down = new WenmaiError('engine_refused', 'nothing listens', { help: 'start it' })
    let isDown = false
    const source: IndexSource = {
      published: async () => (isDown ? Promise.reject(down) : engine.source.published()),
      open: () => engine.source.open(),
    }
    const live = liveIndex(source, FINGERPRINT)
    await live.refresh()
    expect(live.failure()).toBeUndefined()
    isDown = true
    await live.refresh()
    expect([live.status(), live.failure()]).toEqual(['ready', down])
    isDown = false
    await live.refresh()
    expect(live.failure()).toBeUndefined()
  })
})
