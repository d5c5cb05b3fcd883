import type { PassageView } from '../search/lookup.ts'
import type { Reading } from '../understand/reading.ts'
import type { Opened, View } from './page-request.ts'
import type { Words } from './words.ts'

/** What is shown around every hit of a page. */
export interface HitParts {
  readonly view: View
  readonly words: Words
  readonly opened: Opened
  /** What is folded into the hit that is open. */
  readonly folded: readonly PassageView[]
  /** What was read into the query. */
  readonly understood: readonly Reading[]
}
