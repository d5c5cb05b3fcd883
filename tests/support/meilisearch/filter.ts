/** The part of Meilisearch's filters that the adapter writes: `a = 1`, `a IN [1,2]`, `a NOT IN [1]`, `AND`. */
export type DocumentFilter = (document: Readonly<Record<string, unknown>>) => boolean

export class FilterRefusal extends Error {}

const CONDITION =
  /^(?<attribute>[A-Za-z.]+)\s*(?:=\s*(?<value>[^\s[\]]+|'[^']*')|(?<not>NOT\s+)?IN\s*\[(?<list>[^\]]*)\])$/

export function parseFilter(expression: string, filterable: readonly string[]): DocumentFilter {
  const conditions = expression.split(/\s+AND\s+/).map((text) => condition(text.trim(), filterable))
  return (document) => conditions.every((holds) => holds(document))
}

function condition(text: string, filterable: readonly string[]): DocumentFilter {
  const { attribute, value, not, list } = CONDITION.exec(text)?.groups ?? {}
  if (attribute === undefined) throw new FilterRefusal(`Was expecting an operation at ${text}`)
  if (!filterable.includes(attribute)) {
    const available = filterable.toSorted().map((name) => `\`${name}\``)
    throw new FilterRefusal(
      `Attribute \`${attribute}\` is not filterable. Available filterable attribute patterns are: ${available.join(', ')}.`,
    )
  }
  const wanted = new Set((value ?? list ?? '').split(',').map((one) => unquoted(one.trim())))
  return (document) => {
    const own = document[attribute]
    const holds = (Array.isArray(own) ? own : [own]).some((one) => wanted.has(String(one)))
    return not === undefined ? holds : !holds
  }
}

function unquoted(text: string): string {
  return text.replace(/^'(.*)'$/, '$1')
}
