import { WenmaiError } from '../domain/errors.ts'

/** What a person does about an index that cannot be used. */
export const INDEX_AGAIN = 'index the corpus again with `npm run index`'

/** A vector of another length was made by another model than the index's. */
export function refuseOtherDimensions(asked: number, indexed: number): void {
  if (asked === indexed) return
  throw new WenmaiError(
    'index_outdated',
    `the index holds vectors of ${indexed} components and was asked about one of ${asked}`,
    { help: INDEX_AGAIN },
  )
}

export function indexMissing(): WenmaiError {
  return new WenmaiError('index_missing', 'no index has been published yet', {
    help: 'index the corpus with `npm run index`',
  })
}

export function indexLocked(where: string): WenmaiError {
  return new WenmaiError('index_locked', `another run is building an index in ${where}`, {
    help: 'wait until that run is over, or end it',
  })
}

export function buildIsOver(): WenmaiError {
  return new WenmaiError('internal', 'a build was used after it was published or given up', {
    help: 'begin a new build',
  })
}
