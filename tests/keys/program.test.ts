import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readKeys } from '../../src/keys/file.ts'
import { keyWithSecret } from '../../src/keys/secret.ts'

const PROGRAM = new URL('../../src/keys/main.ts', import.meta.url).pathname

let data: string
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'wenmai-keys-'))
})
afterEach(() => rm(data, { recursive: true }))

interface Ended {
  readonly code: number
  readonly out: string
  readonly error: string
}

function keys(...args: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [PROGRAM, ...args, '--data', data], (_, out, error) =>
      resolve({ code: child.exitCode ?? -1, out, error }),
    )
  })
}

const created = z.object({ created: z.boolean(), id: z.string(), key: z.string() })

describe('the program for keys', () => {
  it('creates, lists and revokes', async () => {
    const made = await keys('create', 'search', '--name', '门户', '--origin', 'https://a.gov.cn')
    const secret = made.out.split('\n')[0] ?? ''
    const [kept] = await readKeys(data)
    expect(keyWithSecret(await readKeys(data), secret)).toEqual(kept)
    expect(kept?.limits).toEqual({ origins: ['https://a.gov.cn'] })
    const listed = await keys('list')
    expect(listed.out).toContain('"门户"')
    expect(listed.out).toContain('https://a.gov.cn')
    expect(listed.out).not.toContain(kept?.sha256)
    expect((await keys('revoke', kept?.id ?? '')).code).toBe(0)
    expect(await readKeys(data)).toEqual([])
    expect((await keys('list')).out).toBe('there are no keys\n')
  })

  it('speaks JSON, and makes no second key where one is enough', async () => {
    const first = await keys('create', 'administration', '--if-none', '--json')
    const { id, key } = created.parse(JSON.parse(first.out))
    expect(keyWithSecret(await readKeys(data), key)?.id).toBe(id)
    const second = await keys('create', 'administration', '--if-none', '--json')
    expect(JSON.parse(second.out)).toEqual({ created: false })
    expect(await readKeys(data)).toHaveLength(1)
    const listed = await keys('list', '--json')
    expect(JSON.parse(listed.out)).toMatchObject({ keys: [{ id, kind: 'administration' }] })
    expect(listed.out).not.toContain('sha256')
  })

  it.each([
    [['create', 'master'], 'there is no kind of key "master"'],
    [['create', 'search', '--regoin', '330000'], '--regoin'],
    [['revoke', 'nobody'], 'there is no key "nobody"'],
    [['mint'], 'there is no command "mint"'],
    [['create', 'search', '--region', '999999'], 'there is no region "999999"'],
  ])('%j is refused in a sentence', async (args, sentence) => {
    const { code, error } = await keys(...args)
    expect(code).toBe(1)
    expect(error).toContain(sentence)
    expect(error).not.toContain('    at ')
    expect(await readKeys(data)).toEqual([])
  })
})
