import type { PassageId, ReportId } from '../domain/report.ts'
import type { Filters } from '../search/types.ts'
import type { Language } from './language.ts'
import type { View } from './page-request.ts'
import type { Words } from './words.ts'

/** A parameter of an address, or a hidden field of a form. */
export interface Parameter {
  readonly name: string
  readonly value: string
}

/** One value of one filter, as text. */
interface ChosenFilter extends Parameter {
  readonly name: keyof Filters
}

const FILTER_NAMES = [
  'region',
  'issuer',
  'year',
  'yearFrom',
  'yearTo',
  'kind',
  'level',
  'section',
  'report',
  'practice',
] as const satisfies readonly (keyof Filters)[]

/** Address of a view. */
export function searchLink(view: View): string {
  return withParameters(viewParameters(view))
}

/** Everything of a view that is not at its default. */
export function viewParameters(view: View): readonly Parameter[] {
  return [...parametersBeside(view), ...chosenFilters(view.filters), ...pageParameter(view)]
}

function parametersBeside({ q, mode, sort, lang }: View): readonly Parameter[] {
  return [
    ...(q === '' ? [] : [{ name: 'q', value: q }]),
    ...(mode === 'hybrid' ? [] : [{ name: 'mode', value: mode }]),
    ...(sort === 'relevance' ? [] : [{ name: 'sort', value: sort }]),
    ...(lang === undefined ? [] : [{ name: 'lang', value: lang }]),
  ]
}

function pageParameter({ offset }: View): readonly Parameter[] {
  return offset === 0 ? [] : [{ name: 'offset', value: String(offset) }]
}

export function chosenFilters(filters: Filters): readonly ChosenFilter[] {
  return FILTER_NAMES.flatMap((name) => {
    const chosen = filters[name]
    const values = chosen === undefined ? [] : [chosen].flat()
    return values.map((value) => ({ name, value: String(value) }))
  })
}

export function isChosen(filters: Filters, filter: ChosenFilter): boolean {
  return chosenFilters(filters).some((chosen) => isSame(chosen, filter))
}

/** The view with one filter value more, or one less if it is chosen already; back on the first page. */
export function toggleLink(view: View, filter: ChosenFilter): string {
  const chosen = chosenFilters(view.filters)
  const others = chosen.filter((other) => !isSame(other, filter))
  const added = others.length === chosen.length ? [filter] : []
  return withParameters([...parametersBeside(view), ...others, ...added])
}

function isSame(a: ChosenFilter, b: ChosenFilter): boolean {
  return a.name === b.name && a.value === b.value
}

/** The reading page of a report, at a passage where one is named. */
export function reportLink(
  id: ReportId,
  options: { readonly passage?: PassageId; readonly lang?: Language | undefined } = {},
): string {
  const query = options.lang === undefined ? '' : `?lang=${options.lang}`
  const anchor = options.passage === undefined ? '' : `#${options.passage}`
  return `/reports/${encodeURIComponent(id)}${query}${anchor}`
}

/** The same page in the other language. */
export function otherLanguageLink(url: URL, words: Words): string {
  const query = new URLSearchParams(url.search)
  query.set('lang', words.otherLanguage.language)
  // Two slashes at the beginning would lead to another site.
  return `${url.pathname.replace(/^\/+/, '/')}?${query}`
}

function withParameters(parameters: readonly Parameter[]): string {
  const query = new URLSearchParams()
  for (const { name, value } of parameters) query.append(name, value)
  return query.size === 0 ? '/' : `/?${query}`
}
