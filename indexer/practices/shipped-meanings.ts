import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { toUnit } from '../../src/embedding/pooling.ts'

/**
 * Vectors of what the bundled practices are, which ship beside them: made anew they would take the first
 * start of a fresh machine half as long again. `node scripts/meanings.ts` writes the file.
 *
 * Layout: the model's hash (32 bytes), then a record for each text: the beginning of its hash, the size of one
 * step (32-bit float, little-endian), the components in steps (signed bytes).
 */
export const SHIPPED_FILE = new URL('./meanings.bin', import.meta.url)

const MODEL_BYTES = 32
const KEY_BYTES = 8
const STEP_BYTES = 4
const MOST_STEPS = 127

type ModelName = { readonly hash: string; readonly dimensions: number }

/** The vector of a text, where the file holds it of this model. */
export function shippedMeanings(
  model: ModelName,
  file: URL = SHIPPED_FILE,
): (text: string) => Float32Array | undefined {
  const bytes = readFileSync(file)
  const record = KEY_BYTES + STEP_BYTES + model.dimensions
  const places = new Map<string, number>()
  if (bytes.subarray(0, MODEL_BYTES).equals(modelKey(model))) {
    for (let at = MODEL_BYTES; at + record <= bytes.length; at += record) {
      places.set(bytes.toString('hex', at, at + KEY_BYTES), at + KEY_BYTES)
    }
  }
  return (text) => {
    const at = places.get(textKey(text).toString('hex'))
    if (at === undefined) return undefined
    const step = bytes.readFloatLE(at)
    return toUnit(
      Float32Array.from(
        { length: model.dimensions },
        (_, i) => step * bytes.readInt8(at + STEP_BYTES + i),
      ),
    )
  }
}

export function shippedFile(
  model: ModelName,
  said: readonly { readonly text: string; readonly vector: Float32Array }[],
): Uint8Array {
  const records = said.map(({ text, vector }) => {
    const step = Math.max(...vector.map(Math.abs)) / MOST_STEPS
    const steps = Buffer.alloc(STEP_BYTES + vector.length)
    steps.writeFloatLE(step)
    vector.forEach((component, i) => {
      steps.writeInt8(Math.round(component / step), STEP_BYTES + i)
    })
    return Buffer.concat([textKey(text), steps])
  })
  return Buffer.concat([modelKey(model), ...records])
}

function modelKey({ hash }: ModelName): Buffer {
  return createHash('sha256').update(hash).digest()
}

function textKey(text: string): Buffer {
  return createHash('sha256').update(text).digest().subarray(0, KEY_BYTES)
}
