import { setTimeout as pause } from 'node:timers/promises'
import { corpusChanges } from '../corpus/files.ts'
import { isEngineAway, WenmaiError } from '../domain/errors.ts'
import type { LiveIndex } from './index.ts'
import { type IndexerRun, startIndexer } from './indexing.ts'

const LOOK_AGAIN_AFTER = 1000

/** Brings the index up to date when the service starts, behind the one that is being served. */
export interface Supervisor {
  /**
   * Starts the indexer where there is no index, where it does not fit this program, or where the
   * corpus has changed. Resolves when the index is up to date or cannot be brought there.
   */
  bringUpToDate(): Promise<void>
  /** Runs the indexer whether or not anything has changed; `running`: one is under way already. */
  start(): 'started' | 'running'
  /** 0 to 1 while the indexer runs. */
  progress(): number | undefined
  /** Why the last run failed. */
  failure(): WenmaiError | undefined
  stop(): void
}

export interface SupervisorParts {
  readonly index: LiveIndex
  readonly corpus: string
  readonly indexer: { readonly program: string; readonly args: readonly string[] }
  /** Tells people. */
  readonly say: (sentence: string) => void
  /** Milliseconds between two tries to ask an engine that did not answer. */
  readonly lookAgainAfter?: number
}

export function superviseIndexing(parts: SupervisorParts): Supervisor {
  const { index, corpus, indexer, say, lookAgainAfter = LOOK_AGAIN_AFTER } = parts
  let run: IndexerRun | undefined
  let failure: WenmaiError | undefined
  let stopped = false
  const runIndexer = async (reason: string): Promise<void> => {
    say(reason)
    run = startIndexer(indexer.program, indexer.args)
    failure = undefined
    try {
      await run.finished
      await index.refresh()
    } catch (error) {
      if (!(error instanceof WenmaiError)) throw error
      failure = error
      say(error.message)
      say(error.help)
    } finally {
      run = undefined
    }
  }
  /** An engine that cannot be asked may hold an index that fits: nobody knows before it answers. */
  const untilEngineAnswers = async (): Promise<void> => {
    let said = ''
    for (;;) {
      const away = index.failure()
      if (stopped || index.status() !== 'broken' || !isEngineAway(away)) return
      if (away.message !== said) {
        say(away.message)
        say(away.help)
        said = away.message
      }
      await pause(lookAgainAfter, undefined, { ref: false })
      await index.refresh()
    }
  }
  return {
    async bringUpToDate() {
      await untilEngineAnswers()
      if (stopped) return
      const reason = await reasonToIndex(index, corpus)
      if (reason !== undefined && run === undefined) await runIndexer(reason)
    },
    start() {
      if (run !== undefined) return 'running'
      void runIndexer(`asked to index ${corpus}`)
      return 'started'
    },
    progress: () => run?.progress(),
    failure: () => failure,
    stop: () => {
      stopped = true
      run?.stop()
    },
  }
}

async function reasonToIndex(index: LiveIndex, corpus: string): Promise<string | undefined> {
  const status = index.status()
  if (status === 'missing') return `nothing is indexed yet: indexing ${corpus}`
  if (status === 'outdated') return 'the index was made by another version or model: rebuilding it'
  if (status === 'broken') return 'the index cannot be read: rebuilding it'
  const indexed = index.reader()?.publication.corpus ?? []
  const { added, changed, removed } = await corpusChanges(corpus, indexed)
  if (added + changed + removed === 0) return undefined
  return `the corpus has changed (${added} added, ${changed} changed, ${removed} removed): indexing it, the old index serves meanwhile`
}
