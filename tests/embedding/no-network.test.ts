import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'

const run = promisify(execFile)
const at = (path: string) => resolve(import.meta.dirname, path)
const withoutNetwork = (...args: string[]) =>
  run(process.execPath, ['--require', at('no-network.ts'), ...args])

describe('without a network', () => {
  it('the model loads and embeds', async () => {
    const { stdout } = await withoutNetwork(
      at('embed-once.ts'),
      at('../../models/multilingual-e5-small-zh-en'),
    )
    expect(stdout).toBe('384')
  })

  it.each([
    ['fetch', "fetch('http://127.0.0.1:61234')"],
    ['a socket', "require('node:net').connect(61234)"],
    ['a look-up', "require('node:dns').lookup('localhost', () => {})"],
  ])('%s in a thread would have been seen', async (_, attempt) => {
    const program = `new (require('node:worker_threads').Worker)(${JSON.stringify(attempt)}, { eval: true })`
    await expect(withoutNetwork('-e', program)).rejects.toMatchObject({
      signal: 'SIGKILL',
      stderr: 'a connection was tried\n',
    })
  })
})
