import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { KeyRequest } from '../../src/keys/create.ts'
import { requireAdministrationKey } from '../../src/keys/exposure.ts'
import { changeKeys, KEYS_FILE, readKeys } from '../../src/keys/file.ts'
import { fitsOrigin, fitsRoute, isExpired } from '../../src/keys/key.ts'
import { liveKeys } from '../../src/keys/live.ts'
import { keyWithSecret } from '../../src/keys/secret.ts'
import { madeKey } from './made.ts'

let data: string
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'wenmai-keys-'))
})
afterEach(() => rm(data, { recursive: true }))

describe('a new key', () => {
  it('is known by its secret, of which nothing is kept', () => {
    const { key, secret } = madeKey()
    expect(secret).toMatch(/^wm_search_[A-Za-z0-9_-]{43}$/)
    expect(keyWithSecret([madeKey().key, key], secret)).toBe(key)
    expect(JSON.stringify(key)).not.toContain(secret.slice(-43))
  })

  it.each([
    ['another', () => madeKey().secret],
    ['nothing', () => ''],
    ['its hash', () => madeKey().key.sha256],
    ['a megabyte', () => 'x'.repeat(1_000_000)],
  ])('is not known by %s', (_, secret) => {
    expect(keyWithSecret([madeKey().key], secret())).toBeUndefined()
  })

  it.each<[name: string, request: Partial<KeyRequest>, expected: string | null]>([
    ['never', {}, null],
    ['at the end of a day', { expires: '2026-12-31' }, '2026-12-31T23:59:59.000Z'],
    ['after days', { expires: '2d' }, '2026-11-24T08:00:00.000Z'],
    ['at a moment', { expires: '2026-12-01T00:00:00+08:00' }, '2026-11-30T16:00:00.000Z'],
  ])('expires %s', (_, request, expected) => {
    expect(madeKey(request).key.expiresAt).toBe(expected)
  })

  it('is expired from the moment on', () => {
    const { key } = madeKey({ expires: '2026-11-22T09:00:00Z' })
    expect(isExpired(key, Date.parse('2026-11-22T08:59:59.999Z'))).toBe(false)
    expect(isExpired(key, Date.parse('2026-11-22T09:00:00Z'))).toBe(true)
  })

  it.each<[name: string, request: Partial<KeyRequest>]>([
    ['a day that has passed', { expires: '2020-01-01' }],
    ['no day', { expires: 'tomorrow' }],
    ['no days', { expires: '0d' }],
    ['a region nobody knows', { regions: ['999999'] }],
    ['an origin with a path', { origins: ['https://a.gov.cn/b'] }],
    ['an origin of no web site', { origins: ['file:///a'] }],
    ['an origin without a scheme', { origins: ['a.gov.cn'] }],
    ['a route without a slash', { routes: ['v1/search'] }],
    ['limits of an administration key', { kind: 'administration', reports: ['a'] }],
  ])('is refused with %s', (_, request) => {
    expect(() => madeKey(request)).toThrow(expect.objectContaining({ code: 'invalid_setting' }))
  })

  it.each([
    ['/v1/search', ['/v1/search'], true],
    ['/v1/search/', ['/v1/search'], false],
    ['/v1/searches', ['/v1/search'], false],
    ['/indexes/passages/search', ['/v1/search', '/indexes/*'], true],
    ['/indexes', ['/indexes/*'], false],
    ['/anything', undefined, true],
    ['/anything', [], true],
  ])('for %s by %j: %s', (path, routes, expected) => {
    const { key } = madeKey(routes === undefined ? {} : { routes })
    expect(fitsRoute(key, path)).toBe(expected)
  })

  it.each([
    ['https://a.gov.cn', ['https://a.gov.cn/'], true],
    ['https://a.gov.cn', ['*'], true],
    ['https://b.a.gov.cn', ['https://a.gov.cn'], false],
    ['http://a.gov.cn', ['https://a.gov.cn'], false],
    ['https://a.gov.cn:444', ['https://a.gov.cn'], false],
    ['null', ['https://a.gov.cn'], false],
    ['https://a.gov.cn', [], false],
  ])('for pages of %s by %j: %s', (origin, origins, expected) => {
    expect(fitsOrigin(madeKey({ origins }).key, origin)).toBe(expected)
  })

  it('for administration fits no other site', () => {
    expect(fitsOrigin(madeKey({ kind: 'administration' }).key, 'https://a.gov.cn')).toBe(false)
  })
})

describe('the file of keys', () => {
  it('comes back as it was written, for its owner alone, and leaves nothing beside it', async () => {
    const { key } = madeKey({ regions: ['330000'], reports: ['a'], routes: ['/v1/*'] })
    await changeKeys(data, (keys) => [...keys, key])
    expect(await readKeys(data)).toEqual([key])
    expect((await stat(join(data, KEYS_FILE))).mode & 0o777).toBe(0o600)
    expect(await readdir(data)).toEqual([KEYS_FILE])
  })

  it('loses nothing to writers at the same time', async () => {
    const made = Array.from({ length: 8 }, () => madeKey().key)
    await Promise.all(made.map((key) => changeKeys(data, (keys) => [...keys, key])))
    const ids = (await readKeys(data)).map(({ id }) => id)
    expect(ids.sort()).toEqual(made.map(({ id }) => id).sort())
  })

  it.each(['', '{', '[]', '{"version":2,"keys":[]}', '{"version":1,"keys":[{}]}'])(
    'that holds %j is an error, not "no keys"',
    async (text) => {
      await writeFile(join(data, KEYS_FILE), text)
      await expect(readKeys(data)).rejects.toMatchObject({ code: 'keys_unreadable' })
      await expect(liveKeys(data)()).rejects.toMatchObject({ code: 'keys_unreadable' })
    },
  )

  it('is followed by a running service', async () => {
    let now = Date.parse('2026-11-22T08:00:00Z')
    const ring = liveKeys(data, () => now)
    expect(await ring()).toEqual([])
    const { key } = madeKey({ expires: '1d' })
    await changeKeys(data, () => [key])
    expect(await ring()).toEqual([key])
    now += 86_400_000
    expect(await ring()).toEqual([])
    now -= 1
    expect(await ring()).toEqual([key])
    await changeKeys(data, () => [])
    expect(await ring()).toEqual([])
    expect(await readFile(join(data, KEYS_FILE), 'utf8')).not.toContain(key.sha256)
  })
})

describe('listening where others reach it', () => {
  it('wants an administration key, and says how to get one', () => {
    expect(() => requireAdministrationKey([madeKey().key], '0.0.0.0')).toThrow(
      expect.objectContaining({
        code: 'invalid_setting',
        help: expect.stringContaining('npm run keys -- create administration'),
      }),
    )
    requireAdministrationKey([madeKey({ kind: 'administration' }).key], '0.0.0.0')
  })
})
