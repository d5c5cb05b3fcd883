import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { type ModelManifest, modelInvalid, modelMissing } from './manifest.ts'

/**
 * Reads every file that the manifest names and compares its hash. Throws `model_missing` for one that
 * is not there, `model_invalid` for one with other bytes.
 */
export async function verifyFiles(folder: string, manifest: ModelManifest): Promise<void> {
  for (const [file, expected] of Object.entries(manifest.files)) {
    const found = await sha256(folder, file)
    if (found !== expected) {
      throw modelInvalid(folder, `files.${file}: its SHA-256 is ${found}, not ${expected}`)
    }
  }
}

async function sha256(folder: string, file: string): Promise<string> {
  const hash = createHash('sha256')
  try {
    await pipeline(createReadStream(join(folder, file), { highWaterMark: 1 << 20 }), hash)
  } catch (cause) {
    throw modelMissing(folder, file, cause)
  }
  return hash.digest('hex')
}
