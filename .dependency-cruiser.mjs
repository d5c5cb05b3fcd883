/*
 * What may import what. ARCHITECTURE.md says why; tests/project/layering.test.ts plants a violation
 * of every rule and demands that it is reported.
 */

/** A folder of src that may import only itself, the folders named, packages and Node. */
function layer(folder, allowed = []) {
  const inside = [`^src/${folder}/`, ...allowed.map((path) => `^src/${path}`)]
  return {
    name: `${folder}-layer`,
    severity: 'error',
    from: { path: `^src/${folder}/` },
    to: { path: '^src/', pathNot: inside },
  }
}

/** Packages that only the named folders may import. */
function confined(name, packages, folders) {
  return {
    name,
    severity: 'error',
    from: { path: '^(src|indexer|scripts)/', pathNot: folders.map((folder) => `^${folder}/`) },
    to: { path: `(^|/)node_modules/(${packages.join('|')})/` },
  }
}

const ENGINE_PORTS = 'engine/(reader|writer)\\.ts$'
const SHARED_ENGINE_FILES = 'engine/[^/]+\\.ts$'

export default {
  forbidden: [
    {
      name: 'core-knows-no-program',
      comment: 'src is what the indexer, the scripts and the tests build on, never the reverse.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(indexer|scripts|tests)/' },
    },
    {
      name: 'indexer-builds-on-src',
      severity: 'error',
      from: { path: '^indexer/' },
      to: { path: '^(scripts|tests)/' },
    },
    {
      name: 'domain-imports-nothing',
      comment: 'Not even a package: the words of the field depend on no tool.',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { pathNot: '^src/domain/' },
    },
    layer('text', ['domain/', ENGINE_PORTS]),
    layer('ranking', ['domain/', 'text/', ENGINE_PORTS, 'embedding/embedder\\.ts$']),
    layer('embedding', ['domain/', 'text/']),
    layer('practices', ['domain/', 'text/']),
    layer('understand', ['domain/', 'facts/', 'practices/', 'regions/', 'text/', ENGINE_PORTS]),
    layer('suggest', ['domain/', 'text/', 'regions/', 'practices/', 'understand/', ENGINE_PORTS]),
    layer('folding', ['facts/', 'regions/', 'text/']),
    layer('keys', ['domain/', 'regions/', 'search/scope\\.ts$', 'settings\\.ts$']),
    layer('compat', ['domain/', 'text/', 'search/', 'embedding/embedder\\.ts$', ENGINE_PORTS]),
    layer('evidence', ['domain/', 'text/', 'facts/', 'regions/']),
    {
      name: 'engine-layer',
      comment: 'An adapter knows the domain, the ports, what adapters share, and its own folder.',
      severity: 'error',
      from: { path: '^src/engine/([^/]+)/' },
      to: {
        path: '^src/',
        pathNot: ['^src/domain/', `^src/${SHARED_ENGINE_FILES}`, '^src/engine/$1/'],
      },
    },
    {
      name: 'engine-shared-layer',
      severity: 'error',
      from: { path: `^src/${SHARED_ENGINE_FILES}` },
      to: { path: '^src/', pathNot: ['^src/domain/', `^src/${SHARED_ENGINE_FILES}`] },
    },
    layer('search', [
      'domain/',
      'text/',
      'facts/',
      'ranking/',
      'regions/',
      'practices/',
      'folding/',
      'understand/',
      'evidence/',
      'facts/',
      SHARED_ENGINE_FILES,
      'embedding/embedder\\.ts$',
    ]),
    {
      name: 'edges-know-no-machinery',
      comment:
        'HTTP and page translate what search says; engines and models are not their business.',
      severity: 'error',
      from: { path: '^src/(http|page)/' },
      to: { path: '^src/(engine|embedding)/' },
    },
    {
      name: 'compose-names-adapters',
      comment: 'One place decides which engine runs.',
      severity: 'error',
      from: { path: '^(src|indexer)/', pathNot: ['^src/compose\\.ts$', '^src/engine/'] },
      to: { path: '^src/engine/[^/]+/' },
    },
    confined(
      'lancedb-only-in-its-adapter',
      ['@lancedb/lancedb', 'apache-arrow'],
      ['src/engine/lancedb', 'scripts/bench'],
    ),
    confined(
      'model-only-in-embedding',
      ['onnxruntime-node', '@huggingface/transformers'],
      ['src/embedding', 'scripts/bench'],
    ),
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'everything-resolves',
      comment: 'A path that leads nowhere would slip past every other rule.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'runtime-needs-no-tools',
      comment: 'What is served must run after `npm ci --omit=dev`.',
      severity: 'error',
      from: { path: '^(src|indexer)/' },
      to: { dependencyTypes: ['npm-dev'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    // Imports of types count too.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types'],
    },
  },
}
