import { spawn } from 'node:child_process'
import { performance } from 'node:perf_hooks'
import { styleText } from 'node:util'

interface Check {
  readonly name: string
  readonly command: string
  readonly args: readonly string[]
}

/** Cheapest first. */
const CHECKS: readonly Check[] = [
  { name: 'format and lint', command: 'biome', args: ['check', '--error-on-warnings', '.'] },
  {
    name: 'layering',
    command: 'depcruise',
    args: ['src', 'indexer', 'scripts', 'tests', '--config', '.dependency-cruiser.mjs'],
  },
  { name: 'dead code', command: 'knip', args: [] },
  { name: 'types', command: 'tsc', args: ['--project', '.'] },
  { name: 'types in browser', command: 'tsc', args: ['--project', 'src/page/browser'] },
]

interface Outcome {
  readonly name: string
  readonly passed: boolean
  readonly seconds: number
}

const outcomes: Outcome[] = []
for (const check of CHECKS) {
  const started = performance.now()
  const { passed, output } = await run(check)
  outcomes.push({ name: check.name, passed, seconds: (performance.now() - started) / 1000 })
  if (!passed) console.log(output)
}

for (const { name, passed, seconds } of outcomes) {
  const verdict = passed ? styleText('green', 'ok    ') : styleText('red', 'failed')
  console.log(`${verdict}  ${name.padEnd(16)} ${seconds.toFixed(1)} s`)
}
process.exitCode = outcomes.every(({ passed }) => passed) ? 0 : 1

/** What a check prints is kept back, so that only failures speak. */
function run({ command, args }: Check): Promise<{ passed: boolean; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    const chunks: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.on('error', reject)
    child.on('close', (code) =>
      resolve({ passed: code === 0, output: Buffer.concat(chunks).toString() }),
    )
  })
}
