/**
 * The uids of an engine's indexes on a server that others use too; all begin with one word.
 *
 * `wenmai` holds one document: what is published now. A build's passages and its other contents are
 * in indexes of their own, under names that never change, so that a reader keeps what it opened.
 */
export interface IndexNames {
  /** What is published. */
  readonly served: string
  passages(build: string): string
  store(build: string): string
  /** What the build will say of itself once it is exchanged with `served`. */
  pointer(build: string): string
  lock(number: number): string
  /** The build that an index belongs to; undefined for one that belongs to none. */
  buildOf(uid: string): string | undefined
  lockNumber(uid: string): number | undefined
  /** Whether the index is one of this engine's at all. */
  isOwn(uid: string): boolean
}

/** `prefix`: ASCII letters, digits, `-` and `_`. */
export function indexNames(prefix: string): IndexNames {
  const builds = `${prefix}_build_`
  const locks = `${prefix}_lock_`
  return {
    served: prefix,
    passages: (build) => `${builds}${build}_passages`,
    store: (build) => `${builds}${build}_store`,
    pointer: (build) => `${builds}${build}_pointer`,
    lock: (number) => `${locks}${number}`,
    buildOf: (uid) => {
      if (!uid.startsWith(builds)) return undefined
      return /^([A-Za-z0-9-]+)_(?:passages|store|pointer)$/.exec(uid.slice(builds.length))?.[1]
    },
    lockNumber: (uid) => {
      const number = uid.startsWith(locks) ? uid.slice(locks.length) : ''
      return /^\d{1,9}$/.test(number) ? Number(number) : undefined
    },
    isOwn: (uid) => uid === prefix || uid.startsWith(builds) || uid.startsWith(locks),
  }
}
