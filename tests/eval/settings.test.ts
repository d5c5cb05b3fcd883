import { describe, expect, it } from 'vitest'
import { parseSettings } from '../../scripts/eval/settings.ts'

describe('settings of the evaluation', () => {
  it('takes the bundled corpus and queries, in every mode, unless told otherwise', () => {
    expect(parseSettings([])).toMatchObject({
      searched: { corpus: 'corpus' },
      queries: 'tests/judged/queries.jsonl',
      half: undefined,
      modes: ['keyword', 'semantic', 'hybrid'],
      json: false,
      misses: 0,
      thresholds: [],
      engines: ['lancedb'],
      task: { kind: 'search' },
    })
  })

  it('takes passages, modes and thresholds', () => {
    const argv = '--passages p.jsonl --queries q.jsonl --modes hybrid,keyword --at-least hybrid=.49'
    expect(parseSettings(argv.split(' '))).toMatchObject({
      searched: { passages: 'p.jsonl' },
      queries: 'q.jsonl',
      modes: ['hybrid', 'keyword'],
      thresholds: [{ method: 'hybrid', least: 0.49 }],
    })
  })

  it.each(['tune', 'hold'])('takes the half %s', (half) => {
    expect(parseSettings(['--half', half])).toMatchObject({ half })
  })

  it('takes one engine or both', () => {
    expect(parseSettings(['--engine', 'meilisearch'])?.engines).toEqual(['meilisearch'])
    expect(parseSettings(['--engine', 'both'])?.engines).toEqual(['lancedb', 'meilisearch'])
  })

  it.each([
    ['--ablate --half tune', { kind: 'ablate' }],
    ['--issuers i.jsonl --json', { kind: 'issuers', questions: 'i.jsonl' }],
    ['--answered --misses', { kind: 'answered', set: undefined }],
    ['--answered --corpus c --queries q', { kind: 'answered', set: { corpus: 'c', queries: 'q' } }],
  ])('takes %s for what to measure', (argv, task) => {
    expect(parseSettings(argv.split(' '))).toMatchObject({ task })
  })

  it('is undefined when only the usage is wanted', () => {
    expect(parseSettings(['--help'])).toBeUndefined()
  })

  it.each([
    ['an unknown flag', '--fast'],
    ['an unknown mode', '--modes fuzzy'],
    ['an unknown half', '--half both'],
    ['an unknown engine', '--engine sqlite'],
    ['both corpus and passages', '--corpus c --passages p --queries q'],
    ['passages without queries', '--passages p'],
    ['a threshold without a number', '--at-least hybrid'],
    ['parts taken out of one mode', '--ablate --modes hybrid'],
    ['parts taken out of two engines', '--ablate --engine both'],
    ['parts taken out of answers about issuers', '--ablate --issuers i.jsonl'],
    ['answers over a corpus without its queries', '--answered --corpus c'],
    ['answers in one mode', '--answered --modes hybrid'],
    ['issuers over another corpus than their own', '--issuers i.jsonl --corpus c'],
  ])('refuses %s', (_, argv) => {
    expect(() => parseSettings(argv.split(' '))).toThrowError(
      expect.objectContaining({ code: 'invalid_setting' }),
    )
  })
})
