import { parseArgs } from 'node:util'
import { withTemporaryFolder } from '../eval/temporary-folder.ts'
import { judgeMutants } from './judge.ts'
import type { Judgement } from './mutant.ts'
import { MUTANTS } from './mutants.ts'
import { copyTree } from './tree.ts'

const { values } = parseArgs({
  options: { invariant: { type: 'string', multiple: true }, json: { type: 'boolean' } },
})
const print = (line: string) => {
  if (values.json !== true) console.log(line)
}
const chosen = MUTANTS.filter(
  ({ invariant }) => values.invariant?.includes(String(invariant)) ?? true,
)

const judgements = await withTemporaryFolder('wenmai-mutants-', async (tree) => {
  await copyTree(process.cwd(), tree)
  print(`${chosen.length} mutants, one after the other`)
  return judgeMutants(tree, chosen, (judgement) => print(described(judgement)))
})
const caught = judgements.filter(({ verdict }) => verdict === 'caught').length
print(`${caught} of ${judgements.length} caught`)
if (values.json === true) console.log(JSON.stringify(judgements, null, 2))
process.exitCode = caught === judgements.length && caught > 0 ? 0 : 1

function described({ mutant, verdict }: Judgement): string {
  const { invariant, breaks, file, caughtBy } = mutant
  return [
    `${verdict === 'caught' ? 'caught' : verdict.toUpperCase()}  invariant ${invariant}: ${breaks} (${file})`,
    `        ${caughtBy.file}: ${caughtBy.name}`,
  ].join('\n')
}
