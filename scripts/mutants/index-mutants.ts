import type { Mutant } from './mutant.ts'

/** How an index is kept and published: invariants 3 and 4. */
export const INDEX_MUTANTS: readonly Mutant[] = [
  // Engines are I/O.
  {
    invariant: 3,
    breaks: 'LanceDB says that its candidates are all there are',
    file: 'src/engine/lancedb/lexical.ts',
    find: 'complete: ordinals.length <= query.limit',
    replace: 'complete: true',
    caughtBy: {
      file: 'tests/engine/lancedb.test.ts',
      name: 'the LanceDB engine > says when more qualify than it returns',
    },
  },
  {
    invariant: 3,
    breaks: 'the memory engine takes any of the terms for all of them',
    file: 'src/engine/memory/reader.ts',
    find: 'allOf.every(',
    replace: 'allOf.some(',
    caughtBy: {
      file: 'tests/engine/memory.test.ts',
      name: 'the memory engine > finds a term that only the heading path holds',
    },
  },
  {
    invariant: 3,
    breaks: 'Meilisearch is asked for one window of words and taken to have answered for all',
    file: 'src/engine/meilisearch/windows.ts',
    find: 'windows.length < MOST_WINDOWS',
    replace: 'windows.length < 1',
    caughtBy: {
      file: 'tests/engine/meilisearch.test.ts',
      name: 'the Meilisearch (over the double) engine > finds what looking at every passage finds',
    },
  },

  // Publishing is atomic.
  {
    invariant: 4,
    breaks: 'the index before is removed while readers are on it',
    file: 'src/engine/meilisearch/index.ts',
    find: 'const GRACE = 15_000',
    replace: 'const GRACE = 0',
    caughtBy: {
      file: 'tests/engine/meilisearch.test.ts',
      name: 'the Meilisearch (over the double) engine > serves the old index until the new one is published, and to readers after',
    },
  },
  {
    invariant: 4,
    breaks: 'the pointer moves when a build begins',
    file: 'src/engine/lancedb/build.ts',
    find: 'const folder = await folders.create(name)\n',
    replace: 'const folder = await folders.create(name)\n  await folders.point(name)\n',
    caughtBy: {
      file: 'tests/engine/lancedb.test.ts',
      name: 'the LanceDB engine > serves the old index until the new one is published, and to readers after',
    },
  },
  {
    invariant: 4,
    breaks: 'clearing up takes the served index along',
    file: 'src/engine/lancedb/folders.ts',
    find: 'await keepOnly([served?.name, served?.previous])',
    replace: 'await keepOnly([])',
    caughtBy: {
      file: 'tests/engine/lancedb-publishing.test.ts',
      name: 'a build that was killed > leaves what is served as it is, and the next build clears it away',
    },
  },
  {
    invariant: 4,
    breaks: 'the index that readers may still be on is deleted',
    file: 'src/engine/lancedb/folders.ts',
    find: 'await keepOnly([served?.name, served?.previous])',
    replace: 'await keepOnly([served?.name])',
    caughtBy: {
      file: 'tests/engine/lancedb-publishing.test.ts',
      name: 'the folder > keeps the published index and the one before, no more',
    },
  },
  {
    invariant: 4,
    breaks: 'two processes may build at the same time',
    file: 'src/engine/lancedb/lock.ts',
    find: "file.exec('BEGIN EXCLUSIVE')",
    replace: "file.exec('BEGIN')",
    caughtBy: {
      file: 'tests/engine/lancedb-publishing.test.ts',
      name: 'the lock > is taken by exactly one of many processes',
    },
  },
  {
    invariant: 4,
    breaks: 'a run that fails publishes what it has',
    file: 'indexer/run/run.ts',
    find: 'await build.abandon()',
    replace:
      'await build.publish({ fingerprint: run.fingerprint, documentFrequencies: new Map(), problems: [], corpus: [] })',
    caughtBy: {
      file: 'tests/run/run.test.ts',
      name: 'indexing > changes nothing that is served when it fails',
    },
  },
  {
    invariant: 4,
    breaks: 'vectors are not kept as they come',
    file: 'indexer/cache/cached-embedder.ts',
    find: 'cache.put(entries)',
    replace: '',
    caughtBy: {
      file: 'tests/embedding/cached-embedder.test.ts',
      name: 'an embedder with a cache > continues a run that failed from what was done',
    },
  },
  {
    invariant: 4,
    breaks: 'the service closes an index that is still being asked',
    file: 'src/live/index.ts',
    find: 'if (old.uses === 0) await old.reader.close()',
    replace: 'await old.reader.close()',
    caughtBy: {
      file: 'tests/live/live-index.test.ts',
      name: 'the live index > takes up what is published while it serves, and lets what is under way finish',
    },
  },
]
