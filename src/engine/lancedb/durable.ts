import { open, readdir, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Returns when every file below the folder would survive a loss of power. */
export async function persistTree(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isFile()) await persist(path, 'r+')
    else if (entry.isDirectory()) await persistFolder(path)
  }
  await persistFolder(folder)
}

/** Readers see the old content or the new, never a part. */
export async function replaceFile(path: string, content: string): Promise<void> {
  const next = `${path}.next`
  const file = await open(next, 'w')
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(next, path)
  await persistFolder(dirname(path))
}

async function persistFolder(path: string): Promise<void> {
  // Windows opens no folders, and needs none written out.
  if (process.platform !== 'win32') await persist(path, 'r')
}

async function persist(path: string, flags: 'r' | 'r+'): Promise<void> {
  const file = await open(path, flags)
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}
