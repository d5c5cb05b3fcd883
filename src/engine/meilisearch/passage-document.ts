import { z } from 'zod'
import type { Passage } from '../../domain/report.ts'
import { PART_LEVELS, SECTIONS } from '../../domain/words.ts'
import type { PartColumns } from '../parts.ts'
import { bytesOf, floatsOf } from '../vector-bytes.ts'
import type { IndexEntry } from '../writer.ts'
import { EMBEDDER } from './index-settings.ts'
import type { OutgoingDocument } from './uploader.ts'
import { wordsOf } from './words.ts'

/** Meilisearch counts the vectors of a document in a byte; it finds the passage by these. */
const MOST_SEARCHED_VECTORS = 255

/**
 * A passage as Meilisearch stores it. What it must not interpret is a string. Its own copy of the
 * vectors is for finding; the one in base64 (32-bit floats, the low byte first) is for scoring:
 * three times as short and ten times as soon read as numbers written out.
 */
export function passageDocument(
  entry: IndexEntry,
  place: { readonly ordinal: number; readonly report: number },
): OutgoingDocument {
  const { passage, parts } = entry
  const vectors = parts.map(({ vector }) => Array.from(vector))
  const document = {
    id: String(place.ordinal),
    ordinal: place.ordinal,
    report: place.report,
    section: SECTIONS.indexOf(passage.section),
    tokens: wordsOf(entry.terms),
    text: entry.text,
    headings: entry.headings,
    passage: JSON.stringify(passage),
    parts: JSON.stringify(
      parts.map(({ level, start, end }) => [PART_LEVELS.indexOf(level), start, end]),
    ),
    vectors: Buffer.concat(parts.map(({ vector }) => bytesOf(vector))).toString('base64'),
    _vectors: {
      [EMBEDDER]:
        vectors.length === 0
          ? null
          : { embeddings: vectors.slice(0, MOST_SEARCHED_VECTORS), regenerate: false },
    },
  }
  return {
    id: document.id,
    name: `passage ${passage.id}`,
    json: JSON.stringify(document),
  }
}

export const FOUND_PASSAGE = z.object({ ordinal: z.number() })

export const STORED_FIELDS = ['ordinal', 'text', 'headings', 'passage'] as const
export const STORED_PASSAGE = z.object({
  ordinal: z.number(),
  text: z.string(),
  headings: z.string(),
  passage: z.string(),
})

/** Written by this version of the program, as the layout's number says. */
export function parsePassage(json: string): Passage {
  return JSON.parse(json) as Passage
}

export const EMBEDDED_FIELDS = ['ordinal', 'parts', 'vectors'] as const
export const EMBEDDED_PASSAGE = z.object({
  ordinal: z.number(),
  parts: z.string(),
  vectors: z.string(),
})
export type EmbeddedPassage = z.infer<typeof EMBEDDED_PASSAGE>

const PARTS = z.array(z.tuple([z.number(), z.number(), z.number()]))

/** The parts of these passages, by ordinal, and their vectors end to end. */
export function partsOf(passages: readonly EmbeddedPassage[]): {
  readonly columns: PartColumns
  readonly vectors: Float32Array
} {
  const sorted = passages.toSorted((a, b) => a.ordinal - b.ordinal)
  const rows = sorted.flatMap(({ ordinal, parts }) =>
    PARTS.parse(JSON.parse(parts)).map(([level, start, end]) => ({ ordinal, level, start, end })),
  )
  return {
    columns: {
      passage: Int32Array.from(rows, ({ ordinal }) => ordinal),
      level: Uint8Array.from(rows, ({ level }) => level),
      start: Int32Array.from(rows, ({ start }) => start),
      end: Int32Array.from(rows, ({ end }) => end),
    },
    vectors: floatsOf(sorted.map(({ vectors }) => Buffer.from(vectors, 'base64'))),
  }
}
