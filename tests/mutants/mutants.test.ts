import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { broken } from '../../scripts/mutants/mutant.ts'
import { MUTANTS } from '../../scripts/mutants/mutants.ts'

describe('the mutants', () => {
  it('break every invariant that is kept from the first version on', () => {
    const invariants = new Set(MUTANTS.map(({ invariant }) => invariant))
    expect([...invariants]).toEqual(expect.arrayContaining([1, 2, 3, 4, 5, 7, 8]))
  })

  it.each(MUTANTS.map((mutant) => [mutant.breaks, mutant] as const))(
    'still fit the code: %s',
    async (_, mutant) => {
      const source = await readFile(mutant.file, 'utf8')
      expect(broken(source, mutant), `${mutant.find} stands once in ${mutant.file}`).toBeDefined()
      expect(broken(source, mutant)).not.toBe(source)
      expect(existsSync(mutant.caughtBy.file)).toBe(true)
    },
  )
})
