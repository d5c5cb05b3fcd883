import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { WenmaiError } from '../domain/errors.ts'
import type { ModelIdentity, SimilarityRange } from './embedder.ts'

const MANIFEST_FILE = 'model.json'
export const TOKENIZER_FILES = ['tokenizer.json', 'tokenizer_config.json'] as const

/** Raised when the same model and text would give another vector than before (windows, pooling). */
const EMBEDDING_REVISION = 1

const insideFolder = z
  .string()
  .min(1)
  .refine((path) => !path.startsWith('/') && !/[\\:]|(^|\/)\.\.(\/|$)/.test(path), {
    error: 'must be a path below the model folder, with / between folders',
  })

const schema = z
  .strictObject({
    name: z.string().min(1),
    graph: insideFolder,
    prefixes: z.strictObject({ query: z.string(), passage: z.string() }),
    pooling: z.enum(['mean', 'cls']),
    normalise: z.literal(true, { error: 'must be true: vectors are compared by dot product' }),
    dimensions: z.int().positive(),
    longestInput: z.int().positive(),
    similarity: z
      .strictObject({
        least: z.number().min(-1).max(1),
        margin: z.number().min(0).max(2),
        telling: z.number().min(-1).max(1).default(-1),
      })
      .default({ least: -1, margin: 2, telling: -1 }),
    files: z.record(insideFolder, z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in hex')),
  })
  .superRefine(({ graph, files }, context) => {
    for (const file of [graph, ...TOKENIZER_FILES]) {
      if (Object.hasOwn(files, file)) continue
      context.addIssue({ code: 'custom', path: ['files', file], message: 'must be listed' })
    }
  })

/** What a model's folder says of the model, in `model.json`. */
export interface ModelManifest {
  readonly name: string
  /** The ONNX graph, below the folder. */
  readonly graph: string
  readonly prefixes: { readonly query: string; readonly passage: string }
  /** How a text's token vectors become one: their mean, or the first token's. */
  readonly pooling: 'mean' | 'cls'
  readonly normalise: true
  readonly dimensions: number
  /** Tokens of one input, prefix and special tokens included. */
  readonly longestInput: number
  /** Where its cosines lie; without it every passage is somehow about every question. */
  readonly similarity: SimilarityRange
  /** Path below the folder -> SHA-256. */
  readonly files: Readonly<Record<string, string>>
}

/** Throws `model_missing` where there is no manifest, `model_invalid` where it says something wrong. */
export function readManifest(folder: string): ModelManifest {
  const { data, error } = schema.safeParse(parse(readText(folder), folder))
  if (data !== undefined) return data
  const faults = error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  throw invalid(folder, faults.join('; '))
}

export function modelIdentity(manifest: ModelManifest): ModelIdentity {
  const { similarity, ...vectors } = manifest
  const stated = JSON.stringify([EMBEDDING_REVISION, sorted(vectors)])
  const hash = createHash('sha256').update(stated).digest('hex')
  return { name: manifest.name, hash, dimensions: manifest.dimensions, similarity }
}

export function modelMissing(folder: string, what: string, cause?: unknown): WenmaiError {
  return new WenmaiError('model_missing', `${what} is missing from the model folder ${folder}`, {
    help: 'check out the models folder again, or point --model at a folder that holds a model',
    cause,
  })
}

export function modelInvalid(folder: string, why: string, cause?: unknown): WenmaiError {
  return new WenmaiError('model_invalid', `the model in ${folder} cannot be used: ${why}`, {
    help: `mend ${MANIFEST_FILE} or copy the model's files again`,
    cause,
  })
}

function invalid(folder: string, faults: string, cause?: unknown): WenmaiError {
  return modelInvalid(folder, `${MANIFEST_FILE}: ${faults}`, cause)
}

function readText(folder: string): string {
  try {
    return readFileSync(join(folder, MANIFEST_FILE), 'utf8')
  } catch (cause) {
    throw modelMissing(folder, MANIFEST_FILE, cause)
  }
}

function parse(text: string, folder: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw invalid(folder, 'is not JSON', cause)
  }
}

/** Keys in one order, so that rearranging a manifest changes nothing. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return entries.map(([key, inner]) => [key, sorted(inner)])
}
