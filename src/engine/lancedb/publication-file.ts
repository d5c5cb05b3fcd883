import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { WenmaiError } from '../../domain/errors.ts'
import { INDEX_SCHEMA } from '../../domain/fingerprint.ts'
import type { Practice, PracticeMeaning } from '../../domain/practice.ts'
import type { FileProblem } from '../../domain/report.ts'
import { PART_LEVELS, SECTIONS } from '../../domain/words.ts'
import { INDEX_AGAIN } from '../failures.ts'
import { MEANING_ROW, meaningOf, meaningRow } from '../meaning-row.ts'
import { PRACTICE, PROBLEM, PUBLICATION } from '../publication-schema.ts'
import type { CorpusPhrase, Publication } from '../reader.ts'
import { TABLES } from './tables.ts'

/** `publication.json` and lists of what is known of an index as a whole, beside its tables. */
const PUBLICATION_FILE = 'publication.json'
const PRACTICES_FILE = 'practices.json'
const PROBLEMS_FILE = 'problems.json'
const PHRASES_FILE = 'phrases.json'
const MEANINGS_FILE = 'meanings.json'

/** Stored with what the reader needs to know of the tables. */
const STORED = z.object({
  publication: PUBLICATION,
  /** Of each table when it was complete; a table that would be empty does not exist. */
  versions: z.partialRecord(z.enum(TABLES), z.number()),
  /** Whether the parts have a nearest-neighbour index. */
  vectorIndex: z.boolean(),
  /** The words that the tables hold the numbers of. */
  sections: z.array(z.enum(SECTIONS)),
  levels: z.array(z.enum(PART_LEVELS)),
})
export type StoredPublication = z.infer<typeof STORED>

const LAYOUT = z.object({
  publication: z.object({ fingerprint: z.object({ schema: z.number() }) }),
})

/** As `[text, passages]`, for there are tens of thousands. */
const PHRASES = z.array(z.tuple([z.string(), z.number()]))

export type TableVersions = StoredPublication['versions']

export async function writePublication(
  folder: string,
  written: Pick<StoredPublication, 'versions' | 'vectorIndex'> & {
    readonly publication: Publication
  },
): Promise<void> {
  const stored = { ...written, sections: SECTIONS, levels: PART_LEVELS }
  await writeFile(join(folder, PUBLICATION_FILE), JSON.stringify(stored))
}

/** Throws `index_outdated` when another version of this program laid the index out. */
export async function readPublication(folder: string): Promise<StoredPublication> {
  const content: unknown = JSON.parse(await readFile(join(folder, PUBLICATION_FILE), 'utf8'))
  const { schema } = LAYOUT.parse(content).publication.fingerprint
  if (schema !== INDEX_SCHEMA) {
    throw new WenmaiError(
      'index_outdated',
      `the index is laid out as version ${schema}, this program reads version ${INDEX_SCHEMA}`,
      { help: INDEX_AGAIN },
    )
  }
  return STORED.parse(content)
}

export async function writeProblems(
  folder: string,
  problems: readonly FileProblem[],
): Promise<void> {
  await writeFile(join(folder, PROBLEMS_FILE), JSON.stringify(problems))
}

export async function readProblems(folder: string): Promise<readonly FileProblem[]> {
  return z.array(PROBLEM).parse(JSON.parse(await readFile(join(folder, PROBLEMS_FILE), 'utf8')))
}

export async function writePractices(
  folder: string,
  practices: readonly Practice[],
): Promise<void> {
  await writeFile(join(folder, PRACTICES_FILE), JSON.stringify(practices))
}

export async function readPractices(folder: string): Promise<readonly Practice[]> {
  return z.array(PRACTICE).parse(JSON.parse(await readFile(join(folder, PRACTICES_FILE), 'utf8')))
}

export async function writePhrases(
  folder: string,
  phrases: readonly CorpusPhrase[],
): Promise<void> {
  const rows = phrases.map(({ text, passages }) => [text, passages])
  await writeFile(join(folder, PHRASES_FILE), JSON.stringify(rows))
}

export async function readPhrases(folder: string): Promise<readonly CorpusPhrase[]> {
  const rows = PHRASES.parse(JSON.parse(await readFile(join(folder, PHRASES_FILE), 'utf8')))
  return rows.map(([text, passages]) => ({ text, passages }))
}

export async function writeMeanings(
  folder: string,
  meanings: readonly PracticeMeaning[],
): Promise<void> {
  await writeFile(join(folder, MEANINGS_FILE), JSON.stringify(meanings.map(meaningRow)))
}

export async function readMeanings(folder: string): Promise<readonly PracticeMeaning[]> {
  const content: unknown = JSON.parse(await readFile(join(folder, MEANINGS_FILE), 'utf8'))
  return z.array(MEANING_ROW).parse(content).map(meaningOf)
}
