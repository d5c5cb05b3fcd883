import type { SearchContext } from '../search/find.ts'
import { currentScope } from '../search/scope.ts'
import { INDEX_UID, practicesOf } from './attributes.ts'
import { asJson, FIELDS, type JsonObject, select, toDocument } from './document.ts'
import { CompatFailure, documentNotFound } from './failure.ts'
import type { FacetSearchParameters, SearchParameters } from './parameters.ts'
import {
  type FacetSearchAnswer,
  type SearchAnswer,
  searchDocuments,
  searchFacet,
} from './search.ts'

/** The published passages as one index of Meilisearch's kind, read-only. */
export interface DocumentIndex {
  search(parameters: SearchParameters, requestUid: string): Promise<SearchAnswer>
  searchFacet(parameters: FacetSearchParameters): Promise<FacetSearchAnswer>
  /** `fields`: the attributes wanted; absent: all. Throws `document_not_found`. */
  document(id: string, fields: readonly string[] | undefined): Promise<JsonObject>
  description(): Promise<IndexDescription>
  statistics(): Promise<IndexStatistics>
}

export interface IndexDescription {
  readonly uid: string
  /** ISO 8601. */
  readonly createdAt: string
  readonly updatedAt: string
  readonly primaryKey: string
}

export interface IndexStatistics {
  readonly numberOfDocuments: number
  /** Bytes of the passages' text, about. */
  readonly rawDocumentDbSize: number
  readonly avgDocumentSize: number
  readonly isIndexing: boolean
  readonly numberOfEmbeddings: number
  /** Passages that are more than lines of metadata. */
  readonly numberOfEmbeddedDocuments: number
  readonly fieldDistribution: Readonly<Record<string, number>>
}

interface DocumentIndexParts {
  /** Runs work on the index published now, for the asker that is being answered. */
  readonly use: <T>(work: (context: SearchContext) => Promise<T> | T) => Promise<T>
  readonly isIndexing: () => boolean
}

export function createDocumentIndex({ use, isIndexing }: DocumentIndexParts): DocumentIndex {
  return {
    search: (parameters, requestUid) =>
      use((context) => searchDocuments(context, parameters, requestUid)),
    searchFacet: (parameters) => use((context) => searchFacet(context, parameters)),
    document: (id, fields) =>
      use(async ({ reader }) => {
        const [passage] = await reader.passages([id])
        const facts = reader.catalogue.passage(id)
        const report = facts && reader.catalogue.report(facts.report)
        if (passage === undefined || facts === undefined || report === undefined) {
          throw documentNotFound(id)
        }
        return select(asJson(toDocument(report, passage, practicesOf(facts, reader))), fields)
      }),
    description: () =>
      use(({ reader: { publication } }) => ({
        uid: INDEX_UID,
        createdAt: publication.publishedAt,
        updatedAt: publication.publishedAt,
        primaryKey: 'id',
      })),
    statistics: async () => {
      if (currentScope() !== undefined) throw countsOverAll()
      return use((context) => statistics(context, isIndexing()))
    },
  }
}

/** Of a Chinese character in UTF-8. */
const BYTES_A_CHARACTER = 3

function statistics({ reader }: SearchContext, isIndexing: boolean): IndexStatistics {
  const { catalogue, publication } = reader
  const { passages, vectors } = publication
  let characters = 0
  let embedded = 0
  for (const report of catalogue.reports) {
    for (const { start, end, section } of catalogue.passagesOf(report.id)) {
      characters += end - start
      if (section !== 'metadata') embedded++
    }
  }
  const size = characters * BYTES_A_CHARACTER
  return {
    numberOfDocuments: passages,
    rawDocumentDbSize: size,
    avgDocumentSize: passages === 0 ? 0 : Math.round(size / passages),
    isIndexing,
    numberOfEmbeddings: vectors,
    numberOfEmbeddedDocuments: embedded,
    fieldDistribution: Object.fromEntries(FIELDS.map((field) => [field, passages])),
  }
}

function countsOverAll(): CompatFailure {
  return new CompatFailure(
    'invalid_api_key',
    'The provided API key is invalid. It sees a part of the reports, and the counts are over all of them.',
    { status: 403, type: 'auth' },
  )
}
