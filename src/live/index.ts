import { WenmaiError } from '../domain/errors.ts'
import { fingerprintDifferences, type IndexFingerprint } from '../domain/fingerprint.ts'
import type { IndexReader, IndexSource } from '../engine/reader.ts'

/** The published index as a running service sees it: always the newest, never one in the middle. */
export interface LiveIndex {
  /** Opens what was published since the last call. Failures are kept and thrown by `use`. */
  refresh(): Promise<void>
  /**
   * Runs `work` on the index published now; it stays open until `work` is done. Throws
   * `index_missing`, `index_outdated`, or what opening it threw.
   */
  use<T>(work: (reader: IndexReader) => Promise<T>): Promise<T>
  /** The index open now, whether or not it fits this program. */
  reader(): IndexReader | undefined
  status(): 'missing' | 'outdated' | 'ready' | 'broken'
  /** Why the last look for a newer index failed; an older one may be served all the same. */
  failure(): unknown
  close(): Promise<void>
}

interface Open {
  readonly reader: IndexReader
  uses: number
  retired: boolean
}

/** `opened` is told of every index that is opened from now on and fits. */
export function liveIndex(
  source: IndexSource,
  expected: IndexFingerprint,
  opened: (reader: IndexReader) => void = () => {},
): LiveIndex {
  let open: Open | undefined
  let failure: unknown
  let refreshing: Promise<void> | undefined
  let hasLooked = false

  const retire = async (old: Open | undefined): Promise<void> => {
    if (old === undefined) return
    old.retired = true
    if (old.uses === 0) await old.reader.close()
  }

  const refresh = async (): Promise<void> => {
    try {
      const name = await source.published()
      failure = undefined
      if (name === undefined || name === open?.reader.publication.name) return
      const reader = await source.open()
      const old = open
      open = { reader, uses: 0, retired: false }
      if (status() === 'ready') opened(reader)
      await retire(old)
    } catch (error) {
      failure = error
    }
  }

  const status = (): ReturnType<LiveIndex['status']> => {
    if (open === undefined) return failure === undefined ? 'missing' : 'broken'
    const { fingerprint } = open.reader.publication
    return fingerprintDifferences(fingerprint, expected).length === 0 ? 'ready' : 'outdated'
  }

  return {
    refresh() {
      refreshing ??= refresh().finally(() => {
        hasLooked = true
        refreshing = undefined
      })
      return refreshing
    },
    async use(work) {
      // Whether there is an index is known only when the first look is over.
      if (open === undefined && !hasLooked) await refreshing
      const using = open
      if (using === undefined) throw failure ?? missing()
      if (status() === 'outdated') throw outdated(using.reader.publication.fingerprint, expected)
      using.uses++
      try {
        return await work(using.reader)
      } finally {
        using.uses--
        if (using.retired && using.uses === 0) await using.reader.close()
      }
    },
    reader: () => open?.reader,
    status,
    failure: () => failure,
    async close() {
      await refreshing
      const old = open
      open = undefined
      await retire(old)
    },
  }
}

function missing(): WenmaiError {
  return new WenmaiError('index_missing', 'nothing has been indexed yet', {
    help: 'run npm run index, or start the service with npm start, which does it',
  })
}

function outdated(found: IndexFingerprint, expected: IndexFingerprint): WenmaiError {
  const differing = fingerprintDifferences(found, expected).join(', ')
  return new WenmaiError(
    'index_outdated',
    `the index was made by another version or model (differs in: ${differing})`,
    { help: 'run npm run index, or restart with npm start, which rebuilds it' },
  )
}
