import type { ParsedReport } from '../../src/domain/report.ts'
import type { CorpusPhrase } from '../../src/engine/reader.ts'
import { fold } from '../../src/text/fold.ts'
import { frequentWords } from './frequent.ts'
import { namedPhrases } from './named.ts'
import { passageSample } from './sample.ts'

/** Phrases that an index keeps. */
const MOST = 50_000
/** Names held in memory until the rarest are forgotten. */
const MOST_NAMES = 200_000

/** Collects what the reports of a corpus call things. */
export interface PhraseMiner {
  add(report: ParsedReport): void
  /** The most frequent first; of equal ones the order of their characters. */
  phrases(): readonly CorpusPhrase[]
}

export function phraseMiner(): PhraseMiner {
  const sample = passageSample()
  let names = new Map<string, number>()
  return {
    add(report) {
      for (const held of namedPhrases(report)) {
        for (const name of held) names.set(name, (names.get(name) ?? 0) + 1)
      }
      for (const { text } of report.passages) sample.add(fold(text))
      if (names.size > MOST_NAMES)
        names = new Map([...names].filter(([, passages]) => passages > 1))
    },
    phrases() {
      const found = new Map(names)
      const step = sample.step()
      for (const [word, passages] of frequentWords(sample.passages())) {
        found.set(word, Math.max(found.get(word) ?? 0, passages * step))
      }
      return Array.from(found, ([text, passages]) => ({ text, passages }))
        .sort((a, b) => b.passages - a.passages || (a.text < b.text ? -1 : 1))
        .slice(0, MOST)
    },
  }
}
