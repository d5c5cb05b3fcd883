import { join } from 'node:path'
import { compose } from '../src/compose.ts'
import { WenmaiError } from '../src/domain/errors.ts'
import { loadLexicon } from '../src/practices/lexicon.ts'
import { readSettings, type Settings } from '../src/settings.ts'
import { cachedEmbedder } from './cache/cached-embedder.ts'
import { openVectorCache } from './cache/vectors.ts'
import { candidatesIn } from './practices/candidates.ts'
import { draftTable, EVIDENCE } from './practices/draft.ts'
import { knownForms } from './practices/known.ts'
import { type Proposal, proposalsFor } from './practices/proposals.ts'
import { reportsToMine } from './practices/reports.ts'
import { proposalLines } from './practices/table.ts'
import { draftTarget, writeDraft } from './practices/target.ts'
import { parserPool } from './run/parser-pool.ts'

const EXIT = { written: 0, failed: 1 } as const

const USAGE = `usage: npm run practices -- --corpus DIR --data DIR [--out FILE] [--json]
Proposes practices that the reports name and the lexicon does not hold, with evidence, and writes them
as a draft to copy rows from: practices-proposed.csv in the data folder, or FILE. Approved tables are
never written to. Takes the settings of npm run index too.
`

/** Candidates that anybody would read through. */
const MOST = 300
/** Of them on the terminal. */
const MOST_SHOWN = 30

interface Asked {
  readonly settings: Settings
  readonly out: string | undefined
  readonly json: boolean
}

const note = (sentence: string): void => {
  process.stderr.write(`${sentence}\n`)
}

async function main(args: readonly string[]): Promise<void> {
  if (args.includes('--help')) return print(USAGE)
  const { settings, out, json } = readArgs(args)
  const { data, corpus } = settings
  const file = draftTarget({ data, corpus, out })
  const lexicon = await loadLexicon(corpus)
  const { proposals, reports, found } = await mine(settings, lexicon)
  await writeDraft(file, draftTable(proposals, lexicon))
  if (json)
    return print(`${JSON.stringify({ file, reports, found, proposals: proposals.map(asJson) })}\n`)
  const lines = proposalLines(proposals.slice(0, MOST_SHOWN))
  const rest = found === proposals.length ? '' : `, the first ${proposals.length} of them`
  print(
    `${lines.join('\n')}\n${found} candidates in ${reports} reports${rest}, to review and copy from: ${file}\n`,
  )
}

async function mine(
  settings: Settings,
  lexicon: Awaited<ReturnType<typeof loadLexicon>>,
): Promise<{
  readonly proposals: readonly Proposal[]
  readonly reports: number
  readonly found: number
}> {
  const { source, embedder } = compose(settings)
  const parser = parserPool()
  const cache = openVectorCache({
    file: join(settings.data, 'cache', 'vectors.sqlite'),
    model: embedder.model,
    onSetAside: note,
  })
  const cached = cachedEmbedder(embedder, cache)
  try {
    const reports = await reportsToMine({ corpus: settings.corpus, source, parser, note })
    const found = candidatesIn(reports, knownForms(lexicon))
    const proposals = await proposalsFor(found.slice(0, MOST), {
      lexicon,
      reports,
      embedder: cached,
    })
    return { proposals, reports: reports.length, found: found.length }
  } finally {
    await parser.close()
    await cached.close()
    cache.close()
  }
}

/** The flags of this program; all others are settings. */
function readArgs(args: readonly string[]): Asked {
  const at = args.findLastIndex((arg) => arg === '--out' || arg.startsWith('--out='))
  const flag = args[at]
  const out = flag === '--out' ? args[at + 1] : flag?.slice('--out='.length)
  if (flag !== undefined && (out === undefined || out === '' || out.startsWith('--'))) {
    throw new WenmaiError('invalid_setting', '--out names no file', { help: USAGE })
  }
  const own = new Set(flag === undefined ? [] : flag === '--out' ? [at, at + 1] : [at])
  const others = args.filter((arg, i) => !own.has(i) && arg !== '--json')
  return { settings: readSettings(others), out, json: args.includes('--json') }
}

function asJson({ name, occurrences, quoted, reports, sentences, nearest }: Proposal) {
  const evidence = sentences.slice(0, EVIDENCE)
  return { name, occurrences, quoted, reports, evidence, nearest: nearest ?? null }
}

function print(text: string): void {
  process.stdout.write(text)
}

try {
  await main(process.argv.slice(2))
  process.exitCode = EXIT.written
} catch (error) {
  if (!(error instanceof WenmaiError)) throw error
  note(`${error.message}\n${error.help}`)
  process.exitCode = EXIT.failed
}
