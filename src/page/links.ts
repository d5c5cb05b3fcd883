import type { PassageId } from '../domain/report.ts'
import type { Filters } from '../search/types.ts'
import type { Language } from './language.ts'
import { EMPTY_VIEW, type ReaderView, type View } from './page-request.ts'
import type { Words } from './words.ts'

/** A parameter of an address, or a hidden field of a form. */
export interface Parameter {
  readonly name: string
  readonly value: string
}

/** One value of one filter, as text. */
export interface ChosenFilter extends Parameter {
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

/** The view with one hit's explanation, or what was folded into it, opened in its place. */
export function openedLink(view: View, name: 'why' | 'open', passage: PassageId): string {
  return `${withParameters([...viewParameters(view), { name, value: passage }])}#${passage}`
}

/** Everything of a view that is not at its default. */
export function viewParameters(view: View): readonly Parameter[] {
  return [...parametersBeside(view), ...chosenFilters(view.filters), ...pageParameter(view)]
}

function parametersBeside(view: View): readonly Parameter[] {
  const { q, mode, sort, group, within, off, lang } = view
  return [
    ...(q === '' ? [] : [{ name: 'q', value: q }]),
    ...(mode === 'hybrid' ? [] : [{ name: 'mode', value: mode }]),
    ...(sort === 'relevance' ? [] : [{ name: 'sort', value: sort }]),
    ...(group === undefined ? [] : [{ name: 'group', value: group }]),
    ...(within === '' ? [] : [{ name: 'within', value: within }]),
    ...offParameter(off),
    ...(lang === undefined ? [] : [{ name: 'lang', value: lang }]),
  ]
}

function offParameter(off: readonly string[]): readonly Parameter[] {
  return off.length === 0 ? [] : [{ name: 'off', value: off.join(',') }]
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

/**
 * The view with one filter value more, or one less if it is chosen already; back on the first page.
 * What is added takes the place of the chosen values in `instead`.
 */
export function toggleLink(
  view: View,
  filter: ChosenFilter,
  instead: readonly ChosenFilter[] = [],
): string {
  const chosen = chosenFilters(view.filters)
  const others = chosen.filter((other) => !isSame(other, filter))
  if (others.length < chosen.length) return withParameters([...parametersBeside(view), ...others])
  const kept = others.filter((other) => !instead.some((one) => isSame(one, other)))
  return withParameters([...parametersBeside(view), ...kept, filter])
}

function isSame(a: ChosenFilter, b: ChosenFilter): boolean {
  return a.name === b.name && a.value === b.value
}

/** The reading page of a report, at the passage that was found where one is named. */
export function readerLink(view: ReaderView): string {
  const { report, passage, q, mode, off, show, lang } = view
  const parameters = [
    ...(passage === undefined ? [] : [{ name: 'passage', value: passage }]),
    ...(q === '' ? [] : [{ name: 'q', value: q }]),
    ...(mode === 'hybrid' ? [] : [{ name: 'mode', value: mode }]),
    ...offParameter(off),
    ...(show.length === 0 ? [] : [{ name: 'show', value: show.join(',') }]),
    ...(lang === undefined ? [] : [{ name: 'lang', value: lang }]),
  ]
  const anchor = passage === undefined ? '' : `#${passage}`
  return `${withParameters(parameters, `/reports/${encodeURIComponent(report)}`)}${anchor}`
}

/** The page of a report out of a view: it marks what the view asked for. */
export function reportLink(view: View, report: string, passage?: PassageId): string {
  const { q, mode, off, lang } = view
  return readerLink({
    report,
    q,
    mode,
    off,
    show: [],
    ...(passage === undefined ? {} : { passage }),
    ...(lang === undefined ? {} : { lang }),
  })
}

/** The view of all reports that a reader may go back to. */
export function searchAllLink({ q, mode, off, lang }: ReaderView): string {
  return searchLink({ ...EMPTY_VIEW, q, mode, off, ...(lang === undefined ? {} : { lang }) })
}

export function coverageLink(
  parameters: { readonly region?: string; readonly kind?: string },
  lang: Language | undefined,
): string {
  const all = { ...parameters, lang }
  const given = Object.entries(all).flatMap(([name, value]) =>
    value === undefined ? [] : [{ name, value }],
  )
  return withParameters(given, '/coverage')
}

/** The same page in the other language. */
export function otherLanguageLink(url: URL, words: Words): string {
  const query = new URLSearchParams(url.search)
  query.set('lang', words.otherLanguage.language)
  return `${ownPath(url)}?${query}`
}

export function sameAddress(url: URL): string {
  return `${ownPath(url)}${url.search}`
}

/** Two slashes at the beginning would lead to another site. */
function ownPath({ pathname }: URL): string {
  return pathname.replace(/^\/+/, '/')
}

function withParameters(parameters: readonly Parameter[], path = '/'): string {
  const query = new URLSearchParams()
  for (const { name, value } of parameters) query.append(name, value)
  return query.size === 0 ? path : `${path}?${query}`
}
