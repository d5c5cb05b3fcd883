import { readFile } from 'node:fs/promises'
import { WenmaiError } from '../../src/domain/errors.ts'

/** Throws `invalid_setting` for a file that cannot be read. */
export async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (cause) {
    throw new WenmaiError('invalid_setting', `cannot read ${file}`, {
      help: 'name a file that exists, relative to where the command is run',
      cause,
    })
  }
}
