import { spawn } from 'node:child_process'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import type { NamedTest, TestRun } from './mutant.ts'

const Report = z.object({
  testResults: z.array(
    z.object({
      assertionResults: z.array(
        z.object({ ancestorTitles: z.array(z.string()), title: z.string(), status: z.string() }),
      ),
    }),
  ),
})

/** Runs the tests in a tree of their own, those files and those names only, with its vitest. */
export async function runTests(tree: string, tests: readonly NamedTest[]): Promise<TestRun> {
  const output = join(tree, 'mutant-tests.json')
  await rm(output, { force: true })
  const files = [...new Set(tests.map((test) => test.file))]
  const names = [...new Set(tests.map((test) => escaped(test.name)))]
  await vitest(tree, [
    'run',
    ...files,
    '--testNamePattern',
    `^(?:${names.join('|')})$`,
    '--reporter=json',
    `--outputFile=${output}`,
  ])
  return read(await readFile(output, 'utf8'))
}

/** Resolves whether tests fail or not: what they say stands in the file. */
async function vitest(tree: string, args: readonly string[]): Promise<void> {
  const program = join(tree, 'node_modules', 'vitest', 'vitest.mjs')
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST'))
  // What broken code leaves lying about goes with the tree.
  const temporary = join(tree, 'temporary')
  await mkdir(temporary, { recursive: true })
  const child = spawn(process.execPath, [program, ...args], {
    cwd: tree,
    env: { ...Object.fromEntries(own), TMPDIR: temporary },
    stdio: 'ignore',
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', () => resolve())
  })
}

function read(json: string): TestRun {
  const tests = Report.parse(JSON.parse(json)).testResults.flatMap((file) => file.assertionResults)
  const named = (status: string) =>
    new Set(
      tests
        .filter((test) => test.status === status)
        .map((test) => [...test.ancestorTitles, test.title].join(' > ')),
    )
  return { passed: named('passed'), failed: named('failed') }
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
