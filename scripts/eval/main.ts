import { WenmaiError } from '../../src/domain/errors.ts'
import { ablate } from './ablate.ts'
import { ablationAsJson, ablationTable } from './ablation-table.ts'
import {
  type AnsweredSet,
  answeredTable,
  askAnswered,
  OWN_SETS,
  wronglyAnswered,
} from './answered.ts'
import { asJson } from './as-json.ts'
import { compareEngines, comparisonTable, disagreements, type MeasuredEngine } from './compare.ts'
import { type Evaluation, evaluate } from './evaluate.ts'
import { askIssuers, issuersList, issuersTable, measuredIssuers } from './issuers.ts'
import { inHalf, type JudgedQuery, parseJudgedQueries } from './judged-queries.ts'
import { meansByMethod } from './means.ts'
import { PARTS } from './parts.ts'
import { withPrepared } from './prepare.ts'
import { absentList, meansTable, missesList } from './print.ts'
import { readText } from './read-text.ts'
import { type EvaluationSettings, parseSettings, USAGE } from './settings.ts'
import { type Shortfall, shortfalls, thresholdName } from './thresholds.ts'
import { searcherWithout } from './without.ts'

/** `regressed`: a threshold was not reached. `refused`: nothing that could be measured honestly. */
const EXIT = { measured: 0, regressed: 1, refused: 2 } as const

async function main(argv: readonly string[]): Promise<number> {
  const settings = parseSettings(argv)
  if (settings === undefined) {
    console.log(USAGE)
    return EXIT.measured
  }
  const { modes, engines, half, task } = settings
  if (task.kind === 'issuers') return issuers(settings, task.questions)
  if (task.kind === 'answered') {
    return answered(settings, task.set === undefined ? OWN_SETS : [task.set])
  }
  const all = parseJudgedQueries(await readText(settings.queries), settings.queries)
  const queries = half === undefined ? all : inHalf(all, half)
  if (task.kind === 'ablate') return ablated(settings, queries)
  const measured: MeasuredEngine[] = []
  for (const name of inOrderOfNeeds(engines)) {
    const asked = { engine: name, queries }
    const evaluation = await withPrepared(settings, asked, (prepared) =>
      evaluate({ ...prepared, modes }),
    )
    measured.push({ name, evaluation })
  }
  const [other, one] = measured
  if (one !== undefined && other !== undefined) return compared(settings, one, other)
  return other === undefined ? EXIT.refused : alone(settings, other.evaluation)
}

async function ablated(
  settings: EvaluationSettings,
  queries: readonly JudgedQuery[],
): Promise<number> {
  const [engine = 'lancedb'] = settings.engines
  const ablation = await withPrepared(settings, { engine, queries }, async (prepared) =>
    ablate(
      prepared.queries,
      prepared.searcher,
      PARTS.map(({ name, without }) => {
        return { name, searcher: searcherWithout(prepared.context, without) }
      }),
    ),
  )
  const { json } = settings
  console.log(json ? JSON.stringify(ablationAsJson(ablation), null, 2) : ablationTable(ablation))
  return EXIT.measured
}

async function issuers(settings: EvaluationSettings, file: string): Promise<number> {
  const answered = await askIssuers(settings, file)
  const measured = measuredIssuers(answered)
  const open = answered.filter(({ question }) => question.half === (settings.half ?? 'tune'))
  if (settings.json) {
    console.log(JSON.stringify({ measured, questions: open }, null, 2))
  } else {
    const list = issuersList(open)
    console.log([issuersTable(measured), ...(list === '' ? [] : [list])].join('\n\n'))
  }
  return EXIT.measured
}

async function answered(
  settings: EvaluationSettings,
  sets: readonly AnsweredSet[],
): Promise<number> {
  const asked = await askAnswered(settings, sets)
  const open = asked.filter(({ half }) => half === (settings.half ?? 'tune'))
  if (settings.json) console.log(JSON.stringify({ queries: open }, null, 2))
  else {
    const wrong = settings.misses > 0 ? wronglyAnswered(open) : ''
    console.log([answeredTable(asked), ...(wrong === '' ? [] : [wrong])].join('\n\n'))
  }
  return EXIT.measured
}

/** What needs a server goes first: without one nothing else is worth waiting for. */
function inOrderOfNeeds(engines: EvaluationSettings['engines']): EvaluationSettings['engines'] {
  return engines.toSorted((a, b) => Number(a === 'lancedb') - Number(b === 'lancedb'))
}

function alone(settings: EvaluationSettings, evaluation: Evaluation): number {
  const missed = shortfalls(settings.thresholds, meansByMethod(evaluation))
  print(settings, evaluation)
  return judged(missed.map(sentence))
}

function compared(
  settings: EvaluationSettings,
  one: MeasuredEngine,
  other: MeasuredEngine,
): number {
  const comparison = compareEngines(one, other, settings.modes)
  const wrong = disagreements(comparison)
  const missed = [one, other].flatMap(({ name, evaluation }) =>
    shortfalls(settings.thresholds, meansByMethod(evaluation)).map(
      (shortfall) => `${name}: ${sentence(shortfall)}`,
    ),
  )
  if (settings.json) {
    const evaluations = [one, other].map(({ name, evaluation }) => [name, asJson(evaluation)])
    console.log(JSON.stringify({ comparison, engines: Object.fromEntries(evaluations) }, null, 2))
  } else {
    const { judged, passages } = one.evaluation
    console.log(`${judged.length} judged queries over ${passages} passages\n`)
    console.log(comparisonTable(comparison))
  }
  return judged([...wrong, ...missed])
}

function sentence(shortfall: Shortfall): string {
  const { least, reached } = shortfall
  return `nDCG@10 of ${thresholdName(shortfall)} is ${reached.toFixed(3)}, less than ${least}`
}

function judged(wrong: readonly string[]): number {
  for (const what of wrong) process.stderr.write(`${what}\n`)
  return wrong.length === 0 ? EXIT.measured : EXIT.regressed
}

function print(settings: EvaluationSettings, evaluation: Evaluation) {
  if (settings.json) {
    console.log(JSON.stringify(asJson(evaluation), null, 2))
    return
  }
  const { judged, absent, passages, methods } = evaluation
  const half = settings.half === undefined ? '' : ` of the half ${settings.half}`
  console.log(`${judged.length} judged queries${half} over ${passages} passages\n`)
  console.log(meansTable(meansByMethod(evaluation)))
  if (absent.length > 0) console.log(`\n${absentList(absent)}`)
  const worstOf = methods.find((method) => method === 'hybrid') ?? methods.at(-1)
  if (settings.misses > 0 && worstOf !== undefined) {
    console.log(`\n${missesList(evaluation, worstOf, settings.misses)}`)
  }
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof WenmaiError)) throw error
  process.stderr.write(`${error.message}\n${error.help}\n`)
  process.exitCode = EXIT.refused
}
