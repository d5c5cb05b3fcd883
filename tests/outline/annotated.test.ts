import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { layoutOf } from '../../indexer/layout/layout.ts'
import { enumerations } from '../../indexer/outline/enumerations.ts'
import { headings } from '../../indexer/outline/headings.ts'

const annotated = z
  .record(
    z.string(),
    z.object({
      headings: z.array(z.object({ level: z.number(), start: z.number(), end: z.number() })),
      enumerationItems: z.array(z.object({ marker: z.string(), start: z.number() })),
    }),
  )
  .parse(JSON.parse(readFileSync(new URL('../judged/outline.json', import.meta.url), 'utf8')))

describe.each(Object.entries(annotated))('%s, annotated by hand', (id, expected) => {
  const text = readFileSync(new URL(`../../corpus/${id}.txt`, import.meta.url), 'utf8')
  const body = layoutOf(text).filter(({ kind }) => kind === 'body')

  it('has every heading, its level and its extent', () => {
    const found = headings(text, body).map(({ level, start, end }) => ({ level, start, end }))
    expect(found).toEqual(expected.headings.map(({ level, start, end }) => ({ level, start, end })))
  })

  it('has every list item inside its paragraphs', () => {
    const found = body.flatMap((block) => enumerations(text, block))
    expect(found).toEqual(expected.enumerationItems.map(({ marker, start }) => ({ marker, start })))
  })
})
