import * as z from 'zod'
import { sha256 } from '../../src/corpus/files.ts'
import { WenmaiError } from '../../src/domain/errors.ts'
import { NO_METADATA, type ParsedReport, type Passage } from '../../src/domain/report.ts'
import { firstIssue, jsonLines } from './judged-queries.ts'

const Given = z.object({
  id: z.union([z.string().min(1), z.int().transform(String)]),
  title: z.string().optional(),
  text: z.string().min(1),
})

/** A passage that somebody else has cut, by any id. Its title stands where a report's headings would. */
export type GivenPassage = z.output<typeof Given>

/** Passages that are put into one report together, so that memory and progress come in pieces. */
const TOGETHER = 200

/** One JSON object a line. Throws `invalid_setting` naming the line; a file without passages is empty. */
export function parseGivenPassages(jsonl: string, file: string): readonly GivenPassage[] {
  const ids = new Set<string>()
  return [...jsonLines(jsonl, file)].map(([line, value]) => {
    const parsed = Given.safeParse(value)
    const fault = parsed.success
      ? ids.has(parsed.data.id) && `its id ${parsed.data.id} was there before`
      : firstIssue(parsed.error)
    if (!parsed.success || fault !== false) {
      throw new WenmaiError('invalid_setting', `${file}, line ${line}, is no passage: ${fault}`, {
        help: 'a passage is {"id", "title", "text"}, the title may be absent',
      })
    }
    ids.add(parsed.data.id)
    return parsed.data
  })
}

/** Reports that hold the passages as they are, in the order of their ids. */
export function reportsOf(given: readonly GivenPassage[]): readonly ParsedReport[] {
  const reports: ParsedReport[] = []
  for (let first = 0; first < given.length; first += TOGETHER) {
    const id = `given-${String(first).padStart(8, '0')}`
    reports.push(reportOf(id, given.slice(first, first + TOGETHER)))
  }
  return reports
}

function reportOf(id: string, given: readonly GivenPassage[]): ParsedReport {
  let text = ''
  const passages = given.map((one): Passage => {
    const start = text.length
    text += `${one.text}\n`
    return {
      id: one.id,
      text: one.text,
      start,
      end: start + one.text.length,
      headingPath: one.title === undefined ? [] : [one.title],
      section: 'other',
      page: null,
    }
  })
  const hash = sha256(text)
  return {
    id,
    source: {
      file: `${id}.txt`,
      fileSha256: hash,
      textSha256: hash,
      encoding: 'utf-8',
      format: 'txt',
      text,
    },
    metadata: NO_METADATA,
    headings: [],
    enumerations: [],
    passages,
    noise: [],
    problems: [],
  }
}
