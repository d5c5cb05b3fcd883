import { parseArgs } from 'node:util'
import { WenmaiError } from '../../src/domain/errors.ts'
import { MODES, type Mode } from '../../src/domain/words.ts'
import { ENGINES, type EngineName } from '../../src/settings.ts'
import { HALVES, type Half } from './judged-queries.ts'
import { parseThreshold, type Threshold } from './thresholds.ts'

export interface EvaluationSettings {
  /** A folder of reports to index, or passages that are cut already. */
  readonly searched:
    | { readonly corpus: string; readonly data: string | undefined }
    | { readonly passages: string; readonly data: string | undefined }
  readonly queries: string
  /** Undefined for all queries. */
  readonly half: Half | undefined
  readonly modes: readonly Mode[]
  readonly model: string
  readonly json: boolean
  /** How many of the worst queries to show. */
  readonly misses: number
  readonly thresholds: readonly Threshold[]
  /** Two are compared. */
  readonly engines: readonly EngineName[]
  /** What is measured: the search, the search without each of its parts, answers to "which bureaus", or whether it knows that it has none. */
  readonly task: Task
}

export type Task =
  | { readonly kind: 'search' }
  | { readonly kind: 'ablate' }
  | { readonly kind: 'issuers'; readonly questions: string }
  /** Without a set of one's own all of ours. */
  | {
      readonly kind: 'answered'
      readonly set: { readonly corpus: string; readonly queries: string } | undefined
    }

export const USAGE = `npm run eval -- [--corpus DIR] [--queries FILE.jsonl] [--data DIR]
npm run eval -- --passages FILE.jsonl --queries FILE.jsonl [--data DIR]
npm run eval -- --ablate [--corpus DIR] [--queries FILE.jsonl] [--half tune]
npm run eval -- --issuers FILE.jsonl [--half tune]
npm run eval -- --answered [--corpus DIR --queries FILE.jsonl] [--half tune]

  --corpus DIR       reports to index and search (corpus)
  --passages FILE    passages that are cut already, {"id", "title", "text"} a line; gold by id
  --queries FILE     judged queries (tests/judged/queries.jsonl)
  --half HALF        only the queries of one half, tune or hold
  --data DIR         where to keep the index; left out: a folder that is removed afterwards
  --model DIR        the embedding model
  --modes LIST       of keyword, semantic, hybrid (all three)
  --misses           show the queries that did worst, and what came first
  --ablate           what each part of the search is worth: nDCG@10 of hybrid without it
  --issuers FILE     "which bureaus" questions, each over the corpus that it names: micro-F1;
                     whom an answer lacks or should lack is not shown of the half hold
                     unless --half asks for it
  --answered         how many answerable queries are refused, and how many without an answer are
                     answered: of all sets in tests/judged, or of one; --misses shows which of tune
  --json             everything, for programs
  --engine E         lancedb (the default), meilisearch, or both: fails unless they agree;
                     meilisearch needs a server, named by MEILI_URL and MEILI_KEY
  --at-least M=N     fail unless mode M reaches nDCG@10 N: hybrid=.72, hybrid/english=.6; repeatable`

const OPTIONS = {
  corpus: { type: 'string' },
  passages: { type: 'string' },
  queries: { type: 'string' },
  half: { type: 'string' },
  data: { type: 'string' },
  model: { type: 'string' },
  modes: { type: 'string' },
  misses: { type: 'boolean' },
  json: { type: 'boolean' },
  'at-least': { type: 'string', multiple: true },
  ablate: { type: 'boolean' },
  issuers: { type: 'string' },
  answered: { type: 'boolean' },
  engine: { type: 'string', default: 'lancedb' },
  help: { type: 'boolean' },
} as const

/** Undefined when only the usage was asked for. Throws `invalid_setting`. */
export function parseSettings(argv: readonly string[]): EvaluationSettings | undefined {
  const given = parsed(argv)
  if (given.help === true) return undefined
  if (given.passages !== undefined && given.corpus !== undefined) {
    throw unfit('--corpus and --passages exclude each other')
  }
  if (given.passages !== undefined && given.queries === undefined) {
    throw unfit('--passages needs --queries: the bundled ones are judged by quotes of reports')
  }
  const task = taskOf(given)
  const data = given.data
  return {
    searched:
      given.passages === undefined
        ? { corpus: given.corpus ?? 'corpus', data }
        : { passages: given.passages, data },
    queries: given.queries ?? 'tests/judged/queries.jsonl',
    half: given.half === undefined ? undefined : half(given.half),
    modes: (given.modes?.split(',') ?? MODES).map(mode),
    model: given.model ?? 'models/multilingual-e5-small-zh-en',
    json: given.json ?? false,
    misses: given.misses === true ? 10 : 0,
    thresholds: (given['at-least'] ?? []).map(parseThreshold),
    engines: engines(given.engine),
    task,
  }
}

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, strict: true }).values
  } catch (cause) {
    throw unfit(cause instanceof Error ? cause.message : String(cause), cause)
  }
}

type Given = ReturnType<typeof parsed>

/** What a task has no use for is refused: it would be taken for done. */
function taskOf(given: Given): Task {
  const { ablate, issuers } = given
  if (issuers !== undefined) {
    refuseBeside(given, '--issuers', [
      ...NOT_ABLATED,
      'ablate',
      'answered',
      'corpus',
      'passages',
      'queries',
    ])
    return { kind: 'issuers', questions: issuers }
  }
  if (given.answered === true) {
    refuseBeside(given, '--answered', ['modes', 'at-least', 'ablate', 'passages'])
    const { corpus, queries } = given
    if ((corpus === undefined) !== (queries === undefined)) {
      throw unfit('--answered takes --corpus and --queries together, or neither')
    }
    return {
      kind: 'answered',
      set: corpus === undefined || queries === undefined ? undefined : { corpus, queries },
    }
  }
  if (ablate !== true) return { kind: 'search' }
  refuseBeside(given, '--ablate', NOT_ABLATED)
  return { kind: 'ablate' }
}

const NOT_ABLATED = ['modes', 'misses', 'at-least'] as const

function refuseBeside(given: Given, flag: string, unfitting: readonly (keyof Given)[]): void {
  const beside = unfitting.find((name) => given[name] !== undefined)
  if (beside !== undefined) throw unfit(`${flag} and --${beside} exclude each other`)
  if (given.engine === 'both') throw unfit(`${flag} measures one engine, not both`)
}

function mode(word: string): Mode {
  const known = MODES.find((mode) => mode === word)
  if (known === undefined) throw unfit(`--modes knows ${MODES.join(', ')}, not ${word}`)
  return known
}

function half(word: string): Half {
  const known = HALVES.find((half) => half === word)
  if (known === undefined) throw unfit(`--half knows ${HALVES.join(' and ')}, not ${word}`)
  return known
}

function engines(word: string): readonly EngineName[] {
  const chosen = word === 'both' ? ENGINES : ENGINES.filter((name) => name === word)
  if (chosen.length > 0) return chosen
  throw unfit(`--engine knows ${ENGINES.join(', ')} and both, not ${word}`)
}

function unfit(message: string, cause?: unknown): WenmaiError {
  return new WenmaiError('invalid_setting', message, { help: 'see npm run eval -- --help', cause })
}
