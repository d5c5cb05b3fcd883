import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { missingEntries, readLock, resolvedEntries } from '../../scripts/complete-lock.ts'

const { packages } = readLock(readFileSync('package-lock.json', 'utf8'))

describe('the lock file', () => {
  it('has an entry for every optional package, whatever the platform', () => {
    expect(Object.keys(packages).length).toBeGreaterThan(100)
    expect(missingEntries(packages)).toEqual({})
  })

  it('names no registry', () => {
    expect(resolvedEntries(packages)).toEqual([])
  })
})

describe('missing entries', () => {
  const asked = (name: string, version = '1.0.0') => ({
    'node_modules/tool': { version: '1.0.0', optionalDependencies: { [name]: version } },
  })

  it.each([
    ['tool-darwin-arm64', { cpu: ['arm64'], os: ['darwin'] }],
    ['@tool/linux-x64-musl', { cpu: ['x64'], libc: ['musl'], os: ['linux'] }],
    ['@tool/linux-arm-gnueabihf', { cpu: ['arm'], libc: ['glibc'], os: ['linux'] }],
    ['tool-win32-ia32-msvc', { cpu: ['ia32'], os: ['win32'] }],
    ['tool-wasm32-wasi', { cpu: ['wasm32'] }],
  ])('reads the platform off %s', (name, platform) => {
    expect(missingEntries(asked(name))).toEqual({
      [`node_modules/${name}`]: { version: '1.0.0', optional: true, ...platform },
    })
  })

  it.each([
    ['at the root', 'node_modules/tool-linux-x64'],
    ['beside who asks', 'node_modules/tool/node_modules/tool-linux-x64'],
  ])('finds what is there: %s', (_where, key) => {
    const present = { ...asked('tool-linux-x64'), [key]: { version: '1.0.0' } }
    expect(missingEntries(present)).toEqual({})
  })

  it("does not take another package's own copy for it", () => {
    const elsewhere = 'node_modules/other/node_modules/tool-linux-x64'
    const present = { ...asked('tool-linux-x64'), [elsewhere]: { version: '1.0.0' } }
    expect(Object.keys(missingEntries(present))).toEqual(['node_modules/tool-linux-x64'])
  })

  it('is marked as a tool where only a tool asks for it', () => {
    const packages = {
      'node_modules/tool': { ...asked('a-linux-x64')['node_modules/tool'], dev: true },
    }
    expect(missingEntries(packages)['node_modules/a-linux-x64']?.dev).toBe(true)
  })

  it.each([
    ['tool-linux-x64', '^1.0.0', 'is a range'],
    ['fsevents', '1.0.0', 'neither system nor processor'],
  ])('refuses to guess: %s %s', (name, version, reason) => {
    expect(() => missingEntries(asked(name, version))).toThrow(reason)
  })
})
