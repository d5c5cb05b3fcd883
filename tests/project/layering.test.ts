import { execFileSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

/** Each rule, a file that would break it, and what that file would import: a path or a package. */
const PLANTED: readonly (readonly [rule: string, file: string, imported: string])[] = [
  ['core-knows-no-program', 'src/text/planted-1.ts', 'indexer/planted.ts'],
  ['core-knows-no-program', 'src/planted-2.ts', 'scripts/planted.ts'],
  ['core-knows-no-program', 'src/planted-3.ts', 'tests/planted.ts'],
  ['indexer-builds-on-src', 'indexer/planted-4.ts', 'scripts/planted.ts'],
  ['domain-imports-nothing', 'src/domain/planted-5.ts', 'src/text/planted.ts'],
  ['domain-imports-nothing', 'src/domain/planted-6.ts', 'zod'],
  ['text-layer', 'src/text/planted-7.ts', 'src/ranking/planted.ts'],
  ['ranking-layer', 'src/ranking/planted-8.ts', 'src/search/planted.ts'],
  ['embedding-layer', 'src/embedding/planted-9.ts', 'src/engine/reader.ts'],
  ['engine-layer', 'src/engine/memory/planted-10.ts', 'src/engine/lancedb/planted.ts'],
  ['engine-layer', 'src/engine/lancedb/planted-11.ts', 'src/text/planted.ts'],
  ['engine-shared-layer', 'src/engine/planted-12.ts', 'src/search/planted.ts'],
  ['search-layer', 'src/search/planted-13.ts', 'src/engine/lancedb/planted.ts'],
  ['search-layer', 'src/search/planted-14.ts', 'src/http/planted.ts'],
  ['edges-know-no-machinery', 'src/http/planted-15.ts', 'src/embedding/embedder.ts'],
  ['edges-know-no-machinery', 'src/page/planted-16.ts', 'src/engine/reader.ts'],
  ['compose-names-adapters', 'src/planted-17.ts', 'src/engine/lancedb/planted.ts'],
  ['compose-names-adapters', 'indexer/planted-18.ts', 'src/engine/memory/planted.ts'],
  ['lancedb-only-in-its-adapter', 'src/search/planted-19.ts', '@lancedb/lancedb'],
  ['lancedb-only-in-its-adapter', 'indexer/planted-20.ts', 'apache-arrow'],
  ['model-only-in-embedding', 'src/engine/memory/planted-21.ts', 'onnxruntime-node'],
  ['model-only-in-embedding', 'src/search/planted-22.ts', '@huggingface/transformers'],
  ['no-cycles', 'src/search/planted-23.ts', 'src/search/planted-23.ts'],
  ['everything-resolves', 'src/search/planted-24.ts', './nowhere.ts'],
  ['runtime-needs-no-tools', 'src/search/planted-25.ts', 'fast-check'],
  ['suggest-layer', 'src/suggest/planted-29.ts', 'src/search/planted.ts'],
  ['keys-layer', 'src/keys/planted-30.ts', 'src/http/planted.ts'],
  ['compat-layer', 'src/compat/planted-31.ts', 'src/engine/lancedb/planted.ts'],
  ['practices-layer', 'src/practices/planted-26.ts', 'src/search/planted.ts'],
  ['understand-layer', 'src/understand/planted-28.ts', 'src/search/planted.ts'],
  ['folding-layer', 'src/folding/planted-27.ts', 'src/search/planted.ts'],
  ['evidence-layer', 'src/evidence/planted-29.ts', 'src/search/planted.ts'],
]

const Report = z.object({
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })),
    ruleSetUsed: z.object({ forbidden: z.array(z.object({ name: z.string() })) }),
  }),
})
type Summary = z.infer<typeof Report>['summary']

const COPIED = ['src', 'indexer', 'package.json', 'tsconfig.json', '.dependency-cruiser.mjs']

describe('the layering check', () => {
  let copy = ''
  let summary: Summary

  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'wenmai-layering-'))
    for (const path of COPIED) cpSync(path, join(copy, path), { recursive: true })
    symlinkSync(join(process.cwd(), 'node_modules'), join(copy, 'node_modules'))
    for (const [, file, imported] of PLANTED) plant(copy, file, imported)
    summary = cruise(copy)
  })
  afterAll(() => rmSync(copy, { recursive: true, force: true }))

  for (const [rule, file, imported] of PLANTED) {
    it(`${rule}: reports ${file} importing ${imported}`, () => {
      const found = summary.violations.filter(({ from }) => from === file)
      expect(found.map(({ rule }) => rule.name)).toContain(rule)
    })
  }

  it('has a planted violation for every rule', () => {
    const rules = new Set(summary.ruleSetUsed.forbidden.map(({ name }) => name))
    expect(new Set(PLANTED.map(([rule]) => rule))).toEqual(rules)
  })

  it('speaks of folders that exist', () => {
    const folders = new Set(PLANTED.map(([, file]) => dirname(file)))
    expect([...folders].filter((folder) => !existsSync(folder))).toEqual([])
  })
})

/** Writes `file` with an import of a type, the least an import can be, and the target where there is none. */
function plant(root: string, file: string, imported: string): void {
  const isPath = /^(src|indexer|scripts|tests)\//.test(imported)
  if (isPath && !existsSync(join(root, imported))) write(root, imported, '')
  const from = isPath ? `./${relative(dirname(file), imported)}` : imported
  write(root, file, `import type { planted } from '${from}'\n`)
}

function write(root: string, file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true })
  writeFileSync(join(root, file), `${text}export type planted = 1\n`)
}

function cruise(root: string): Summary {
  const program = join(process.cwd(), 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
  const args = ['src', 'indexer', 'scripts', 'tests', '--config', '.dependency-cruiser.mjs']
  const output = execFileSync(process.execPath, [program, ...args, '--output-type', 'json'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  return Report.parse(JSON.parse(output)).summary
}
