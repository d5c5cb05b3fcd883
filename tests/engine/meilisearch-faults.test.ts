import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { WenmaiError } from '../../src/domain/errors.ts'
import { openMeilisearchEngine } from '../../src/engine/meilisearch/index.ts'
import type { IndexReader } from '../../src/engine/reader.ts'
import {
  type Fault,
  type MeilisearchDouble,
  startMeilisearchDouble,
} from '../support/meilisearch/double.ts'
import { CORPUS } from './corpus.ts'
import { contentsOf, madeReport, publish, toward } from './made.ts'

const QUERY = { anyOf: ['处罚'], allOf: [], filter: {}, limit: 10 }
const BUSY: Fault = {
  status: 503,
  body: '{"message":"Too many search requests running at the same time: 1000. Retry after 10s.","code":"too_many_search_requests","type":"system","link":""}',
}

let double: MeilisearchDouble
let reader: IndexReader
beforeEach(async () => {
  double = await startMeilisearchDouble({ key: 'master' })
  const { source, writer } = engine()
  await publish(writer, CORPUS)
  reader = await source.open()
})
afterEach(async () => {
  await reader.close()
  await double.stop()
})

function engine(options: { readonly url?: string; readonly key?: string } = {}) {
  return openMeilisearchEngine({ url: double.url, key: 'master', prefix: 'wenmai', ...options })
}

async function failureOf(work: () => Promise<unknown>): Promise<WenmaiError> {
  const outcome: unknown = await work().catch((failure: unknown) => failure)
  if (!(outcome instanceof WenmaiError)) throw new Error(`no failure: ${JSON.stringify(outcome)}`)
  return outcome
}

/** All that a service asks for; no failure may look like an empty answer. */
const ASKED: readonly (() => Promise<unknown>)[] = [
  () => reader.candidates(QUERY),
  () => reader.nearest(toward(1), {}, 5),
  () => reader.passages(['dong-0']),
  () => reader.texts(['dong-0']),
  () => reader.report('dong'),
  () => reader.source('dong'),
  () => reader.original('dong'),
  () => reader.problems(),
  () => engine().source.published(),
  () => engine().source.open(),
]

describe('a fault of the server is an error with a cure', () => {
  it.each<[string, Fault, string, RegExp]>([
    ['a connection that is cut at once', 'reset', 'engine_answer_broken', /proxy/],
    ['half a response', 'cut', 'engine_answer_broken', /proxy/],
    ['a full queue', BUSY, 'engine_busy', /ten seconds/],
    [
      'another program at that address',
      { status: 200, body: '<html>' },
      'engine_answer_broken',
      /MEILI_URL/,
    ],
    [
      'JSON of another shape',
      { status: 200, body: '{"hello":1}' },
      'engine_answer_broken',
      /MEILI_URL/,
    ],
    [
      'a failure of its own',
      { status: 500, body: '{"message":"disk","code":"internal","type":"internal","link":""}' },
      'engine_failed',
      /log/,
    ],
    ['a page of a proxy', { status: 502, body: '<html>bad gateway' }, 'engine_failed', /log/],
  ])('%s', async (_, fault, code, cure) => {
    double.fail('', fault)
    const failures = await Promise.all(ASKED.map(failureOf))
    for (const failure of failures) {
      expect(failure.code).toBe(code)
      expect(failure.message).toContain(double.url)
      expect(failure.help).toMatch(cure)
    }
  })

  it('refused: nothing listens there', async () => {
    const { url } = double
    await double.stop()
    const failure = await failureOf(() => engine({ url }).source.open())
    expect(failure.code).toBe('engine_refused')
    expect(failure.help).toContain('docker compose up')
    double = await startMeilisearchDouble()
  })

  it('unreachable: no such host', async () => {
    const failure = await failureOf(() =>
      engine({ url: 'http://meili.invalid:7700' }).source.open(),
    )
    expect(failure.code).toBe('engine_unreachable')
    expect(failure.help).toContain('MEILI_URL')
  })

  it('timed out: it does not answer', async () => {
    const impatient = openMeilisearchEngine({
      url: double.url,
      key: 'master',
      prefix: 'wenmai',
      searchPatience: 50,
    })
    const own = await impatient.source.open()
    double.fail('POST /multi-search', 'hang')
    const failure = await failureOf(() => own.candidates(QUERY))
    expect(failure.code).toBe('engine_timeout')
    expect(failure.help).toContain('busy')
    expect(double.requests.filter((line) => line === 'POST /multi-search')).toHaveLength(1)
    await own.close()
  })

  it.each([
    ['wrong', 'another', /refuses the key/],
    ['missing', '', /wants a key/],
  ])('a key that is %s', async (_, key, message) => {
    const failure = await failureOf(() => engine({ key }).source.open())
    expect(failure).toMatchObject({
      code: 'engine_key_refused',
      message: expect.stringMatching(message),
    })
    expect(failure.help).toContain('MEILI_KEY')
    expect(await failureOf(() => engine({ key }).writer.begin())).toMatchObject({
      code: 'engine_key_refused',
    })
  })

  it('a server older than supported', async () => {
    const old = await startMeilisearchDouble({ version: '1.9.3' })
    const { source, writer } = engine({ url: old.url })
    for (const work of [source.open, writer.begin]) {
      const failure = await failureOf(work)
      expect(failure).toMatchObject({
        code: 'engine_outdated',
        message: expect.stringContaining('1.9.3'),
      })
      expect(failure.help).toContain('1.50.0')
    }
    await old.stop()
  })

  it('an index made by another version of this program', async () => {
    const contents = contentsOf(CORPUS)
    const fingerprint = { ...contents.fingerprint, schema: contents.fingerprint.schema - 1 }
    await publish(engine().writer, CORPUS, { ...contents, fingerprint })
    const failure = await failureOf(engine().source.open)
    expect(failure.code).toBe('index_outdated')
    expect(failure.help).toContain('npm run index')
  })

  it('an index that is gone', async () => {
    for (const uid of [...double.state.indexes.keys()]) double.state.indexes.delete(uid)
    const failure = await failureOf(() => reader.candidates(QUERY))
    expect(failure.code).toBe('index_missing')
    expect(await failureOf(engine().source.open)).toMatchObject({ code: 'index_missing' })
    expect(await engine().source.published()).toBeUndefined()
  })

  it('an index whose contents are gone', async () => {
    const store = [...double.state.indexes.keys()].find((uid) => uid.endsWith('_store')) ?? ''
    double.state.indexes.get(store)?.clear()
    expect(await failureOf(engine().source.open)).toMatchObject({ code: 'index_unreadable' })
    expect(await failureOf(() => reader.source('dong'))).toMatchObject({ code: 'index_unreadable' })
  })

  it('fewer answers than questions', async () => {
    double.fail('POST /multi-search', { status: 200, body: '{"results":[]}' })
    expect(await failureOf(() => reader.candidates(QUERY))).toMatchObject({
      code: 'engine_answer_broken',
    })
  })

  it('never says the key', async () => {
    const failure = await failureOf(() => engine({ key: 'hidden-from-all' }).source.open())
    expect(JSON.stringify([failure.message, failure.help, String(failure.cause)])).not.toContain(
      'hidden',
    )
  })
})

describe('what is tried again', () => {
  it('reads, after a fault that passed', async () => {
    double.fail('POST /multi-search', { ...BUSY, times: 2 })
    expect((await reader.candidates(QUERY)).passages).toHaveLength(3)
  })

  it('documents, as twice the same is once', async () => {
    const build = await engine().writer.begin()
    for (const report of CORPUS) await build.add(report)
    double.fail('POST /indexes/wenmai_build', { status: 503, body: '{}', times: 1 })
    await build.publish(contentsOf(CORPUS))
    const anew = await engine().source.open()
    expect(anew.catalogue.reports).toHaveLength(CORPUS.length)
    await anew.close()
  })

  it('never the exchange of indexes, which a second time would undo', async () => {
    const before = await engine().source.published()
    const build = await engine().writer.begin()
    double.fail('POST /swap-indexes', 'reset')
    const failure = await failureOf(() => build.publish(contentsOf([])))
    expect(failure.code).toBe('engine_answer_broken')
    expect(double.requests.filter((line) => line === 'POST /swap-indexes')).toHaveLength(2)
    double.heal()
    expect(await engine().source.published()).toBe(before)
    expect((await reader.candidates(QUERY)).passages).toHaveLength(3)
  })
})

describe('a task that fails', () => {
  const OTHER = [
    madeReport('xi', [{ text: '西区的报告', vectors: [{ level: 'passage', vector: toward(1) }] }]),
  ]

  it.each([
    [
      'POST /indexes/wenmai_build',
      'invalid_vector_dimensions',
      'Invalid vector dimensions in document with id `0`',
      /passage xi-0/,
    ],
    ['POST /swap-indexes', 'index_not_found', 'Index `wenmai` not found.', /publishing index/],
    ['PATCH /indexes/', 'invalid_settings_embedders', 'no', /setting up index/],
  ])(
    '%s: is an error that says what and why, and changes nothing',
    async (begins, code, message, what) => {
      const before = await engine().source.published()
      const build = await engine().writer.begin()
      if (begins.startsWith('POST /indexes')) {
        // Of the documents sent, the first are the passages.
        double.fail(begins, { task: { code, message } })
      } else {
        double.fail(begins, { task: { code, message } })
      }
      const failure = await failureOf(async () => {
        for (const report of OTHER) await build.add(report)
        await build.publish(contentsOf(OTHER))
      })
      expect(failure.code).toBe('engine_task_failed')
      expect(failure.message).toMatch(what)
      expect(failure.message).toContain(message)
      expect(failure.message).toContain(code)
      double.heal()
      await build.abandon()
      expect(await engine().source.published()).toBe(before)
      expect((await reader.candidates(QUERY)).passages).toHaveLength(3)
      await (await engine().writer.begin()).abandon()
    },
  )
})
