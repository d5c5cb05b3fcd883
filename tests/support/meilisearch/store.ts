import { FilterRefusal, parseFilter } from './filter.ts'
import { wordMatcher, wordsIn } from './words.ts'

/** Meilisearch refuses: a status, and a code of its own. */
export class Refusal extends Error {
  readonly status: number
  readonly code: string

  constructor(status: number, code: string, message: string) {
    super(message)
    this.status = status
    this.code = code
  }
}

export type Document = Readonly<Record<string, unknown>>

export interface Settings {
  readonly searchableAttributes?: readonly string[]
  readonly filterableAttributes?: readonly string[]
  readonly embedders?: Readonly<Record<string, { readonly dimensions: number }>>
}

export interface SearchQuery {
  readonly q?: string
  readonly limit?: number
  readonly offset?: number
  readonly filter?: string
  readonly attributesToRetrieve?: readonly string[]
  readonly matchingStrategy?: 'last' | 'all'
  readonly showRankingScore?: boolean
  readonly showRankingScoreDetails?: boolean
  readonly retrieveVectors?: boolean
  readonly vector?: readonly number[]
  readonly hybrid?: { readonly embedder: string; readonly semanticRatio?: number }
}

const SEARCH_FIELDS = new Set([
  ...['q', 'limit', 'offset', 'filter', 'attributesToRetrieve', 'matchingStrategy', 'vector'],
  ...['showRankingScore', 'showRankingScoreDetails', 'retrieveVectors', 'hybrid', 'indexUid'],
])

interface Kept {
  readonly document: Document
  readonly words: ReadonlySet<string>
  readonly vectors: Readonly<Record<string, readonly (readonly number[])[]>>
}

interface Found {
  readonly kept: Kept
  readonly score: number
  readonly words: { readonly matchingWords: number; readonly maxMatchingWords: number } | undefined
}

/** One index of the double: documents in the order of insertion, as `POST /indexes/{uid}/search` sees them. */
export class DoubleIndex {
  settings: Settings = {}
  readonly createdAt = new Date().toISOString()
  readonly #kept = new Map<string, Kept>()

  get size(): number {
    return this.#kept.size
  }

  clear(): void {
    this.#kept.clear()
  }

  documents(): readonly Document[] {
    return Array.from(this.#kept.values(), ({ document }) => document)
  }

  document(id: string): Document {
    const kept = this.#kept.get(id)
    if (kept === undefined)
      throw new Refusal(404, 'document_not_found', `Document \`${id}\` not found.`)
    return kept.document
  }

  /** All of them or none. */
  add(uid: string, documents: readonly Document[]): void {
    const prepared = documents.map((document) => {
      const id = String(document.id)
      if (/^[A-Za-z0-9_-]{1,511}$/.test(id)) return [id, this.#keep(uid, id, document)] as const
      throw new Refusal(
        400,
        'invalid_document_id',
        `Document identifier \`"${id}"\` is invalid. A document identifier can be of type integer or string, only composed of alphanumeric characters (a-z A-Z 0-9), hyphens (-) and underscores (_), and can not be more than 511 bytes.`,
      )
    })
    for (const [id, kept] of prepared) this.#kept.set(id, kept)
  }

  #keep(uid: string, id: string, { _vectors, ...document }: Document): Kept {
    const searchable = this.settings.searchableAttributes ?? Object.keys(document)
    const texts = searchable
      .map((name) => document[name])
      .filter((text) => typeof text === 'string')
    const vectors: Record<string, readonly (readonly number[])[]> = {}
    for (const [name, { dimensions }] of Object.entries(this.settings.embedders ?? {})) {
      vectors[name] = vectorsOf(_vectors, name, () => {
        throw new Refusal(
          400,
          'vector_embedding_error',
          `Index \`${uid}\`: While embedding documents for embedder \`${name}\`: no vectors provided for document \`${id}\`\n- Note: \`${name}\` has \`source: userProvided\`, so documents must provide embeddings as an array in \`_vectors.${name}\`.\n- Hint: opt-out for a document with \`_vectors.${name}: null\``,
        )
      })
      vectors[name].forEach((vector, at) => {
        if (vector.length === dimensions) return
        throw new Refusal(
          400,
          'invalid_vector_dimensions',
          `Index \`${uid}\`: Invalid vector dimensions in document with id \`${id}\` in \`._vectors.${name}\`.\n  - note: embedding #${at} has dimensions ${vector.length}\n  - note: embedder \`${name}\` requires ${dimensions}`,
        )
      })
    }
    return { document, words: new Set(texts.flatMap(wordsIn)), vectors }
  }

  search(uid: string, query: SearchQuery): Readonly<Record<string, unknown>> {
    const unknown = Object.keys(query).find((name) => !SEARCH_FIELDS.has(name))
    if (unknown !== undefined) throw new Refusal(400, 'bad_request', `Unknown field \`${unknown}\``)
    const { limit = 20, offset = 0, vector } = query
    const among = this.#filtered(uid, query.filter)
    const found = query.hybrid === undefined ? byWords(among, query) : this.#byVector(among, query)
    return {
      hits: found.slice(offset, offset + limit).map((one) => hitOf(one, query)),
      query: query.q ?? '',
      ...(vector === undefined ? {} : { queryVector: vector }),
      processingTimeMs: 0,
      limit,
      offset,
      estimatedTotalHits: found.length,
      ...(query.hybrid === undefined ? {} : { semanticHitCount: Math.min(limit, found.length) }),
    }
  }

  #filtered(uid: string, filter: string | undefined): readonly Kept[] {
    const all = [...this.#kept.values()]
    if (filter === undefined) return all
    try {
      const admits = parseFilter(filter, this.settings.filterableAttributes ?? [])
      return all.filter(({ document }) => admits(document))
    } catch (failure) {
      if (!(failure instanceof FilterRefusal)) throw failure
      throw new Refusal(400, 'invalid_search_filter', `Index \`${uid}\`: ${failure.message}`)
    }
  }

  /** Best first by each document's best vector; documents without one last. */
  #byVector(among: readonly Kept[], { hybrid, vector = [] }: SearchQuery): readonly Found[] {
    const name = hybrid?.embedder ?? ''
    const dimensions = this.settings.embedders?.[name]?.dimensions
    if (dimensions === undefined) {
      throw new Refusal(
        400,
        'invalid_search_embedder',
        `Cannot find embedder with name \`${name}\`.`,
      )
    }
    if (vector.length !== dimensions) {
      throw new Refusal(
        400,
        'invalid_vector_dimensions',
        `Invalid vector dimensions: expected: \`${dimensions}\`, found: \`${vector.length}\`.`,
      )
    }
    return among
      .map((kept) => {
        const scores = (kept.vectors[name] ?? []).map((own) => (1 + cosine(own, vector)) / 2)
        return { kept, score: Math.max(-1, ...scores), words: undefined }
      })
      .sort((a, b) => b.score - a.score)
      .map((found) => ({ ...found, score: Math.max(0, found.score) }))
  }
}

function byWords(among: readonly Kept[], query: SearchQuery): readonly Found[] {
  const match = wordMatcher(query.q ?? '', query.matchingStrategy ?? 'last')
  return among
    .flatMap((kept) => {
      const words = match(kept.words)
      const score =
        words === undefined ? 0 : words.matchingWords / Math.max(1, words.maxMatchingWords)
      return words === undefined ? [] : [{ kept, score, words }]
    })
    .sort((a, b) => b.score - a.score)
}

function hitOf({ kept, score, words }: Found, query: SearchQuery): Document {
  const { attributesToRetrieve: wanted = ['*'] } = query
  const fields = Object.entries(kept.document).filter(
    ([name]) => wanted.includes('*') || wanted.includes(name),
  )
  const vectors = Object.entries(kept.vectors).map(([name, embeddings]) => [
    name,
    { embeddings, regenerate: false },
  ])
  return {
    ...Object.fromEntries(fields),
    ...(query.retrieveVectors === true ? { _vectors: Object.fromEntries(vectors) } : {}),
    ...(query.showRankingScore === true ? { _rankingScore: score } : {}),
    ...(query.showRankingScoreDetails === true && words !== undefined
      ? { _rankingScoreDetails: { words: { order: 0, ...words, score } } }
      : {}),
  }
}

/** One vector, several, or null for none; `missing` is called where nothing is said. */
function vectorsOf(given: unknown, name: string, missing: () => never): readonly number[][] {
  const own = isRecord(given) && name in given ? given[name] : missing()
  const embeddings = isRecord(own) && 'embeddings' in own ? own.embeddings : own
  if (embeddings === null || !Array.isArray(embeddings)) return []
  const list = typeof embeddings[0] === 'number' ? [embeddings] : embeddings
  return list.map((vector: number[]) => Array.from(Float32Array.from(vector)))
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function cosine(a: readonly number[], b: readonly number[]): number {
  let [dot, ownSquares, otherSquares] = [0, 0, 0]
  for (let i = 0; i < a.length; i += 1) {
    const [own, other] = [a[i] ?? 0, b[i] ?? 0]
    dot += own * other
    ownSquares += own * own
    otherSquares += other * other
  }
  const length = Math.sqrt(ownSquares * otherSquares)
  return length === 0 ? 0 : dot / length
}
