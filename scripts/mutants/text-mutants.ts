import type { Mutant } from './mutant.ts'

/** What becomes of a report on its way into the index: invariants 1, 2 and 8. */
export const TEXT_MUTANTS: readonly Mutant[] = [
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
    file: 'src/engine/lancedb/passage-store.ts',
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
    find: "['schema', 'analyser', 'practices', 'model', 'dimensions']",
    replace: "['schema', 'practices', 'model', 'dimensions']",
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
    file: 'src/understand/reword.ts',
    find: 'asTyped(fold(query))',
    replace: 'asTyped(query)',
    caughtBy: {
      file: 'tests/eval/search-index.test.ts',
      name: 'the search that is measured > finds what is written in another width and case',
    },
  },

  // Ids are derived.
  {
    invariant: 8,
    breaks: 'ids of passages are drawn at random',
    file: 'indexer/passages/ids.ts',
    find: 'hash(text, 8)',
    replace: 'hash(text + Math.random(), 8)',
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
    breaks: 'files whose names an id cannot hold have one id',
    file: 'indexer/passages/ids.ts',
    find: 'hash(file, 12)',
    replace: 'hash(extension, 12)',
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
