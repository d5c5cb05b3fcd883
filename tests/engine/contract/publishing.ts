import { expect } from 'vitest'
import { CORPUS } from '../corpus.ts'
import { contentsOf, madeReport, publish, toward } from '../made.ts'
import type { EngineCase } from './case.ts'

const OLD = [
  madeReport('old', [{ text: '旧的报告', vectors: [{ level: 'passage', vector: toward(1) }] }]),
]
const NEW = [
  madeReport('new', [{ text: '新的报告', vectors: [{ level: 'passage', vector: toward(1) }] }]),
]
const QUERY = { anyOf: ['报告'], allOf: [], filter: {}, limit: 10 }

export const PUBLISHING_CASES = {
  'has no index before the first is published': async ({ source, writer }) => {
    expect(await source.published()).toBeUndefined()
    await expect(source.open()).rejects.toMatchObject({ code: 'index_missing' })
    const build = await writer.begin()
    await build.add(CORPUS[0] ?? expect.fail())
    expect(await source.published()).toBeUndefined()
    await expect(source.open()).rejects.toMatchObject({ code: 'index_missing' })
    await build.abandon()
  },
  'names the published index': async ({ source, writer }) => {
    await publish(writer, OLD)
    const first = await source.published()
    const reader = await source.open()
    expect(reader.publication.name).toBe(first)
    await publish(writer, OLD)
    expect(await source.published()).not.toBe(first)
    await reader.close()
  },
  'serves the old index until the new one is published, and to readers after': async (engine) => {
    const { source, writer } = engine
    await publish(writer, OLD)
    const name = await source.published()
    const before = await source.open()
    const build = await writer.begin()
    for (const report of NEW) await build.add(report)
    const during = await source.open()
    expect(await source.published()).toBe(name)
    expect(during.catalogue.reports.map(({ id }) => id)).toEqual(['old'])
    await build.publish(contentsOf(NEW))
    const after = await source.open()
    expect(after.catalogue.reports.map(({ id }) => id)).toEqual(['new'])
    for (const [reader, id] of [
      [before, 'old'],
      [during, 'old'],
      [after, 'new'],
    ] as const) {
      const found = await reader.candidates(QUERY)
      expect(found.passages.map(({ passageId }) => passageId)).toEqual([`${id}-0`])
      expect((await reader.nearest(toward(1), {}, 9))[0]?.passageId).toBe(`${id}-0`)
      expect(await reader.source(id)).toContain('的报告')
      await reader.close()
    }
  },
  'changes nothing when a build is abandoned': async ({ source, writer }) => {
    await publish(writer, OLD)
    const name = await source.published()
    const build = await writer.begin()
    for (const report of NEW) await build.add(report)
    await build.abandon()
    await build.abandon()
    expect(await source.published()).toBe(name)
    const reader = await source.open()
    expect(reader.catalogue.reports.map(({ id }) => id)).toEqual(['old'])
    await reader.close()
    await publish(writer, NEW)
    expect(await source.published()).not.toBe(name)
  },
  'lets one build at a time begin': async ({ writer }) => {
    const build = await writer.begin()
    await expect(writer.begin()).rejects.toMatchObject({ code: 'index_locked' })
    await build.abandon()
    const next = await writer.begin()
    await next.publish(contentsOf([]))
    await (await writer.begin()).abandon()
  },
  'refuses a build that is over': async ({ writer }) => {
    const build = await writer.begin()
    await build.publish(contentsOf([]))
    await expect(build.add(CORPUS[0] ?? expect.fail())).rejects.toMatchObject({ code: 'internal' })
    await expect(build.publish(contentsOf([]))).rejects.toMatchObject({ code: 'internal' })
    await build.abandon()
  },
  'refuses reports out of order and ids that repeat': async ({ source, writer }) => {
    const build = await writer.begin()
    const [bei, dong] = CORPUS
    await build.add(dong ?? expect.fail())
    await expect(build.add(bei ?? expect.fail())).rejects.toMatchObject({ code: 'internal' })
    await expect(build.add(dong ?? expect.fail())).rejects.toMatchObject({ code: 'internal' })
    await build.abandon()
    expect(await source.published()).toBeUndefined()
  },
  'refuses vectors that the fingerprint denies': async ({ source, writer }) => {
    const build = await writer.begin()
    for (const report of OLD) await build.add(report)
    const contents = contentsOf(OLD, 16)
    await expect(build.publish(contents)).rejects.toMatchObject({ code: 'internal' })
    expect(await source.published()).toBeUndefined()
    await publish(writer, OLD)
  },
  'keeps what it was given, not what becomes of it': async ({ source, writer }) => {
    const vector = toward(0, 1)
    const report = madeReport('old', [{ text: '报告', vectors: [{ level: 'clause', vector }] }])
    const build = await writer.begin()
    await build.add(report)
    vector.set(toward(1))
    await build.publish(contentsOf([report]))
    const reader = await source.open()
    const [near] = await reader.nearest(toward(0, 1), {}, 1)
    expect(near?.parts[0]?.score).toBeCloseTo(1, 5)
    await reader.close()
  },
  'publishes no reports at all': async ({ source, writer }) => {
    await publish(writer, [])
    const reader = await source.open()
    expect(reader.publication).toMatchObject({ reports: 0, passages: 0, vectors: 0 })
    expect(reader.catalogue.reports).toEqual([])
    expect(reader.statistics).toMatchObject({ passages: 0, averageTerms: 0 })
    expect(await reader.candidates(QUERY)).toEqual({ passages: [], complete: true })
    expect(await reader.nearest(toward(1), {}, 9)).toEqual([])
    expect(await reader.passages(['old-0'])).toEqual([])
    expect(await reader.source('old')).toBeUndefined()
    expect(await reader.problems()).toEqual([])
    expect(await reader.phrases()).toEqual([])
    expect(await reader.meanings()).toEqual([])
    await reader.close()
  },
  'filters by thousands of reports': async ({ source, writer }) => {
    const ids = Array.from({ length: 3000 }, (_, n) => `r${1000 + n}`)
    // Each a little further away: thousands of equal vectors are what no index of vectors is made for.
    await publish(
      writer,
      ids.map((id, n) => {
        const vectors = [{ level: 'passage', vector: toward(1, n / 1000) }] as const
        return madeReport(id, [{ text: '报告', vectors }])
      }),
    )
    const reader = await source.open()
    for (const count of [1, 1400, 2999]) {
      const filter = { reports: new Set(ids.slice(-count)) }
      const expected = ids.slice(-count).map((id) => `${id}-0`)
      const found = await reader.candidates({ ...QUERY, filter, limit: 3000 })
      expect(found.passages.map(({ passageId }) => passageId).sort()).toEqual(expected)
      const near = await reader.nearest(toward(1), filter, 3000)
      expect(near.map(({ passageId }) => passageId)).toEqual(expected)
    }
    await reader.close()
  },
  'publishes passages without vectors': async ({ source, writer }) => {
    await publish(writer, [madeReport('a', [{ text: '报告' }]), madeReport('b', [])])
    const reader = await source.open()
    expect(reader.publication).toMatchObject({ reports: 2, passages: 1, vectors: 0 })
    expect(await reader.nearest(toward(1), {}, 9)).toEqual([])
    expect((await reader.candidates(QUERY)).passages).toHaveLength(1)
    await reader.close()
  },
  'fails clearly after it was closed': async ({ source, writer }) => {
    await publish(writer, OLD)
    const reader = await source.open()
    await reader.close()
    await reader.close()
    const closed = { code: 'engine_failed' }
    await expect(reader.candidates(QUERY)).rejects.toMatchObject(closed)
    await expect(reader.nearest(toward(1), {}, 1)).rejects.toMatchObject(closed)
    await expect(reader.passages(['old-0'])).rejects.toMatchObject(closed)
    await expect(reader.source('old')).rejects.toMatchObject(closed)
  },
  'answers what was asked before it is closed': async ({ source, writer }) => {
    await publish(writer, OLD)
    const reader = await source.open()
    const asked = reader.candidates(QUERY)
    await reader.close()
    expect((await asked).passages).toHaveLength(1)
  },
  'serves what another process published': async ({ writer, another }) => {
    await publish(writer, OLD)
    const reader = await another().source.open()
    expect(await reader.source('old')).toContain('旧的报告')
    await reader.close()
  },
  'sees from elsewhere that something new was published': async ({ writer, another }) => {
    const elsewhere = another()
    await publish(writer, OLD)
    const before = await elsewhere.source.published()
    expect(before).toBeDefined()
    await publish(writer, NEW)
    expect(await elsewhere.source.published()).not.toBe(before)
  },
  'lets no other process build at the same time': async ({ writer, another }) => {
    const build = await writer.begin()
    await expect(another().writer.begin()).rejects.toMatchObject({ code: 'index_locked' })
    await build.abandon()
    await (await another().writer.begin()).abandon()
  },
} satisfies Record<string, EngineCase>
