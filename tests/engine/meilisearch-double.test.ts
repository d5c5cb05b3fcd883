import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type MeilisearchDouble, startMeilisearchDouble } from '../support/meilisearch/double.ts'

/** What a real 1.50.0 answered, in the order in which it was asked. */
const RECORDED = z
  .array(
    z.object({
      name: z.string(),
      request: z.object({ method: z.string(), path: z.string(), body: z.unknown() }),
      status: z.number(),
      response: z.record(z.string(), z.unknown()),
    }),
  )
  .parse(
    JSON.parse(
      readFileSync(new URL('../support/meilisearch/data/recorded.json', import.meta.url), 'utf8'),
    ),
  )

/** Of an answer what the double imitates; the rest is the real server's alone. */
const IMITATED = [
  'status',
  'pkgVersion',
  'type',
  'indexUid',
  'code',
  'message',
  'error',
  'total',
] as const
const COUNTED = ['taskUid', 'estimatedTotalHits', 'offset', 'limit', 'uid', 'primaryKey'] as const

/** How a hit is shown, which the adapter never asks for. */
const SHOWN = ['showMatchesPosition', 'attributesToHighlight']

function essence(answer: Readonly<Record<string, unknown>>): unknown {
  const same = [...IMITATED, ...COUNTED].filter((name) => name in answer)
  const { hits, results } = answer
  return {
    ...Object.fromEntries(same.map((name) => [name, simplified(answer[name])])),
    ...(Array.isArray(hits) ? { hits: hits.map(hitOf) } : {}),
    ...(Array.isArray(results) ? { results: results.map(essence) } : {}),
    ...('id' in answer ? { id: answer.id } : {}),
  }
}

/** The real server points into a filter, lists the fields it knows, and links to its pages. */
function simplified(value: unknown): unknown {
  if (typeof value === 'string') return value.split(/\n\d+:\d+ |: did you mean/)[0]
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).filter(([name]) => /^(code|message)$/.test(name)))
}

function hitOf(hit: Readonly<Record<string, unknown>>): unknown {
  const { id, _rankingScore: score, _vectors: vectors, _rankingScoreDetails: details } = hit
  const words = typeof details === 'object' && details !== null && 'words' in details
  return {
    id,
    ...(vectors === undefined ? {} : { vectors, score: Number(score).toFixed(4) }),
    ...(words ? { words: details.words } : {}),
  }
}

describe('the double of Meilisearch answers as was recorded', () => {
  let double: MeilisearchDouble
  beforeAll(async () => {
    double = await startMeilisearchDouble({ key: 'master' })
  })
  afterAll(() => double.stop())

  for (const { name, request, status, response } of RECORDED) {
    it(name, async () => {
      const later = /swap|delete/.test(name)
      const path = later ? lastTaskInstead(request.path, double) : request.path
      const answered = await ask(name, request.method, path, request.body)
      expect(answered.status).toBe(status)
      const expected = essence(response)
      const own = essence(answered.body)
      expect(later ? without(own, 'taskUid', 'uid') : own).toEqual(
        later ? without(expected, 'taskUid', 'uid') : expected,
      )
    })
  }

  async function ask(name: string, method: string, path: string, body: unknown) {
    const key = name === 'wrong key' ? 'Bearer wrong' : 'Bearer master'
    const send = () =>
      fetch(`${double.url}${path}`, {
        method,
        headers: name === 'no key' ? {} : { Authorization: key },
        ...(body === null ? {} : { body: JSON.stringify(withoutShown(body)) }),
      })
    // A task is not over at the first look.
    if (path.startsWith('/tasks/')) await send()
    const response = await send()
    return {
      status: response.status,
      body: z.record(z.string(), z.unknown()).parse(await response.json()),
    }
  }
})

/** Other tasks lay between when it was recorded. */
function lastTaskInstead(path: string, { state }: MeilisearchDouble): string {
  return path.replace(/^\/tasks\/\d+$/, `/tasks/${state.tasks.length - 1}`)
}

function withoutShown(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body
  return Object.fromEntries(Object.entries(body).filter(([name]) => !SHOWN.includes(name)))
}

function without(value: unknown, ...names: readonly string[]): unknown {
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)))
}
