import { WenmaiError } from '../domain/errors.ts'

/** Guards what must not be used after it was closed. */
export interface Lifetime {
  /** Does the work, unless closed: then it throws `engine_failed`. */
  run<T>(work: () => Promise<T>): Promise<T>
  /** Waits for the work under way, then releases, once. Closing again waits for the same. */
  close(): Promise<void>
}

/** `subject` names what is guarded, as a sentence begins: "the reader of index …". */
export function createLifetime(subject: string, release: () => Promise<void>): Lifetime {
  const underWay = new Set<Promise<unknown>>()
  let closing: Promise<void> | undefined
  return {
    run: async (work) => {
      if (closing !== undefined) {
        throw new WenmaiError('engine_failed', `${subject} was used after it was closed`, {
          help: 'open the published index again',
        })
      }
      const running = work()
      underWay.add(running)
      try {
        return await running
      } finally {
        underWay.delete(running)
      }
    },
    close: () => {
      closing ??= Promise.allSettled(underWay).then(release)
      return closing
    },
  }
}
