import { PART_LEVELS, type PartLevel } from '../../src/domain/words.ts'
import type { IndexReader, NearPart } from '../../src/engine/reader.ts'
import { semanticScore } from '../../src/ranking/semantic.ts'
import { TUNING } from '../../src/ranking/tuning.ts'
import type { SearchContext } from '../../src/search/find.ts'
import { understand } from '../../src/understand/understand.ts'
import type { Understanding } from '../../src/understand/understanding.ts'
import type { Searcher } from './evaluate.ts'
import type { Change } from './parts.ts'
import { searcherOver } from './search-index.ts'

/** The search with a part of it taken out. */
export function searcherWithout(whole: SearchContext, change: Change): Searcher {
  const reader =
    change.level === undefined ? whole.reader : withoutLevel(whole.reader, change.level)
  const context = { ...whole, reader, tuning: { ...(whole.tuning ?? TUNING), ...change.tuning } }
  return {
    search: async (query, mode, limit) => {
      const read = await reading(context, query)
      const off = change.off === undefined ? [] : idsOff(read, change.off)
      const meaning = change.meaning?.(read(new Set()))
      const embedder = meaning === undefined ? context.embedder : saying(context, meaning)
      return searcherOver({ ...context, embedder }, off).search(query, change.mode ?? mode, limit)
    },
  }
}

type Read = (off: ReadonlySet<string>) => Understanding

async function reading({ reader, knowledge }: SearchContext, query: string): Promise<Read> {
  const known = await knowledge.of(reader, query)
  return (off) => understand(query, known, off)
}

/** What is left unread may be read in another way of the same kind: that is switched off too. */
function idsOff(read: Read, choose: (read: Understanding) => readonly string[]): readonly string[] {
  const off = new Set<string>()
  for (;;) {
    const found = choose(read(off)).filter((id) => !off.has(id))
    if (found.length === 0) return [...off]
    for (const id of found) off.add(id)
  }
}

function saying({ embedder }: SearchContext, meaning: string): SearchContext['embedder'] {
  return { ...embedder, embedQuery: () => embedder.embedQuery(meaning) }
}

/** As if there were no vectors of the level: all passages are ranked by the other two. */
function withoutLevel(reader: IndexReader, level: PartLevel): IndexReader {
  return {
    ...reader,
    nearest: async (vector, filter, limit) => {
      const all = await reader.nearest(vector, filter, reader.statistics.passages)
      return all
        .map((passage) => ({ ...passage, parts: withoutWeight(passage.parts, level) }))
        .toSorted((a, b) => semanticScore(b.parts) - semanticScore(a.parts))
        .slice(0, limit)
    },
  }
}

/** Gives the level the mean of the others, so that it leaves their mean as it is. */
function withoutWeight(parts: readonly NearPart[], level: PartLevel): readonly NearPart[] {
  const scores: number[] = []
  for (const other of PART_LEVELS) {
    if (other === level) continue
    const score = parts.find((part) => part.level === other)?.score ?? scores.at(-1)
    if (score !== undefined) scores.push(score)
  }
  const [whole] = parts
  if (whole === undefined || scores.length === 0) return parts
  const score = scores.reduce((sum, one) => sum + one, 0) / scores.length
  const { start, end } = parts.find((part) => part.level === level) ?? whole
  const others = parts.filter((part) => part.level !== level)
  return [...others, { level, score, start, end }]
}
