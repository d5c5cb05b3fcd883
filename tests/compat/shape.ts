/** Keys that documents of the index decide, not the server. */
const OF_DOCUMENTS = new Set([
  'hits',
  'facetDistribution',
  'facetStats',
  'fieldDistribution',
  'commitSha',
])

/** Keys and the types of their values; lists by their first entry. */
export function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 0 ? [] : [shapeOf(value[0])]
  if (typeof value !== 'object' || value === null) return typeof value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, OF_DOCUMENTS.has(key) ? 'of documents' : shapeOf(one)]),
  )
}
