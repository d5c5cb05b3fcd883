/*
 * Meilisearch reads ten words of a query, and a passage must hold the first of them; the more of the
 * next ones it holds, the higher it stands. So a query of many terms is asked as several of ten words
 * at most, the rarest terms first, each beginning further on.
 */

export const WORDS_A_QUERY = 10
/** Windows of one query; measured on a real server, docs/decisions has the figures. */
export const MOST_WINDOWS = 8
/** Where terms are too many for a window each, windows begin so far apart. */
const STRIDE = 2

export interface Windows {
  /** Terms, rarest first. */
  readonly windows: readonly (readonly string[])[]
  /** Whether each term is the first of a window: then every passage with one of them can be found. */
  readonly cover: boolean
}

/** `rarestFirst`: distinct terms that occur. */
export function windowsOf(rarestFirst: readonly string[]): Windows {
  const cover = rarestFirst.length <= MOST_WINDOWS
  const stride = cover ? 1 : STRIDE
  const windows: string[][] = []
  for (
    let first = 0;
    first < rarestFirst.length && windows.length < MOST_WINDOWS;
    first += stride
  ) {
    windows.push(rarestFirst.slice(first, first + WORDS_A_QUERY))
  }
  return { windows, cover }
}
