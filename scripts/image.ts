import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { type Instruction, parseDockerfile, type Stage } from './image/dockerfile.ts'

/*
 * Does what the Dockerfile does, without Docker: copies what it copies into clean folders, runs its
 * RUN lines there, starts what the image starts and waits until the service is ready. The base images
 * are not checked: this machine's own system stands in for them.
 */

const root = mkdtempSync(join(tmpdir(), 'wenmai-image-'))
const say = (sentence: string): void => void process.stdout.write(`${sentence}\n`)

/** Where a path of the image is here; relative ones lie in the working folder. */
function here(stage: Stage, path: string): string {
  return join(root, stage.name, path.startsWith('/') ? path : join(stage.workdir, path))
}

function copy(stage: Stage, { args }: Instruction): void {
  const from = args[0]?.startsWith('--from=') ? args[0].slice('--from='.length) : undefined
  const paths = from === undefined ? args : args.slice(1)
  const target = paths.at(-1) ?? ''
  const sources = paths.slice(0, -1)
  for (const source of sources) {
    const origin = from === undefined ? source : join(root, from, source)
    const into =
      sources.length > 1 || target.endsWith('/')
        ? join(target, source.split('/').at(-1) ?? '')
        : target
    const to = here(stage, into === './' ? source : into)
    mkdirSync(dirname(to), { recursive: true })
    cpSync(origin, to, { recursive: true, verbatimSymlinks: true })
  }
}

/** Paths of the image outside its working folder are moved below ours. */
function run(stage: Stage, { text }: Instruction): void {
  const command = text.replace(/(?<= )\/(?=[a-z])/g, `${join(root, stage.name)}/`)
  say(`RUN ${command}`)
  const { status } = spawnSync('sh', ['-ec', command], { cwd: here(stage, '.'), stdio: 'inherit' })
  if (status !== 0) throw new Error(`RUN ${text} ended with ${status}`)
}

function build(stage: Stage): void {
  mkdirSync(here(stage, '.'), { recursive: true })
  for (const instruction of stage.instructions) {
    if (instruction.keyword === 'COPY') copy(stage, instruction)
    if (instruction.keyword === 'RUN') run(stage, instruction)
  }
}

/** Starts the image's program with an index of its own, on a free port of this machine alone. */
function start(stage: Stage): ChildProcess {
  const [program = 'sh', script = ''] = stage.entrypoint
  return spawn(program, [join(root, stage.name, script)], {
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0', WENMAI_DATA: here(stage, '/data') },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

async function untilReady(service: ChildProcess): Promise<void> {
  if (service.stdout === null) throw new TypeError('the service has no output')
  for await (const line of createInterface({ input: service.stdout })) {
    say(line)
    if (line.startsWith('ready:')) return
  }
  throw new Error('the service ended before it was ready')
}

let service: ChildProcess | undefined
try {
  const stages = parseDockerfile(readFileSync('Dockerfile', 'utf8'))
  for (const stage of stages) build(stage)
  const last = stages.at(-1)
  if (last === undefined) throw new TypeError('the Dockerfile has no stage')
  service = start(last)
  await untilReady(service)
  say('the image would start')
} finally {
  service?.kill('SIGTERM')
  if (service?.exitCode === null) await new Promise((resolve) => service?.once('exit', resolve))
  rmSync(root, { recursive: true, force: true })
}
