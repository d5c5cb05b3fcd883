import { join } from 'node:path'
import { currentFingerprint, type IndexFingerprint } from './domain/fingerprint.ts'
import type { Embedder } from './embedding/embedder.ts'
import { createEmbedder } from './embedding/model-embedder.ts'
import { openLanceEngine } from './engine/lancedb/index.ts'
import { openMeilisearchEngine } from './engine/meilisearch/index.ts'
import type { IndexSource } from './engine/reader.ts'
import type { IndexWriter } from './engine/writer.ts'
import { bundledLexiconHash } from './practices/lexicon.ts'
import { createKnowledge, type Knowledge } from './search/knowledge.ts'
import type { EngineName, MeilisearchSettings, Settings } from './settings.ts'
import { createSuggesters, type Suggesters } from './suggest/suggesters.ts'
import { analyserFingerprint } from './text/analyser.ts'
import { loadGlossary } from './understand/english/load.ts'

interface Engine {
  readonly source: IndexSource
  readonly writer: IndexWriter
}

/** Each engine by the name the setting gives it. */
const ENGINES: Readonly<Record<EngineName, (settings: Settings) => Engine>> = {
  lancedb: ({ data }) => openLanceEngine({ directory: data }),
  meilisearch: ({ meilisearch: { url, key, index } }) =>
    openMeilisearchEngine({ url, key, prefix: index }),
}

export interface Composed extends Engine {
  readonly embedder: Embedder
  /** What queries are read by. */
  readonly knowledge: Knowledge
  readonly suggesters: Suggesters
  /** What an index must say of itself to be served by this program. */
  readonly fingerprint: IndexFingerprint
  /** The indexer's program and the settings it shares with the service. */
  readonly indexer: { readonly program: string; readonly args: readonly string[] }
}

/** Picks the adapters that the settings name. The only place that knows them. */
export function compose(settings: Settings): Composed {
  const embedder = createEmbedder({ modelFolder: settings.model })
  const { corpus, data, model, engine } = settings
  return {
    ...ENGINES[engine](settings),
    embedder,
    knowledge: createKnowledge(loadGlossary),
    suggesters: createSuggesters(),
    fingerprint: currentFingerprint(
      { analyser: analyserFingerprint(), practices: bundledLexiconHash() },
      embedder.model,
    ),
    indexer: {
      program: join(import.meta.dirname, '..', 'indexer', 'main.ts'),
      args: [
        ...['--corpus', corpus, '--data', data, '--model', model, '--engine', engine],
        ...(engine === 'meilisearch' ? meilisearchFlags(settings.meilisearch) : []),
      ],
    },
  }
}

/** A key that came by the environment stays there: other users of a machine see arguments. */
function meilisearchFlags({ url, key, keyByFlag, index }: MeilisearchSettings): readonly string[] {
  const flags = ['--meili-url', url, '--meili-index', index]
  return keyByFlag ? [...flags, '--meili-key', key] : flags
}
