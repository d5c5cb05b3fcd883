import { describe, expect, it } from 'vitest'
import { annotatedDocuments } from './annotated.ts'
import { understood } from './understood.ts'

const DOCUMENTS = await annotatedDocuments()

describe('a whole document', () => {
  it.each(DOCUMENTS)('is understood as annotated: $file', async ({ bytes, ...expected }) => {
    expect(await understood({ file: expected.file, bytes })).toEqual(expected)
  })

  it('is there for many genres', () => {
    expect(DOCUMENTS.length).toBeGreaterThanOrEqual(12)
  })
})
