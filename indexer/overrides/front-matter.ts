import { isMap, isScalar, isSeq, parseDocument } from 'yaml'
import type { Problem, Span } from '../../src/domain/report.ts'
import type { Overrides } from './overrides.ts'
import { isOverridable, OVERRIDABLE, readField } from './values.ts'

/** Metadata that a text carries at its head, between two lines of three dashes. */
export interface FrontMatter {
  /** With both lines of dashes. */
  readonly span: Span
  readonly overrides: Overrides
  readonly problems: readonly Problem[]
}

const LONGEST = 20_000
const FENCED = /^---[ \t]*(\r\n|\r|\n)([\s\S]*?)(?:\r\n|\r|\n)(?:---|\.\.\.)[ \t]*(?=[\r\n]|$)/
/** What tells it from a report that draws lines of dashes: each line names a field, or belongs to one that does. */
const NAMES_FIELDS = /^(?:\s*(?:#.*)?(?:\r\n|\r|\n))*[A-Za-z][\w-]*[ \t]*:(?:[ \t]|[\r\n]|$)/

/** Front matter at the head of a text, read as YAML whose scalars are all strings; undefined when there is none. */
export function frontMatterOf(text: string): FrontMatter | undefined {
  if (!text.startsWith('---')) return undefined
  const match = FENCED.exec(text.slice(0, LONGEST))
  const [whole, lineEnd = '', inner = ''] = match ?? []
  if (whole === undefined || !NAMES_FIELDS.test(inner)) return undefined
  const span = { start: 0, end: whole.trimEnd().length }
  const from = whole.indexOf(lineEnd) + lineEnd.length
  const document = parseDocument(inner, { schema: 'failsafe', uniqueKeys: true })
  const [broken] = document.errors
  if (broken !== undefined) {
    const [words = ''] = broken.message.split('\n')
    const at = { start: from + broken.pos[0], end: from + broken.pos[1] }
    const line = lineOf(text, at.start)
    const message = `line ${line}: the front matter is no YAML: ${words}; put values that hold colons in quotes`
    return {
      span,
      overrides: {},
      problems: [{ code: 'front_matter_invalid', message, ...at, line }],
    }
  }
  const problems: Problem[] = []
  let overrides: Overrides = {}
  for (const pair of isMap(document.contents) ? document.contents.items : []) {
    const { key, value } = pair
    if (!isScalar(key)) continue
    const name = String(key.value)
    const [start = 0, end = start] = key.range ?? []
    const tell = (code: string, words: string): void => {
      const at = { start: from + start, end: from + end }
      const line = lineOf(text, at.start)
      problems.push({ code, message: `line ${line}: ${words}`, ...at, line })
    }
    if (!isOverridable(name)) {
      tell(
        'front_matter_unknown_field',
        `"${name}" is no field of the metadata; these are: ${OVERRIDABLE.join(', ')}`,
      )
      continue
    }
    const written = isSeq(value)
      ? value.items.map((one) => (isScalar(one) ? String(one.value ?? '') : ''))
      : isScalar(value)
        ? String(value.value ?? '')
        : value === null
          ? ''
          : undefined
    const read =
      written === undefined
        ? { wrong: `${name} is a text or a list of texts` }
        : readField(name, written)
    if ('wrong' in read) tell('front_matter_wrong_value', read.wrong)
    else overrides = { ...overrides, ...read }
  }
  return { span, overrides, problems }
}

/** From 1. */
function lineOf(text: string, offset: number): number {
  return (text.slice(0, offset).match(/\r\n|\r|\n/g)?.length ?? 0) + 1
}
