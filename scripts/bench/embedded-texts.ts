import { parseReport } from '../../indexer/parse.ts'
import { readReportFile } from '../../indexer/read/file.ts'
import { entriesOf } from '../../indexer/run/entries.ts'
import { corpusFiles } from '../../src/corpus/files.ts'
import { recogniser } from '../../src/practices/recognise.ts'

/** The largest corpus that is embedded again and again while one waits. */
const AT_MOST = 120

/** What the indexer would embed of a corpus' passages, without their sentences and clauses. */
export async function embeddedTexts(corpus: string): Promise<readonly string[]> {
  const texts: string[] = []
  for (const file of await corpusFiles(corpus)) {
    if (texts.length >= AT_MOST) break
    const { read } = await readReportFile(corpus, file)
    if ('code' in read) continue
    for (const { pending } of entriesOf(parseReport(read), recogniser([]))) {
      texts.push(...pending.filter(({ level }) => level === 'passage').map(({ text }) => text))
    }
  }
  return texts.slice(0, AT_MOST)
}
