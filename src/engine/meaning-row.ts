import { z } from 'zod'
import type { PracticeMeaning } from '../domain/practice.ts'
import { bytesOf, floatsOf } from './vector-bytes.ts'

/** A `PracticeMeaning` as engines keep it in JSON: the vector's bytes in base64. */
export const MEANING_ROW = z.tuple([z.string(), z.enum(['zh', 'en']), z.base64()])
export type MeaningRow = z.infer<typeof MEANING_ROW>

export function meaningRow({ practice, language, vector }: PracticeMeaning): MeaningRow {
  return [practice, language, Buffer.from(bytesOf(vector)).toString('base64')]
}

export function meaningOf([practice, language, base64]: MeaningRow): PracticeMeaning {
  return { practice, language, vector: floatsOf([Buffer.from(base64, 'base64')]) }
}
