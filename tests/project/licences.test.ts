import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { thirdPartyText } from '../../scripts/licences.ts'

it('THIRD-PARTY.md says what is installed (npm run licences)', () => {
  expect(readFileSync('THIRD-PARTY.md', 'utf8')).toBe(thirdPartyText())
})
