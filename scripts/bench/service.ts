import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { WenmaiError } from '../../src/domain/errors.ts'
import { createClient, type SearchClient } from './client.ts'

/** The real service, as a process of its own. */
export interface RunningService {
  /** Where it listens, as browsers open it. */
  readonly address: string
  readonly client: SearchClient
  /** Milliseconds from the start of the process to the first keyword query that was answered. */
  readonly startedIn: number
  /** Milliseconds until semantic search was answered as well. */
  readonly readyIn: number
  /** Bytes now and at most so far; undefined where the system does not say. */
  memory(): Promise<{ readonly resident: number; readonly peak: number } | undefined>
  stop(): Promise<void>
}

export interface ServiceFolders {
  readonly corpus: string
  readonly data: string
  readonly model: string
  readonly engine: ServiceEngine
}

/** Which engine the service uses, as flags; what they lack is in the environment. */
export interface ServiceEngine {
  readonly flags: readonly string[]
  readonly environment: Readonly<Record<string, string>>
}

export const LANCEDB: ServiceEngine = { flags: ['--engine', 'lancedb'], environment: {} }

const HOST = '127.0.0.1'
/** The longest wait for a first answer. */
const PATIENCE = 120_000
const BETWEEN_TRIES = 5

/** Starts `src/main.ts` over an index that exists, and waits until it answers in every mode. */
export async function startService(folders: ServiceFolders, q: string): Promise<RunningService> {
  const port = await freePort()
  const { corpus, data, model, engine } = folders
  const flags = { corpus, data, model, host: HOST, port: String(port) }
  const start = performance.now()
  const child = spawn(
    process.execPath,
    [
      'src/main.ts',
      ...Object.entries(flags).flatMap(([name, value]) => [`--${name}`, value]),
      ...engine.flags,
    ],
    { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, ...engine.environment } },
  )
  const kill = () => child.kill('SIGKILL')
  process.once('exit', kill)
  const complaints: string[] = []
  child.stderr?.setEncoding('utf8').on('data', (text: string) => complaints.push(text))
  const client = createClient(HOST, port)
  const stop = async () => {
    client.close()
    await end(child)
    process.removeListener('exit', kill)
  }
  const answered = async (mode: 'keyword' | 'semantic') => {
    for (;;) {
      const failure = await client.tryOnce({ q, mode })
      if (failure === undefined) return performance.now() - start
      if (child.exitCode !== null || performance.now() - start > PATIENCE) {
        await stop()
        throw silent(failure, complaints)
      }
      await pause(BETWEEN_TRIES)
    }
  }
  const startedIn = await answered('keyword')
  const readyIn = await answered('semantic')
  const address = `http://${HOST}:${port}`
  return { address, client, startedIn, readyIn, memory: () => memoryOf(child), stop }
}

function silent(failure: string, complaints: readonly string[]): WenmaiError {
  return new WenmaiError('internal', `the service did not answer: ${failure}`, {
    help: `what it said last: ${complaints.join('').trim().slice(-2000)}`,
  })
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  const forced = setTimeout(() => child.kill('SIGKILL'), 5000)
  await ended
  clearTimeout(forced)
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, HOST)
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new TypeError('no port was given')
  return address.port
}

/** From `/proc`, which only Linux has. */
async function memoryOf(child: ChildProcess) {
  if (process.platform !== 'linux') return undefined
  const status = await readFile(`/proc/${child.pid}/status`, 'utf8')
  return { resident: kilobytes(status, 'VmRSS') * 1024, peak: kilobytes(status, 'VmHWM') * 1024 }
}

/** A line of `/proc/PID/status`: `VmRSS:	  540000 kB`. */
function kilobytes(status: string, field: string): number {
  return Number(new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1] ?? Number.NaN)
}
