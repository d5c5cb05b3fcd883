import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FileProblem } from '../../src/domain/report.ts'

/** Writes `problems.jsonl` into the data folder, one problem a line, in one step. */
export async function writeProblems(data: string, problems: readonly FileProblem[]): Promise<void> {
  await mkdir(data, { recursive: true })
  const file = join(data, 'problems.jsonl')
  const lines = problems.map((problem) => `${JSON.stringify(problem)}\n`)
  await writeFile(`${file}.new`, lines.join(''))
  await rename(`${file}.new`, file)
}

/** A file's name on one line, whatever characters are in it. */
export function shownName(file: string): string {
  const quoted = JSON.stringify(file)
  return quoted === `"${file}"` ? file : quoted
}
