import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { persistTree, replaceFile } from './durable.ts'
import { isAbsent, unreadable } from './failures.ts'

/**
 * Where an engine keeps its indexes: each in a folder of its own, complete before the pointer file
 * names it. Replacing that small file is the one step in which everything changes.
 */
export interface IndexFolders {
  readonly directory: string
  /** Throws `index_unreadable` when the pointer is damaged. */
  pointer(): Promise<Pointer | undefined>
  /** The folder of the index with this name. */
  folder(name: string): string
  /** Makes an empty folder for a new index and returns it. */
  create(name: string): Promise<string>
  /** Makes the complete index with this name the published one. */
  point(name: string): Promise<void>
  /** Deletes the folders that the pointer does not name; none while the pointer is damaged. */
  sweep(): Promise<void>
}

export interface Pointer {
  readonly name: string
  /** Published before; readers may still be on it. */
  readonly previous?: string | undefined
}

// A name is a folder's name: one that led elsewhere could have other folders deleted.
const NAME = z.string().regex(/^[A-Za-z0-9-]+$/)
const POINTER = z.object({ name: NAME, previous: NAME.optional() })

export function openFolders(given: string): IndexFolders {
  // LanceDB takes a relative path that begins with `db` for an address in its cloud.
  const directory = resolve(given)
  const pointerFile = join(directory, 'published.json')
  const indexes = join(directory, 'indexes')

  async function pointer(): Promise<Pointer | undefined> {
    let content: string
    try {
      content = await readFile(pointerFile, 'utf8')
    } catch (cause) {
      if (isAbsent(cause)) return undefined
      throw unreadable(`reading ${pointerFile} failed`, cause)
    }
    try {
      return POINTER.parse(JSON.parse(content))
    } catch (cause) {
      throw unreadable(`${pointerFile} is damaged`, cause)
    }
  }

  async function keepOnly(names: readonly (string | undefined)[]): Promise<void> {
    const kept = new Set(names)
    for (const entry of await readdir(indexes)) {
      if (!kept.has(entry)) await rm(join(indexes, entry), { recursive: true, force: true })
    }
  }

  return {
    directory,
    pointer,
    folder: (name) => join(indexes, name),
    create: async (name) => {
      const folder = join(indexes, name)
      await mkdir(folder)
      return folder
    },
    point: async (name) => {
      // A damaged pointer is put right by this, so it must not stop it.
      const before = await pointer().catch(() => undefined)
      const next: Pointer = { name, previous: before?.name }
      await persistTree(join(indexes, name))
      await replaceFile(pointerFile, JSON.stringify(next))
    },
    sweep: async () => {
      await mkdir(indexes, { recursive: true })
      const served = await pointer().catch(() => 'damaged' as const)
      if (served !== 'damaged') await keepOnly([served?.name, served?.previous])
    },
  }
}
