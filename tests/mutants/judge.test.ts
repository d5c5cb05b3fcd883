import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { judgeMutants } from '../../scripts/mutants/judge.ts'
import { broken, type Mutant, type TestRun, verdict } from '../../scripts/mutants/mutant.ts'

const NAME = 'add > adds (two numbers)'

function mutant(find: string, replace: string): Mutant {
  const caughtBy = { file: 'tests/add.test.ts', name: NAME }
  return { invariant: 1, breaks: '', file: 'src/add.ts', find, replace, caughtBy }
}

describe('a break', () => {
  it.each([
    ['a + b', 'f = a - b + a'],
    ['c', undefined],
    ['a', undefined],
  ])('replaces what stands there exactly once: %s', (find, expected) => {
    expect(broken('f = a + b + a', mutant(find, 'a - b'))).toBe(expected)
  })
})

describe('the verdict', () => {
  const passes: TestRun = { passed: new Set([NAME]), failed: new Set() }
  const fails: TestRun = { passed: new Set(), failed: new Set([NAME]) }
  const absent: TestRun = { passed: new Set(['add > another']), failed: new Set(['another']) }

  it.each([
    ['caught', passes, fails],
    ['survived', passes, passes],
    ['test did not run', passes, absent],
    ['test did not run', absent, fails],
    ['test fails without the break', fails, fails],
  ] as const)('%s', (expected, without, withBreak) => {
    expect(verdict({ name: NAME, without, withBreak })).toBe(expected)
  })
})

describe('judging a tiny tree', () => {
  const source = `// Adds: nothing else.
export const add = (a: number, b: number): number => a + b
`
  let tree = ''
  beforeAll(async () => {
    tree = await mkdtemp(join(tmpdir(), 'wenmai-tiny-tree-'))
    await mkdir(join(tree, 'src'))
    await mkdir(join(tree, 'tests'))
    await writeFile(join(tree, 'package.json'), '{"type":"module"}')
    await writeFile(join(tree, 'src/add.ts'), source)
    await writeFile(
      join(tree, 'tests/add.test.ts'),
      `import { describe, expect, it } from 'vitest'
      import { add } from '../src/add.ts'
      describe('add', () => {
        it('adds (two numbers)', () => { expect(add(2, 3)).toBe(5) })
        it('is wrong already', () => { expect(add(2, 3)).toBe(6) })
      })`,
    )
    await symlink(resolve('node_modules'), join(tree, 'node_modules'))
  })
  afterAll(() => rm(tree, { recursive: true, force: true }))

  it('reports a mutant that breaks nothing as survived, and leaves the tree whole', async () => {
    const judgements = await judgeMutants(tree, [
      mutant('a + b', 'a - b'),
      mutant('nothing else', 'and nothing else'),
      mutant('a + b', 'a +'),
      mutant('a * b', 'a / b'),
    ])
    expect(judgements.map((judgement) => judgement.verdict)).toEqual([
      'caught',
      'survived',
      'test did not run',
      'stale',
    ])
    expect(await readFile(join(tree, 'src/add.ts'), 'utf8')).toBe(source)
  })
})
