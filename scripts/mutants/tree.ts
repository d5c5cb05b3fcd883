import { cp, readdir, symlink } from 'node:fs/promises'
import { join } from 'node:path'

/** Large, and never broken: linked to, not copied. */
const LINKED: ReadonlySet<string> = new Set(['node_modules', 'models'])
/** Made by running the programs, or by git. */
const LEFT_OUT: ReadonlySet<string> = new Set(['.git', 'data', 'coverage'])

/** Copies the working tree, changes that are not committed included, to where it may be broken. */
export async function copyTree(root: string, copy: string): Promise<void> {
  for (const name of await readdir(root)) {
    if (LEFT_OUT.has(name)) continue
    if (LINKED.has(name)) await symlink(join(root, name), join(copy, name))
    else await cp(join(root, name), join(copy, name), { recursive: true })
  }
}
