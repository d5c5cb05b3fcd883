import { corpusChanges } from '../corpus/files.ts'
import { WenmaiError } from '../domain/errors.ts'
import type { LiveIndex } from './index.ts'
import { type IndexerRun, startIndexer } from './indexing.ts'

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
}

export function superviseIndexing({ index, corpus, indexer, say }: SupervisorParts): Supervisor {
  let run: IndexerRun | undefined
  let failure: WenmaiError | undefined
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
  return {
    async bringUpToDate() {
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
    stop: () => run?.stop(),
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
