import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { BUNDLED, servedCorpus } from '../support/served.ts'
import { COUNTED_OTHERWISE, DIFFERENCES } from './differences.ts'
import { essenceOf } from './essence.ts'
import { REQUESTS } from './requests.ts'

/** What a real 1.50.0 answered to each request of the comparison, recorded by real-server.test.ts. */
const ANSWERED = z
  .record(z.string(), z.unknown())
  .parse(JSON.parse(readFileSync(new URL('answered.json', import.meta.url), 'utf8')))

describe('each request of the comparison with a real server', () => {
  let app: Awaited<ReturnType<typeof servedCorpus>>['app']
  beforeAll(async () => {
    app = (await servedCorpus(BUNDLED)).app
  })

  for (const { name, method, path, body } of REQUESTS) {
    const reason = DIFFERENCES[name]
    const title = reason === undefined ? name : `${name} (otherwise: ${reason})`
    it(title, async () => {
      const response = await app.request(path, {
        method,
        ...(body !== undefined && {
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        }),
      })
      const answer = z.record(z.string(), z.unknown()).parse(await response.json())
      const own = essenceOf({ status: response.status, answer })
      if (reason === undefined) expect(own).toEqual(ANSWERED[name])
      else expect(own).not.toEqual(ANSWERED[name])
    })
  }

  it('has no difference without a request', () => {
    const names = REQUESTS.map(({ name }) => name)
    const differing = Object.keys({ ...DIFFERENCES, ...COUNTED_OTHERWISE })
    expect(differing.filter((name) => !names.includes(name))).toEqual([])
  })
})
