/** A filter as it was written; names of attributes are not looked up yet. */
export type Filter =
  | { readonly kind: 'and'; readonly of: readonly Filter[] }
  | { readonly kind: 'or'; readonly of: readonly Filter[] }
  | { readonly kind: 'not'; readonly of: Filter }
  | {
      readonly kind: 'compare'
      readonly attribute: string
      readonly operator: Operator
      readonly value: string
    }
  /** Both ends belong to it. */
  | {
      readonly kind: 'between'
      readonly attribute: string
      readonly from: string
      readonly to: string
    }
  | { readonly kind: 'in'; readonly attribute: string; readonly values: readonly string[] }
  | {
      readonly kind: 'contains' | 'starts with'
      readonly attribute: string
      readonly value: string
    }
  | { readonly kind: 'exists' | 'null' | 'empty'; readonly attribute: string }

/** Longer ones first, so that the first that fits is the one meant. */
export const OPERATORS = ['!=', '>=', '<=', '=', '>', '<'] as const
export type Operator = (typeof OPERATORS)[number]

/** In a form that reads back as the same filter. */
export function print(filter: Filter): string {
  switch (filter.kind) {
    case 'and':
    case 'or':
      return filter.of.map(printPart).join(filter.kind === 'and' ? ' AND ' : ' OR ')
    case 'not':
      return `NOT ${printPart(filter.of)}`
    case 'compare':
      return `${quote(filter.attribute)} ${filter.operator} ${quote(filter.value)}`
    case 'between':
      return `${quote(filter.attribute)} ${quote(filter.from)} TO ${quote(filter.to)}`
    case 'in':
      return `${quote(filter.attribute)} IN [${filter.values.map(quote).join(', ')}]`
    case 'contains':
      return `${quote(filter.attribute)} CONTAINS ${quote(filter.value)}`
    case 'starts with':
      return `${quote(filter.attribute)} STARTS WITH ${quote(filter.value)}`
    case 'exists':
      return `${quote(filter.attribute)} EXISTS`
    case 'null':
      return `${quote(filter.attribute)} IS NULL`
    case 'empty':
      return `${quote(filter.attribute)} IS EMPTY`
  }
}

function printPart(filter: Filter): string {
  const isList = filter.kind === 'and' || filter.kind === 'or'
  return isList ? `(${print(filter)})` : print(filter)
}

function quote(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
}

export type Single = Exclude<Filter, { readonly kind: 'and' | 'or' | 'not' }>

/** The conditions of a filter, in the order they were written. */
export function conditions(filter: Filter): readonly Single[] {
  switch (filter.kind) {
    case 'not':
      return conditions(filter.of)
    case 'and':
    case 'or':
      return filter.of.flatMap(conditions)
    default:
      return [filter]
  }
}
