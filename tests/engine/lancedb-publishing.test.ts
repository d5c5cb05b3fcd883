import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openLanceEngine } from '../../src/engine/lancedb/index.ts'
import { takeBuildLock } from '../../src/engine/lancedb/lock.ts'
import { CORPUS } from './corpus.ts'
import { contentsOf, madeReport, publish, toward } from './made.ts'

const KILLED_BUILD = fileURLToPath(new URL('./programs/killed-build.ts', import.meta.url))
const LOCK_CONTENDER = fileURLToPath(new URL('./programs/lock-contender.ts', import.meta.url))
const OTHER = [madeReport('xi', [{ text: '西区的报告' }])]

let directory: string
let children: ChildProcess[]
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'wenmai-engine-'))
  children = []
})
afterEach(async () => {
  await Promise.all(children.map(kill))
  await rm(directory, { recursive: true })
})

function run(program: string): ChildProcess {
  const child = fork(program, [directory], { execArgv: [], stdio: 'inherit' })
  children.push(child)
  return child
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exit = once(child, 'exit')
  child.kill('SIGKILL')
  await exit
}

async function told(child: ChildProcess): Promise<unknown> {
  const [message] = await once(child, 'message')
  return message
}

function indexes(): Promise<readonly string[]> {
  return readdir(join(directory, 'indexes'))
}

describe('a build that was killed', () => {
  it('leaves what is served as it is, and the next build clears it away', async () => {
    const { source, writer } = openLanceEngine({ directory })
    await publish(writer, CORPUS)
    const name = await source.published()
    const child = run(KILLED_BUILD)
    expect(await told(child)).toBe('written')
    await expect(writer.begin()).rejects.toMatchObject({ code: 'index_locked' })
    await kill(child)

    expect(await indexes()).toHaveLength(2)
    expect(await source.published()).toBe(name)
    const reader = await source.open()
    expect(reader.catalogue.reports).toHaveLength(CORPUS.length)
    await reader.close()

    const build = await writer.begin()
    expect(await indexes()).toHaveLength(2)
    await build.abandon()
    expect(await indexes()).toEqual([name])
  })
})

describe('the lock', () => {
  it('is taken by exactly one of many processes', async () => {
    const contenders = Array.from({ length: 6 }, () => run(LOCK_CONTENDER))
    const outcomes = await Promise.all(contenders.map(told))
    expect([...outcomes].sort()).toEqual([...Array(5).fill('index_locked'), 'taken'])
    expect(() => takeBuildLock(directory)).toThrow(
      expect.objectContaining({ code: 'index_locked' }),
    )
  })

  it('is free again once the process that held it was killed', async () => {
    const child = run(LOCK_CONTENDER)
    expect(await told(child)).toBe('taken')
    await kill(child)
    takeBuildLock(directory).release()
  })
})

describe('the folder', () => {
  it('keeps the published index and the one before, no more', async () => {
    const { source, writer } = openLanceEngine({ directory })
    const names: (string | undefined)[] = []
    for (let round = 0; round < 3; round += 1) {
      await publish(writer, OTHER)
      names.push(await source.published())
    }
    expect([...(await indexes())].sort()).toEqual(names.slice(1))
  })

  it('may have any name', async () => {
    const odd = join(directory, "db 100%#?'文脉'")
    const engine = openLanceEngine({ directory: odd })
    await publish(engine.writer, CORPUS)
    const reader = await openLanceEngine({ directory: odd }).source.open()
    const found = await reader.candidates({ anyOf: ['电梯'], allOf: [], filter: {}, limit: 9 })
    expect(found.passages).toHaveLength(1)
    await reader.close()
  })

  it('may be given relative to the working folder', async () => {
    const before = process.cwd()
    process.chdir(directory)
    try {
      await publish(openLanceEngine({ directory: 'db' }).writer, OTHER)
    } finally {
      process.chdir(before)
    }
    const { source } = openLanceEngine({ directory: join(directory, 'db') })
    expect(await source.published()).toBeDefined()
  })

  it('is not left locked by a build that could not begin', async () => {
    const { writer } = openLanceEngine({ directory })
    await writeFile(join(directory, 'indexes'), 'in the way')
    await expect(writer.begin()).rejects.toMatchObject({ code: 'engine_failed' })
    await rm(join(directory, 'indexes'))
    await (await writer.begin()).abandon()
  })

  it('that cannot be written is an error that names the reason', async () => {
    await writeFile(join(directory, 'file'), '')
    const { writer } = openLanceEngine({ directory: join(directory, 'file') })
    await expect(writer.begin()).rejects.toMatchObject({
      code: 'engine_failed',
      message: expect.stringContaining('EEXIST'),
    })
  })
})

describe('damage', () => {
  const UNREADABLE = { code: 'index_unreadable', help: expect.stringContaining('npm run index') }

  /** Path of the first file of the published index that matches; LanceDB numbers versions downwards. */
  async function fileOf(pattern: RegExp): Promise<string> {
    const files = await readdir(join(directory, 'indexes'), { recursive: true })
    return join(
      directory,
      'indexes',
      files.sort().find((file) => pattern.test(file)) ?? expect.fail(),
    )
  }

  it.each(['', '{', '{"name":7}', '{"name":"../elsewhere"}'])(
    'of the pointer: %j',
    async (content) => {
      const { source, writer } = openLanceEngine({ directory })
      await publish(writer, OTHER)
      await writeFile(join(directory, 'published.json'), content)
      await expect(source.published()).rejects.toMatchObject(UNREADABLE)
      await expect(source.open()).rejects.toMatchObject(UNREADABLE)

      const build = await writer.begin()
      expect(await indexes()).toHaveLength(2)
      await build.publish(contentsOf([]))
      const reader = await source.open()
      expect(reader.publication.reports).toBe(0)
      await reader.close()
    },
  )

  it('of everything the pointer names', async () => {
    const { source, writer } = openLanceEngine({ directory })
    await publish(writer, OTHER)
    await rm(join(directory, 'indexes'), { recursive: true })
    await expect(source.open()).rejects.toMatchObject(UNREADABLE)
  })

  it.each([
    ['publication', /publication\.json$/],
    ['reports', /reports\.lance.data.+\.lance$/],
    ['passages', /passages\.lance.data.+\.lance$/],
    ['parts', /parts\.lance.data.+\.lance$/],
    ['terms', /terms\.lance.data.+\.lance$/],
    ['vectors', /vectors\.f32$/],
    ['newest version of a table', /passages\.lance._versions.\d+\.manifest$/],
  ])('of the %s fails when the index is opened', async (_, pattern) => {
    const { source, writer } = openLanceEngine({ directory })
    await publish(writer, CORPUS)
    await rm(await fileOf(pattern))
    await expect(source.open()).rejects.toMatchObject(UNREADABLE)
  })

  it('of the vectors, cut short, fails when the index is opened', async () => {
    const { source, writer } = openLanceEngine({ directory })
    await publish(writer, CORPUS)
    await truncate(await fileOf(/vectors\.f32$/), 100)
    await expect(source.open()).rejects.toMatchObject(UNREADABLE)
  })

  it('of the full-text index fails the query, never finds nothing', async () => {
    const { source, writer } = openLanceEngine({ directory, exactParts: 0 })
    await publish(writer, CORPUS)
    await truncate(await fileOf(/_invert\.lance$/), 0)
    const reader = await source.open()
    const asked = reader.candidates({ anyOf: ['电梯'], allOf: [], filter: {}, limit: 9 })
    await expect(asked).rejects.toMatchObject({ code: 'engine_failed' })
    await reader.close()
  })

  it('of the vectors while they are in use fails the query', async () => {
    const { source, writer } = openLanceEngine({ directory, exactParts: 0 })
    await publish(writer, CORPUS)
    const reader = await source.open()
    // What is read ahead may be in memory; the vectors themselves never are.
    await truncate(await fileOf(/vectors\.f32$/))
    await expect(reader.nearest(toward(1), {}, 9)).rejects.toMatchObject(UNREADABLE)
    await reader.close()
  })

  it('is not what an index of another layout has: that one is outdated', async () => {
    const { source, writer } = openLanceEngine({ directory })
    await publish(writer, OTHER)
    const file = await fileOf(/publication\.json$/)
    const stored = await readFile(file, 'utf8')
    await writeFile(file, stored.replace(/"schema":\d+/, '"schema":999'))
    await expect(source.open()).rejects.toMatchObject({ code: 'index_outdated' })
  })
})
