import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'

const PROGRAM = new URL('../../src/main.ts', import.meta.url).pathname
const REPORT =
  '2024年以来,上海市嘉定区市场监督管理局严格落实免罚清单,免罚轻微违法案件105件。\n一、主要举措\n(一)加强电梯安全监管。对老旧住宅电梯开展专项体检,处置隐患二十起。\n'

const failure = z.object({
  error: z.object({ code: z.string(), progress: z.number().optional() }),
})
const answer = z.object({
  total: z.object({ value: z.number() }),
  hits: z.array(z.object({ passage: z.object({ text: z.string() }) })),
})

/** The service as a person starts it, on a free port. */
interface Started {
  readonly address: string
  readonly printed: () => string
  readonly child: ChildProcess
}

let folder: string
const running: ChildProcess[] = []
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wenmai-start-'))
})
afterEach(async () => {
  await Promise.all(running.splice(0).map(stop))
  await rm(folder, { recursive: true })
})

async function start(corpus: string): Promise<Started> {
  const args = ['--corpus', corpus, '--data', join(folder, 'data'), '--port', '0']
  const child = spawn(process.execPath, [PROGRAM, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  running.push(child)
  const lines: string[] = []
  const address = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stderr }).on('line', (line) => lines.push(line))
    createInterface({ input: child.stdout }).on('line', (line) => {
      lines.push(line)
      const found = /listening on (\S+)/.exec(line)?.[1]
      if (found !== undefined) resolve(found)
    })
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${lines.join('\n')}`)))
  })
  return { address, printed: () => lines.join('\n'), child }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await ended
}

async function until(check: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await check())) await new Promise((resolve) => setTimeout(resolve, 50))
}

const search = async (address: string, q: string, mode = 'hybrid') => {
  const response = await fetch(`${address}/v1/search?q=${encodeURIComponent(q)}&mode=${mode}`)
  return { status: response.status, body: await response.json() }
}

describe('starting the service', () => {
  it('answers at once that it is indexing, then finds what is there', async () => {
    const corpus = join(folder, 'corpus')
    await mkdir(corpus)
    await writeFile(join(corpus, 'jiading-2024.txt'), REPORT)
    const first = await start(corpus)
    const early = await search(first.address, '免罚清单')
    expect(early.status).toBe(503)
    expect(failure.parse(early.body).error.code).toBe('indexing')
    expect((await fetch(`${first.address}/readyz`)).status).toBe(503)
    expect((await fetch(`${first.address}/healthz`)).status).toBe(200)

    await until(async () => (await fetch(`${first.address}/readyz`)).status === 200)
    const found = await search(first.address, '老小区的电梯谁来检查')
    expect(found.status).toBe(200)
    expect(answer.parse(found.body).hits[0]?.passage.text).toContain('老旧住宅电梯')
    expect(first.printed()).toContain('/v1/search?q=免罚清单')
    await stop(first.child)

    const second = await start(corpus)
    await until(() => second.printed().includes('ready:'))
    expect(second.printed()).not.toContain('indexing')
    expect((await search(second.address, '免罚清单', 'keyword')).status).toBe(200)
    await stop(second.child)

    await writeFile(join(corpus, 'more.txt'), REPORT.replace('嘉定区', '青浦区'))
    const third = await start(corpus)
    await until(() => third.printed().includes('1 added'))
    const meanwhile = await search(third.address, '免罚清单', 'keyword')
    expect(answer.parse(meanwhile.body).total.value).toBeGreaterThanOrEqual(1)
    await until(
      async () =>
        answer.parse((await search(third.address, '免罚清单', 'keyword')).body).total.value === 2,
    )
  })

  it.each([
    ['what is wrong with a setting', ['--prot', '1'], '--port'],
    [
      'that others may reach it only where it can be administered',
      ['--host', '0.0.0.0', '--port', '0'],
      'npm run keys -- create administration',
    ],
  ])('says in a sentence %s', async (_, args, sentence) => {
    const child = spawn(process.execPath, [PROGRAM, ...args, '--data', join(folder, 'data')])
    let said = ''
    child.stderr.on('data', (chunk) => {
      said += String(chunk)
    })
    const code = await new Promise((resolve) => child.once('exit', resolve))
    expect(code).toBe(1)
    expect(said).toContain(sentence)
    expect(said).not.toContain('    at ')
  })
})
