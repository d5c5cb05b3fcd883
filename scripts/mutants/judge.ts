import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { broken, type Judgement, type Mutant, verdict } from './mutant.ts'
import { runTests } from './run-tests.ts'

/**
 * Breaks the tree in one way after the other and says what the tests made of it. The tree is whole
 * again afterwards. `onJudged` is told of each as it comes.
 */
export async function judgeMutants(
  tree: string,
  mutants: readonly Mutant[],
  onJudged: (judgement: Judgement) => void = () => {},
): Promise<readonly Judgement[]> {
  const without = await runTests(
    tree,
    mutants.map((mutant) => mutant.caughtBy),
  )
  const judgements: Judgement[] = []
  for (const mutant of mutants) {
    const path = join(tree, mutant.file)
    const whole = await readFile(path, 'utf8')
    const judgement = { mutant, verdict: await judged(whole) }
    judgements.push(judgement)
    onJudged(judgement)

    async function judged(source: string) {
      const mutated = broken(source, mutant)
      if (mutated === undefined) return 'stale'
      await writeFile(path, mutated)
      try {
        const withBreak = await runTests(tree, [mutant.caughtBy])
        return verdict({ name: mutant.caughtBy.name, without, withBreak })
      } finally {
        await writeFile(path, source)
      }
    }
  }
  return judgements
}
