import { existsSync, realpathSync } from 'node:fs'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { WenmaiError } from '../../src/domain/errors.ts'

/** What a draft is called where nothing else is asked for. */
const DRAFT = 'practices-proposed.csv'

/**
 * The file that a draft may be written to. Throws `invalid_setting` for any that holds what people
 * approved, or may: a table of practices, the bundled one, anything among the reports or already there.
 */
export function draftTarget({
  data,
  corpus,
  out,
}: {
  readonly data: string
  readonly corpus: string
  readonly out: string | undefined
}): string {
  const file = actual(resolve(out ?? join(data, DRAFT)))
  const name = basename(file)
  if (/^practices\.[^.]+$/i.test(name) || name === 'lexicon.csv') {
    throw refused(file, 'is what approved practices are called')
  }
  const below = relative(actual(resolve(corpus)), file)
  if (!below.startsWith('..') && !below.startsWith('/')) throw refused(file, 'is among the reports')
  if (existsSync(file) && name !== DRAFT) throw refused(file, 'exists already')
  return file
}

/** In one step: whoever reads meanwhile sees the whole draft before or after. */
export async function writeDraft(file: string, text: string): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true })
    await writeFile(`${file}.new`, text)
    await rename(`${file}.new`, file)
  } catch (cause) {
    throw new WenmaiError('invalid_setting', `cannot write the draft ${file}`, {
      help: 'give a folder that can be written to with --data, or a file with --out',
      cause,
    })
  }
}

/** Where links lead, as far as the path exists. */
function actual(path: string): string {
  if (existsSync(path)) return realpathSync(path)
  const folder = dirname(path)
  return folder === path ? path : join(actual(folder), basename(path))
}

function refused(file: string, why: string): WenmaiError {
  return new WenmaiError('invalid_setting', `the draft is not written to ${file}: it ${why}`, {
    help: `leave --out away, or give the name of a new file outside the corpus, such as ${DRAFT}`,
  })
}
