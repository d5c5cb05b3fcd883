import { WenmaiError } from '../../src/domain/errors.ts'
import { asJson } from './as-json.ts'
import { evaluate } from './evaluate.ts'
import { inHalf, parseJudgedQueries } from './judged-queries.ts'
import { meansByMethod } from './means.ts'
import { readText, withPrepared } from './prepare.ts'
import { absentList, meansTable, missesList } from './print.ts'
import { type EvaluationSettings, parseSettings, USAGE } from './settings.ts'
import { shortfalls, thresholdName } from './thresholds.ts'

/** `regressed`: a threshold was not reached. `refused`: nothing that could be measured honestly. */
const EXIT = { measured: 0, regressed: 1, refused: 2 } as const

async function main(argv: readonly string[]): Promise<number> {
  const settings = parseSettings(argv)
  if (settings === undefined) {
    console.log(USAGE)
    return EXIT.measured
  }
  const { modes, half } = settings
  const all = parseJudgedQueries(await readText(settings.queries), settings.queries)
  const judged = half === undefined ? all : inHalf(all, half)
  const evaluation = await withPrepared(settings, judged, (prepared) =>
    evaluate({ ...prepared, modes }),
  )
  const means = meansByMethod(evaluation)
  const missed = shortfalls(settings.thresholds, means)
  print(settings, evaluation)
  for (const shortfall of missed) {
    const { least, reached } = shortfall
    process.stderr.write(
      `nDCG@10 of ${thresholdName(shortfall)} is ${reached.toFixed(3)}, less than ${least}\n`,
    )
  }
  return missed.length === 0 ? EXIT.measured : EXIT.regressed
}

function print(settings: EvaluationSettings, evaluation: Awaited<ReturnType<typeof evaluate>>) {
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
