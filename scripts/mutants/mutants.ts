import type { Mutant } from './mutant.ts'

/** By invariant, in the order of `ARCHITECTURE.md`. */
export const MUTANTS: readonly Mutant[] = [
  // Lossless.
  {
    invariant: 1,
    breaks: 'passages begin a character late',
    file: 'indexer/passages/passages.ts',
    find: 'return { ...draft, id:',
    replace: 'return { ...draft, start: draft.start + 1, id:',
    caughtBy: {
      file: 'tests/passages/lossless.test.ts',
      name: 'any text at all > has passages that are slices of it, in order, and no longer than agreed',
    },
  },
  {
    invariant: 1,
    breaks: 'text before the first item of a list is dropped',
    file: 'indexer/passages/passages.ts',
    find: 'const cuts = [start, ...inner, end]',
    replace: 'const cuts = [...inner, end]',
    caughtBy: {
      file: 'tests/passages/lossless.test.ts',
      name: 'any text at all > is held whole, each character once',
    },
  },
  {
    invariant: 1,
    breaks: 'the metadata lines belong to nothing',
    file: 'indexer/passages/passages.ts',
    find: 'const drafts = [...metadataRuns(outlined), ...bodies(outlined)]',
    replace: 'const drafts = [...bodies(outlined)]',
    caughtBy: {
      file: 'tests/passages/lossless.test.ts',
      name: 'the passages of the bundled reports > shanghai-2023.txt: hold every character once',
    },
  },
  {
    invariant: 1,
    breaks: 'the index keeps the folded text in place of the text',
    file: 'src/engine/lancedb/passages.ts',
    find: "const texts = readTexts(rows, 'text')",
    replace: "const texts = readTexts(rows, 'text').map((text) => text.toLowerCase())",
    caughtBy: {
      file: 'tests/engine/lancedb.test.ts',
      name: 'the LanceDB engine > returns passages in the order asked for, without those that do not exist',
    },
  },

  // One analyser, one embedder.
  {
    invariant: 2,
    breaks: 'an index of another fingerprint is served',
    file: 'src/live/index.ts',
    find: "if (status() === 'outdated') throw",
    replace: "if (status() === 'broken') throw",
    caughtBy: {
      file: 'tests/live/live-index.test.ts',
      name: 'the live index > refuses to serve an index made by another analyser or model, and says the cure',
    },
  },
  {
    invariant: 2,
    breaks: 'fingerprints are not compared by their analyser',
    file: 'src/domain/fingerprint.ts',
    find: "['schema', 'analyser', 'model', 'dimensions']",
    replace: "['schema', 'model', 'dimensions']",
    caughtBy: {
      file: 'tests/live/live-index.test.ts',
      name: 'the live index > refuses to serve an index made by another analyser or model, and says the cure',
    },
  },
  {
    invariant: 2,
    breaks: 'the hash of a model leaves out what its manifest says',
    file: 'src/embedding/manifest.ts',
    find: 'JSON.stringify([EMBEDDING_REVISION, ',
    replace: 'JSON.stringify([EMBEDDING_REVISION, 0 && ',
    caughtBy: {
      file: 'tests/embedding/manifest.test.ts',
      name: 'the hash of a model > differs with anything that the manifest says, and with a file',
    },
  },
  {
    invariant: 2,
    breaks: 'queries are not folded as the index is',
    file: 'src/ranking/lexical.ts',
    find: 'const folded = fold(query)',
    replace: 'const folded = query',
    caughtBy: {
      file: 'tests/search/search.test.ts',
      name: 'keyword search > finds what is written in another width',
    },
  },

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
    breaks: 'the memory engine forgets one of several terms that all must be there',
    file: 'src/engine/memory/reader.ts',
    find: 'allOf.every((term) => terms.has(term))',
    replace: 'allOf.slice(1).every((term) => terms.has(term))',
    caughtBy: {
      file: 'tests/engine/memory.test.ts',
      name: 'the memory engine > finds passages that hold all of the terms',
    },
  },

  // Publishing is atomic.
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
    file: 'src/search/search.ts',
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
    file: 'src/search/search.ts',
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
    find: 'problems.push({ file, ...read })',
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
    replace: "await fetch('http://127.0.0.1:9/').catch(() => undefined)\n    const tokenizer = new",
    caughtBy: {
      file: 'tests/embedding/no-network.test.ts',
      name: 'without a network > the model loads and embeds',
    },
  },
  {
    invariant: 7,
    breaks: 'the page takes its style from another site',
    file: 'src/page/layout.ts',
    find: 'href="/assets/style.css"',
    replace: 'href="https://cdn.example/style.css"',
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

  // Ids are derived.
  {
    invariant: 8,
    breaks: 'ids of passages are drawn at random',
    file: 'indexer/passages/ids.ts',
    find: '${hash(text, 8)}',
    replace: '${hash(text + Math.random(), 8)}',
    caughtBy: {
      file: 'tests/run/run.test.ts',
      name: 'indexing > gives the same ids in the same order in every run',
    },
  },
  {
    invariant: 8,
    breaks: 'ids of passages count their places',
    file: 'indexer/passages/passages.ts',
    find: 'passageId(outlined.report, text, occurrence)',
    replace: 'passageId(outlined.report, String(draft.start), occurrence)',
    caughtBy: {
      file: 'tests/run/run.test.ts',
      name: 'indexing > keeps the ids of passages that were not edited',
    },
  },
  {
    invariant: 8,
    breaks: 'files that differ only in their folder have one id',
    file: 'indexer/passages/ids.ts',
    find: 'hash(file, 12)',
    replace: "hash(file.replace(/^.*\\//, ''), 12)",
    caughtBy: {
      file: 'tests/passages/ids.test.ts',
      name: 'report ids > are distinct for files that differ only in folder, ending or what an id cannot hold',
    },
  },
  {
    invariant: 8,
    breaks: 'equally near passages come in any order',
    file: 'src/engine/parts.ts',
    find: 'b.score - a.score || a.ordinal - b.ordinal',
    replace: 'b.score - a.score || b.ordinal - a.ordinal',
    caughtBy: {
      file: 'tests/engine/lancedb.test.ts',
      name: 'the LanceDB engine > orders passages by their best part, equal ones by their place',
    },
  },
]
