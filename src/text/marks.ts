import type { Span } from '../domain/report.ts'
import { matchTerms, runs } from './terms.ts'

/** Pairs that hold one of these are glue between words; they are marked only inside a longer run. */
const GLUE = new Set('的了着过吗呢吧是在和与及或把被谁'.split(''))

/**
 * The stretches of a folded text to mark for a query: the longest runs of two or more Han characters
 * that stand in the query in the same order, and its words and numbers. A single Han character is
 * marked only where the query holds it alone. In order, without overlap.
 */
export function marks(folded: string, foldedQuery: string): readonly Span[] {
  const wanted = new Set(matchTerms(foldedQuery))
  const found: Span[] = []
  for (const run of runs(folded)) {
    if (run.kind === 'word') {
      if (wanted.has(run.text)) found.push({ start: run.start, end: run.start + run.text.length })
    } else {
      found.push(...marksInHan(run.text, run.start, wanted))
    }
  }
  return found
}

function marksInHan(text: string, offset: number, wanted: ReadonlySet<string>): readonly Span[] {
  const found: Span[] = []
  const characters = Array.from(text)
  let at = offset
  let open: { start: number; end: number; characters: number; glue: boolean } | undefined
  const close = () => {
    if (open !== undefined && !(open.characters === 2 && open.glue)) {
      found.push({ start: open.start, end: open.end })
    }
    open = undefined
  }
  characters.forEach((character, i) => {
    const next = characters[i + 1]
    const start = at
    at += character.length
    if (next !== undefined && wanted.has(character + next)) {
      const glue = GLUE.has(character) || GLUE.has(next)
      open =
        open === undefined
          ? { start, end: at + next.length, characters: 2, glue }
          : { ...open, end: at + next.length, characters: open.characters + 1 }
      return
    }
    const covered = open !== undefined
    close()
    if (!covered && wanted.has(character)) found.push({ start, end: at })
  })
  close()
  return found
}
