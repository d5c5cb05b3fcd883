import type { Mutant } from './mutant.ts'

/** What the service says and asks: invariants 5, 7 and 10. */
export const SERVICE_MUTANTS: readonly Mutant[] = [
  // A failure is an error.
  {
    invariant: 5,
    breaks: 'a full-text index that cannot be read finds nothing',
    file: 'src/engine/lancedb/reader.ts',
    find: 'search?.(query) ?? { passages: [], complete: true }',
    replace:
      'search?.(query).catch(() => ({ passages: [], complete: true })) ?? { passages: [], complete: true }',
    caughtBy: {
      file: 'tests/engine/lancedb-publishing.test.ts',
      name: 'damage > of the full-text index fails the query, never finds nothing',
    },
  },
  {
    invariant: 5,
    breaks: 'vectors that cannot be read are near to nothing',
    file: 'src/engine/lancedb/reader.ts',
    find: 'return nearest?.(vector, filter, limit) ?? []',
    replace: 'return nearest?.(vector, filter, limit).catch(() => []) ?? []',
    caughtBy: {
      file: 'tests/engine/lancedb-publishing.test.ts',
      name: 'damage > of the vectors while they are in use fails the query',
    },
  },
  {
    invariant: 5,
    breaks: 'a fallback to words is not labelled',
    file: 'src/search/find.ts',
    find: "return { ...found, degraded: { from: 'hybrid', to: 'keyword', reason } }",
    replace: 'return found',
    caughtBy: {
      file: 'tests/search/search.test.ts',
      name: 'semantic and hybrid search > fall back to words and say so, when the model fails',
    },
  },
  {
    invariant: 5,
    breaks: 'any failure is taken for one of the model',
    file: 'src/search/find.ts',
    find: 'default:\n      return undefined',
    replace: "default:\n      return 'embedding_failed'",
    caughtBy: {
      file: 'tests/search/search.test.ts',
      name: 'semantic and hybrid search > fail where there is nothing to fall back to, or it was not the model that failed',
    },
  },
  {
    invariant: 5,
    breaks: 'a file that cannot be read vanishes',
    file: 'indexer/run/run.ts',
    find: 'problems.push({ file, ...parsed })',
    replace: '',
    caughtBy: {
      file: 'tests/run/run.test.ts',
      name: 'indexing > indexes what can be read and names what cannot',
    },
  },
  {
    invariant: 5,
    breaks: 'the evaluation measures an empty index',
    file: 'scripts/eval/evaluate.ts',
    find: 'if (passages.length > 0) return',
    replace: 'if (passages.length >= 0) return',
    caughtBy: {
      file: 'tests/eval/evaluate.test.ts',
      name: 'evaluate > refuses an index without passages',
    },
  },

  // Closed network.
  {
    invariant: 7,
    breaks: 'loading the model asks the network',
    file: 'src/embedding/tokenizer.ts',
    find: 'const tokenizer = new',
    replace:
      "await fetch('http://127.0.0.1:61234/').catch(() => undefined)\n    const tokenizer = new",
    caughtBy: {
      file: 'tests/embedding/no-network.test.ts',
      name: 'without a network > the model loads and embeds',
    },
  },
  {
    invariant: 7,
    breaks: 'the page takes its style from another site',
    file: 'src/page/layout.ts',
    find: "assetAddress('/assets/style.css')",
    replace: "'https://cdn.example/style.css'",
    caughtBy: {
      file: 'tests/page/page.test.ts',
      name: 'the first page > nothing is loaded from elsewhere, nothing is scripted or styled inline',
    },
  },
  {
    invariant: 7,
    breaks: 'the page may load from anywhere',
    file: 'src/http/headers.ts',
    find: '"default-src \'none\'"',
    replace: '"default-src *"',
    caughtBy: {
      file: 'tests/http/headers.test.ts',
      name: 'headers > / is safe to show',
    },
  },
  // A key shows its part.
  {
    invariant: 10,
    breaks: 'a key for a part of the corpus finds passages of the rest by their ids',
    file: 'src/search/scope.ts',
    find: 'reader.passages(visible(passages))',
    replace: 'reader.passages(passages)',
    caughtBy: {
      file: 'tests/search/scope.test.ts',
      name: 'a key that sees a part of the corpus > is shown no passage by its id, whoever asks the reader',
    },
  },
  {
    invariant: 10,
    breaks: 'a search key administers',
    file: 'src/http/access.ts',
    find: "  if (zone === 'administration') {\n    throw",
    replace: '  if (zone === undefined) {\n    throw',
    caughtBy: {
      file: 'tests/http/access.test.ts',
      name: 'who may ask for what > administration with a search key: /v1/problems',
    },
  },
  {
    invariant: 10,
    breaks: 'a page of any site may use any key',
    file: 'src/http/access.ts',
    find: 'key !== undefined && fitsOrigin(key, origin)',
    replace: 'key !== undefined',
    caughtBy: {
      file: 'tests/http/access.test.ts',
      name: "who may ask for what > another site with another's key: /v1/search",
    },
  },
]
