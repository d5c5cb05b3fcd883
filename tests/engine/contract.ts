import { afterAll, beforeAll, describe, it } from 'vitest'
import type { IndexReader } from '../../src/engine/reader.ts'
import type { EngineCase, ReadingCase, StartedEngine } from './contract/case.ts'
import { LEXICAL_CASES } from './contract/lexical.ts'
import { NEAREST_CASES } from './contract/nearest.ts'
import { PUBLISHING_CASES } from './contract/publishing.ts'
import { RANDOM_CASES } from './contract/random.ts'
import { STORED_CASES } from './contract/stored.ts'
import { CORPUS } from './corpus.ts'
import { publish } from './made.ts'

/**
 * What every engine must do. An engine joins by a test file of its own that calls `describeEngine`,
 * as `memory.test.ts` does.
 */
export interface EngineSetup {
  readonly name: string
  /** An engine with nothing published. */
  start(): Promise<StartedEngine>
  /** Cases that this engine fails, each with the reason why it may. */
  readonly exceptions: Partial<Record<CaseName, string>>
}

const READING_CASES = { ...STORED_CASES, ...LEXICAL_CASES, ...NEAREST_CASES }
const ENGINE_CASES = { ...PUBLISHING_CASES, ...RANDOM_CASES }
export type CaseName = keyof typeof READING_CASES | keyof typeof ENGINE_CASES

export function describeEngine(setup: EngineSetup): void {
  describe(`the ${setup.name} engine`, () => {
    let engine: StartedEngine
    let reader: IndexReader
    beforeAll(async () => {
      engine = await setup.start()
      await publish(engine.writer, CORPUS)
      reader = await engine.source.open()
    })
    afterAll(async () => {
      await reader.close()
      await engine.stop()
    })

    for (const [name, check] of namedCases<CaseName, ReadingCase>(READING_CASES)) {
      declare(setup, name, () => check(reader))
    }
    for (const [name, check] of namedCases<CaseName, EngineCase>(ENGINE_CASES)) {
      declare(setup, name, async () => {
        const own = await setup.start()
        try {
          await check(own)
        } finally {
          await own.stop()
        }
      })
    }
  })
}

/** An exception is a case that must fail: one that passes again has lost its reason. */
function declare({ exceptions }: EngineSetup, name: CaseName, check: () => Promise<void>): void {
  const reason = exceptions[name]
  if (reason === undefined) it(name, check)
  else it.fails(`${name} (not here: ${reason})`, check)
}

function namedCases<Name extends string, Case>(
  cases: Readonly<Partial<Record<Name, Case>>>,
): readonly (readonly [Name, Case])[] {
  return Object.entries(cases) as [Name, Case][]
}
