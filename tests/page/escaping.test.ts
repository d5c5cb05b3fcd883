import { describe, expect, it } from 'vitest'
import { WenmaiError } from '../../src/domain/errors.ts'
import type { IssuersAnswer } from '../../src/search/issuers/types.ts'
import { ANSWER, REPORT, SOURCE } from '../http/fake-service.ts'
import { links, page, SCRIPT } from './shown.ts'

const EVIL = `"'><script>alert(1)</script><img src=x onerror=alert(1)>`

it('no address makes the page link to another site', async () => {
  const { text } = await page('http://localhost//evil.example/')
  for (const link of links(text)) expect(link).toMatch(/^(\/(?!\/)|#)/)
})

describe('text of others stays text', () => {
  const report = {
    ...REPORT,
    title: EVIL,
    file: EVIL,
    issuers: [{ id: EVIL, name: EVIL }],
    region: { code: EVIL, name: EVIL, path: EVIL },
  }
  const answer = {
    query: EVIL,
    help: EVIL,
    facets: {
      region: [{ value: EVIL, label: EVIL, path: EVIL, count: 1 }],
      issuer: [{ value: EVIL, label: EVIL, count: 1 }],
      section: [{ value: EVIL, label: EVIL, count: 1 }],
    },
    hits: (ANSWER.hits ?? []).map((hit) => ({
      ...hit,
      report,
      passage: { ...hit.passage, text: EVIL, headingPath: [EVIL] },
      highlights: [{ start: 3, end: 11, kind: 'word' as const }],
    })),
  }
  const grouped = { ...answer, groups: [{ key: EVIL, label: EVIL, total: 9, hits: answer.hits }] }
  const understood = [
    { id: EVIL, as: 'practice' as const, from: { start: 0, end: 1, text: EVIL }, to: [EVIL] },
  ]
  const [hit] = answer.hits
  if (hit === undefined) throw new Error('the fake service has no hits')
  const issuers: IssuersAnswer = {
    query: EVIL,
    understood,
    ...{ by: 'meaning', degraded: null },
    issuers: [
      {
        ...{ issuer: EVIL, id: EVIL, region: report.region, years: report.years },
        ...{ stage: 'piloted', basis: 'stated', passages: 1 },
        evidence: [
          {
            ...{ report, passage: hit.passage, actor: 'own', stage: 'piloted', figures: [] },
            quote: { text: EVIL, start: 0, end: 1 },
          },
        ],
      },
    ],
    coverage: { reports: 1, reportIds: [], issuers: 1, silent: [EVIL], searchedAs: [EVIL] },
  }
  const named = { zh: EVIL, en: EVIL }
  const practice = { id: EVIL, name: EVIL, english: EVIL, definition: named, mentions: [] }
  const reading = {
    report: { ...report, id: REPORT.id },
    source: `${SOURCE}${EVIL}`,
    practices: [practice],
  }
  const evil = encodeURIComponent(EVIL)
  const failure = new WenmaiError('engine_failed', EVIL, { help: EVIL })

  it.each([
    ['results', `/?q=${evil}`, { answer }],
    ['nothing found', `/?q=${evil}`, { answer: { ...answer, hits: [] } }],
    ['searched within', `/?q=a&within=${evil}&off=a:${evil}`, { answer }],
    ['groups', '/?q=a&group=issuer', { answer: grouped }],
    ['what was understood', '/?q=a', { answer: { ...answer, understood } }],
    ['the answer table', '/?q=which+bureaus', { answer, issuers }],
    ['a report', `/reports/${REPORT.id}?q=${evil}&passage=${evil}`, { reading }],
    ['filters', `/?q=a&region=${evil}&issuer=${evil}`, { answer }],
    ['a failure', `/?q=${evil}`, { failure }],
    ['a refused parameter', `/?${evil}=1`, {}],
    ['a refused word', `/?mode=${evil}`, {}],
    ['a refused language', `/?lang=${evil}`, {}],
    ['an unknown route', `/${evil}`, {}],
    ['an unknown report', `/reports/${evil}`, {}],
  ])('%s', async (_, path, options) => {
    const { text } = await page(path, options)
    expect(text.replace(SCRIPT, '')).not.toMatch(/<script|<img/i)
    // Inside a tag, nothing may have ended an attribute.
    const tags = [...text.matchAll(/<[a-z](?:[^>"]|"[^"]*")*>/g)].map(([tag]) => tag)
    for (const tag of tags) expect(tag.replaceAll(/="[^"]*"/g, '')).not.toMatch(/alert|onerror/)
  })
})
