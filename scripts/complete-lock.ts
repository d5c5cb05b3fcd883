import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'

/*
 * A registry that lacks the newest builds for other platforms makes `npm install` write a lock file
 * that `npm ci` then refuses, because packages named as optional have no entry. This adds them.
 */

const Entry = z.record(z.string(), z.unknown())
export type LockEntry = z.infer<typeof Entry>
export type LockedPackages = Readonly<Record<string, LockEntry>>

const Lock = z.record(z.string(), z.unknown())
const Asked = z.record(z.string(), z.string()).default({})

const SYSTEMS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'openharmony',
  'sunos',
  'win32',
] as const
const PROCESSORS = [
  'arm',
  'arm64',
  'ia32',
  'loong64',
  'ppc64',
  'riscv64',
  's390x',
  'wasm32',
  'x64',
] as const

/** Entries that some `optionalDependencies` asks for and the lock file lacks, by their key. */
export function missingEntries(packages: LockedPackages): Record<string, LockEntry> {
  const missing: Record<string, LockEntry> = {}
  for (const [dependent, entry] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(Asked.parse(entry.optionalDependencies))) {
      if (findsPackage(packages, dependent, name)) continue
      const { os, cpu, libc } = platformOf(name)
      // npm's own order of keys, so that its next rewrite changes nothing.
      missing[`node_modules/${name}`] = {
        version: exactVersion(name, version),
        ...(cpu.length === 0 ? {} : { cpu }),
        ...(entry.dev === true ? { dev: true } : {}),
        ...(libc.length === 0 ? {} : { libc }),
        optional: true,
        ...(os.length === 0 ? {} : { os }),
      }
    }
  }
  return missing
}

/** Entries that name the registry they came from. */
export function resolvedEntries(packages: LockedPackages): readonly string[] {
  return Object.keys(packages).filter((key) => packages[key]?.resolved !== undefined)
}

/** The `packages` of a lock file's text, with the rest of it. */
export function readLock(text: string): {
  readonly lock: Readonly<Record<string, unknown>>
  readonly packages: LockedPackages
} {
  const lock = Lock.parse(JSON.parse(text))
  return { lock, packages: z.record(z.string(), Entry).parse(lock.packages) }
}

/** Node's own rule: the nearest `node_modules`, going up. */
function findsPackage(packages: LockedPackages, dependent: string, name: string): boolean {
  for (
    let folder = dependent;
    ;
    folder = folder.slice(0, folder.lastIndexOf('node_modules/') - 1)
  ) {
    const prefix = folder === '' ? '' : `${folder}/`
    if (packages[`${prefix}node_modules/${name}`] !== undefined) return true
    if (!folder.includes('/node_modules/')) {
      return packages[`node_modules/${name}`] !== undefined
    }
  }
}

function exactVersion(name: string, version: string): string {
  if (/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)) return version
  throw new Error(`cannot lock ${name}: ${version} is a range, and no build of it is at hand`)
}

function platformOf(name: string): {
  readonly os: readonly string[]
  readonly cpu: readonly string[]
  readonly libc: readonly string[]
} {
  const words = name.split(/[^a-z0-9]+/)
  const os = SYSTEMS.filter((system) => words.includes(system))
  const cpu = PROCESSORS.filter((processor) => words.includes(processor))
  if (os.length === 0 && cpu.length === 0) {
    throw new Error(`cannot lock ${name}: its name says neither system nor processor`)
  }
  const musl = words.some((word) => word.startsWith('musl'))
  const gnu = words.some((word) => word.startsWith('gnu'))
  const libc = musl ? ['musl'] : gnu ? ['glibc'] : []
  return { os, cpu, libc }
}

function completeLock(path: string): void {
  const { lock, packages } = readLock(readFileSync(path, 'utf8'))
  const missing = missingEntries(packages)
  const sorted = Object.entries({ ...packages, ...missing }).sort(([a], [b]) =>
    a.localeCompare(b, 'en'),
  )
  const complete = { ...lock, packages: Object.fromEntries(sorted) }
  writeFileSync(path, `${JSON.stringify(complete, null, 2)}\n`)
  console.log(`${path}: ${Object.keys(missing).length} entries added`)
}

if (import.meta.main) completeLock('package-lock.json')
