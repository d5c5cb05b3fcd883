import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** As shells count: 128 and the number of the signal. */
const SIGNALS = { SIGINT: 130, SIGTERM: 143 } as const

/** Runs `work` with an empty folder that is gone afterwards, also when the program is interrupted. */
export async function withTemporaryFolder<T>(
  prefix: string,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), prefix))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  const exits = Object.entries(SIGNALS).map(([signal, code]) => {
    const exit = () => process.exit(code)
    process.once(signal, exit)
    return { signal, exit }
  })
  process.once('exit', remove)
  try {
    return await work(folder)
  } finally {
    for (const { signal, exit } of exits) process.removeListener(signal, exit)
    process.removeListener('exit', remove)
    remove()
  }
}
