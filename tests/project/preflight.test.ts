import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

/** An installed tree with some packages left out. */
function installWithout(root: string, absent: readonly string[]): void {
  mkdirSync(join(root, 'scripts'), { recursive: true })
  for (const file of readdirSync('scripts').filter((name) => name.endsWith('.mjs'))) {
    cpSync(join('scripts', file), join(root, 'scripts', file))
  }
  for (const name of ['@lancedb/lancedb', 'onnxruntime-node', 'nodejieba']) {
    if (absent.includes(name)) continue
    mkdirSync(dirname(join(root, 'node_modules', name)), { recursive: true })
    symlinkSync(join(process.cwd(), 'node_modules', name), join(root, 'node_modules', name))
  }
}

function preflight(root: string, path = process.env.PATH ?? '') {
  const { PYTHON: _python, CXX: _cxx, ...rest } = process.env
  const program = join(root, 'scripts/preflight.mjs')
  return spawnSync(process.execPath, [program], {
    encoding: 'utf8',
    env: { ...rest, PATH: path },
  })
}

describe('the preflight', () => {
  let root = ''
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'wenmai-preflight-'))
  })
  afterEach(() => rmSync(root, { recursive: true, force: true }))

  it('has nothing to say where everything is in place', () => {
    installWithout(root, [])
    const { status, stdout, stderr } = preflight(root)
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' })
  })

  it('names the missing compiler and the cure, a sentence in each language', () => {
    installWithout(root, ['nodejieba'])
    const { status, stderr } = preflight(root, '/nowhere')
    const lines = stderr.trim().split('\n')
    expect(status).toBe(1)
    expect(lines).toHaveLength(2)
    expect(lines[0]).toMatch(/缺少 python3、make、(g|c)\+\+/)
    expect(lines[1]).toMatch(
      /python3, make, (g|c)\+\+ cannot be found here\. Run `.+`, then `npm ci`/,
    )
  })

  it.each(['@lancedb/lancedb', 'onnxruntime-node'])('names a missing binary: %s', (name) => {
    installWithout(root, [name])
    const { status, stderr } = preflight(root)
    expect(status).toBe(1)
    expect(stderr.trim().split('\n')).toHaveLength(2)
    expect(stderr).toContain(`the part of ${name} for this machine`)
    expect(stderr).not.toContain('node:internal')
  })
})
