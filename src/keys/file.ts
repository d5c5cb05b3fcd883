import { chmod, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { WenmaiError } from '../domain/errors.ts'
import { KEY_KINDS, type StoredKey } from './key.ts'

/** Within the data folder. */
export const KEYS_FILE = 'keys.json'

const list = z.array(z.string()).readonly()
const fileSchema = z.strictObject({
  version: z.literal(1),
  keys: z
    .array(
      z.strictObject({
        id: z.string().min(1),
        kind: z.enum(KEY_KINDS),
        name: z.string(),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
        createdAt: z.iso.datetime(),
        expiresAt: z.iso.datetime().nullable(),
        limits: z.strictObject({
          routes: list.exactOptional(),
          origins: list.exactOptional(),
          scope: z
            .strictObject({ regions: list.exactOptional(), reports: list.exactOptional() })
            .readonly()
            .exactOptional(),
        }),
      }),
    )
    .readonly(),
})

/** The keys of a data folder; none where there is no file. Throws `keys_unreadable`. */
export async function readKeys(data: string): Promise<readonly StoredKey[]> {
  const file = join(data, KEYS_FILE)
  try {
    return fileSchema.parse(JSON.parse(await readFile(file, 'utf8'))).keys
  } catch (cause) {
    if (isMissing(cause)) return []
    throw new WenmaiError('keys_unreadable', `the keys in ${KEYS_FILE} cannot be read`, {
      help: `put ${KEYS_FILE} of the data folder right, or remove it and make new keys with npm run keys`,
      cause,
    })
  }
}

/** Replaces the keys by what `change` makes of them, in one step; one writer at a time. */
export async function changeKeys(
  data: string,
  change: (keys: readonly StoredKey[]) => readonly StoredKey[],
): Promise<void> {
  await mkdir(data, { recursive: true })
  const file = join(data, KEYS_FILE)
  const release = await lock(`${file}.lock`)
  try {
    const keys = change(await readKeys(data))
    const text = `${JSON.stringify({ version: 1, keys }, undefined, 2)}\n`
    const draft = await open(`${file}.new`, 'w', 0o600)
    try {
      await draft.writeFile(text)
      await draft.sync()
    } finally {
      await draft.close()
    }
    // A draft that was left lying there keeps the mode it had.
    await chmod(`${file}.new`, 0o600)
    await rename(`${file}.new`, file)
  } finally {
    await release()
  }
}

const LOCK_TRIES = 40
/** Milliseconds. */
const LOCK_PAUSE = 50

async function lock(file: string): Promise<() => Promise<void>> {
  for (let tries = 0; ; tries++) {
    try {
      await (await open(file, 'wx', 0o600)).close()
      return () => rm(file, { force: true })
    } catch (cause) {
      if (!isTaken(cause)) throw cause
      if (tries === LOCK_TRIES) throw locked(cause)
      await new Promise((resolve) => setTimeout(resolve, LOCK_PAUSE))
    }
  }
}

function locked(cause: unknown): WenmaiError {
  return new WenmaiError('keys_unreadable', 'the keys are being changed by another program', {
    help: `try again; if none runs, remove ${KEYS_FILE}.lock from the data folder`,
    cause,
  })
}

function isMissing(thrown: unknown): boolean {
  return thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT'
}

function isTaken(thrown: unknown): boolean {
  return thrown instanceof Error && 'code' in thrown && thrown.code === 'EEXIST'
}
