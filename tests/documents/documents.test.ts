import { describe, expect, it } from 'vitest'
import { annotatedDocuments } from './annotated.ts'
import { plain, understood } from './understood.ts'

const DOCUMENTS = await annotatedDocuments()
/** Measured by `scripts/heldout.ts` before anything was mended; only some have their figures annotated. */
const HELD_OUT = (
  await Promise.all(
    [
      'heldout',
      'heldout-2',
      'heldout-3',
      'heldout-4',
      'heldout-5',
      'heldout-6',
      'heldout-7',
      'heldout-8',
    ].map((folder) => annotatedDocuments(new URL(`./${folder}/`, import.meta.url))),
  )
).flat()

type Understood = Awaited<ReturnType<typeof understood>>

function alike({ headings, enumerations, figures, metadata }: Omit<Understood, 'file'>) {
  return {
    headings: headings.map(plain),
    enumerations: enumerations.map(plain),
    figures: figures.map(plain),
    metadata: Object.fromEntries(
      Object.entries(metadata).map(([name, value]) => [name, plain(value)]),
    ),
  }
}

describe('a whole document', () => {
  it.each(DOCUMENTS)('is understood as annotated: $file', async ({ bytes, ...expected }) => {
    expect(await understood({ file: expected.file, bytes })).toEqual(expected)
  })

  it.each(HELD_OUT)(
    'that no rule was written for is understood: $file',
    async ({ bytes, ...expected }) => {
      const found = await understood({ file: expected.file, bytes })
      const figures = expected.figures.length === 0 ? [] : found.figures
      expect(alike({ ...found, figures })).toEqual(alike(expected))
    },
  )

  it('is there for many genres', () => {
    expect(DOCUMENTS.length).toBeGreaterThanOrEqual(12)
  })
})
