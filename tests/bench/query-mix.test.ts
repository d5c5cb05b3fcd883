import { describe, expect, it } from 'vitest'
import { makeCorpus } from '../../scripts/bench/made-reports.ts'
import { queryMix } from '../../scripts/bench/query-mix.ts'
import { createRandom } from '../../scripts/bench/random.ts'

const texts = [...makeCorpus(200).reports]
  .flatMap((report) => report.passages.map((passage) => passage.text))
  .filter((text) => text.length >= 120)
const filters = [{ region: '330000' }, { year: '2023', section: 'plan' }]

function mix(seed = 1) {
  return queryMix({ texts, filters }, { mode: 'hybrid', each: 20, random: createRandom(seed) })
}

describe('the mix of queries', () => {
  it('is the same for the same seed', () => {
    expect(mix()).toEqual(mix())
    expect(mix(2)).not.toEqual(mix())
  })

  it('lets the kinds take turns', () => {
    expect(
      mix()
        .slice(0, 8)
        .map(({ kind }) => kind),
    ).toEqual(['word', 'name', 'question', 'english', 'paragraph', 'filtered', 'quoted', 'word'])
  })

  it.each([
    ['word', /^\p{Script=Han}{2,4}$/u],
    ['name', /^\p{Script=Han}{5,13}$/u],
    ['question', /^[\p{Script=Han}，]{15,26}$/u],
    ['english', /^[a-z]+( [a-z]+){2,5}$/],
    ['paragraph', /^.{120}$/su],
    ['filtered', /^\p{Script=Han}{5,13}$/u],
    ['quoted', /^"\p{Script=Han}{2,6}"$/u],
  ] as const)('asks for a %s of its length', (kind, shape) => {
    const queries = mix().filter((query) => query.kind === kind)
    expect(queries).toHaveLength(20)
    for (const { q } of queries) expect(q).toMatch(shape)
  })

  it('cannot be drawn from texts without Chinese', () => {
    const source = { texts: ['abc'], filters }
    expect(() => queryMix(source, { mode: 'keyword', each: 1, random: createRandom(1) })).toThrow(
      RangeError,
    )
  })

  it('filters the filtered ones only', () => {
    for (const { kind, filters: given } of mix()) {
      expect(kind === 'filtered').toBe(Object.keys(given).length > 0)
    }
  })
})
