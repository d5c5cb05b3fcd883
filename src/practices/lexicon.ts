import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { WenmaiError } from '../domain/errors.ts'
import type { Practice } from '../domain/practice.ts'
import { contradictions, keyOf, ownersOf } from './contradictions.ts'
import { practicesOf } from './entries.ts'
import { type LexiconFile, type LexiconProblem, type PlacedRow, readRows } from './rows.ts'
import { isId } from './schema.ts'

/** Practices by the order of the tables; the bundled ones first. */
export type Lexicon = readonly Practice[]

export interface ReadLexicon {
  /** Only what is whole, where there are problems. */
  readonly lexicon: Lexicon
  readonly problems: readonly LexiconProblem[]
}

const BUNDLED = new URL('./lexicon.csv', import.meta.url)
const HELP =
  'one fact a row: practice,field,text,source; write the table as the bundled src/practices/lexicon.csv is written'

/**
 * The bundled practices and those of `practices.csv` in the corpus folder, where there is one: its
 * rows may add forms to a bundled practice or describe another. Throws `practices_invalid` naming
 * the file and the line.
 */
export async function loadLexicon(corpus?: string): Promise<Lexicon> {
  const { lexicon, problems } = await readLexicon(corpus)
  const [first, ...others] = problems
  if (first === undefined) return lexicon
  const more = others.length === 0 ? '' : `, and ${others.length} more`
  throw refused(`${first.file}, line ${first.line}: ${first.message}${more}`)
}

/** The same, but what is wrong with a row stands beside the rows that are right. */
export async function readLexicon(corpus?: string): Promise<ReadLexicon> {
  const bundled = { name: 'lexicon.csv', text: await readFile(BUNDLED, 'utf8') }
  const added = corpus === undefined ? undefined : await tableBeside(corpus)
  return parseLexicon(added === undefined ? [bundled] : [bundled, added])
}

/** Changes with every byte of the bundled table. */
export function bundledLexiconHash(): string {
  return createHash('sha256').update(readFileSync(BUNDLED)).digest('hex')
}

/** Reads several tables as one. With problems, `lexicon` holds what was whole. */
export function parseLexicon(files: readonly LexiconFile[]): ReadLexicon {
  const read = files.map(readRows)
  const rows = read.flatMap((file) => file.rows)
  const { practices, problems } = practicesOf(rows)
  return {
    lexicon: withIds(practices, rows),
    problems: [
      ...read.flatMap((file) => file.problems),
      ...problems,
      ...contradictions(rows, practices),
    ],
  }
}

/** References that name another practice by one of its forms hold its id from here on. */
function withIds(practices: readonly Practice[], rows: readonly PlacedRow[]): Lexicon {
  const owners = ownersOf(rows)
  const resolve = (reference: string) =>
    isId(reference) ? reference : (owners.get(keyOf(reference))?.practice ?? reference)
  return practices.map((practice) => ({
    ...practice,
    narrower: practice.narrower.map(resolve),
    related: practice.related.map(resolve),
  }))
}

async function tableBeside(corpus: string): Promise<LexiconFile | undefined> {
  const names = await readdir(corpus).catch((cause: unknown) => {
    throw new WenmaiError('corpus_missing', `cannot read the corpus folder ${corpus}`, {
      help: 'give a folder of reports with --corpus or WENMAI_CORPUS',
      cause,
    })
  })
  const [name, ...others] = names.filter((one) => /^practices\.[^.]+$/.test(one)).toSorted()
  if (name === undefined) return undefined
  if (others.length > 0)
    throw refused(`${corpus} holds several tables: ${[name, ...others].join(', ')}`)
  if (name !== 'practices.csv') throw refused(`cannot read ${name}: it is not practices.csv`)
  return { name, text: decode(await readFile(join(corpus, name))) }
}

/** Spreadsheets in China save CSV as GB18030 unless told otherwise. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause
    return new TextDecoder('gb18030').decode(bytes)
  }
}

function refused(message: string): WenmaiError {
  return new WenmaiError('practices_invalid', message, { help: HELP })
}
