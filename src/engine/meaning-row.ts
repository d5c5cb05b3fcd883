import { z } from 'zod'
import type { PracticeMeaning } from '../domain/practice.ts'

/** A `PracticeMeaning` as engines keep it in JSON: the vector as base64 of little-endian 32-bit floats. */
export const MEANING_ROW = z.tuple([z.string(), z.enum(['zh', 'en']), z.base64()])
export type MeaningRow = z.infer<typeof MEANING_ROW>

export function meaningRow({ practice, language, vector }: PracticeMeaning): MeaningRow {
  const bytes = Buffer.alloc(vector.length * Float32Array.BYTES_PER_ELEMENT)
  vector.forEach((component, at) => {
    bytes.writeFloatLE(component, at * Float32Array.BYTES_PER_ELEMENT)
  })
  return [practice, language, bytes.toString('base64')]
}

export function meaningOf([practice, language, base64]: MeaningRow): PracticeMeaning {
  const bytes = Buffer.from(base64, 'base64')
  const vector = Float32Array.from(
    { length: bytes.length / Float32Array.BYTES_PER_ELEMENT },
    (_, at) => bytes.readFloatLE(at * Float32Array.BYTES_PER_ELEMENT),
  )
  return { practice, language, vector }
}
