import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLanceEngine } from '../../src/engine/lancedb/index.ts'
import type { StartedEngine } from './contract/case.ts'
import { describeEngine } from './contract.ts'

async function start(exactParts: number | undefined): Promise<StartedEngine> {
  const directory = await mkdtemp(join(tmpdir(), 'wenmai-engine-'))
  const options = exactParts === undefined ? { directory } : { directory, exactParts }
  return {
    ...openLanceEngine(options),
    another: () => openLanceEngine(options),
    stop: () => rm(directory, { recursive: true }),
  }
}

describeEngine({ name: 'LanceDB', start: () => start(undefined), exceptions: {} })

describeEngine({
  name: 'LanceDB (as a large index is searched)',
  start: () => start(0),
  exceptions: {},
})
