import type { Field, YearsField } from '../../src/domain/report.ts'
import type { Kind } from '../../src/domain/words.ts'
import type { FoundIssuer } from './issuer.ts'
import { kindByTitle } from './kind.ts'
import { phrase } from './phrase.ts'
import { type Title, titleOf } from './title.ts'
import { endsTitle } from './title-lines.ts'
import { REPORTS } from './words/periods.ts'
import { INFERRED_TITLES } from './words/titles.ts'

/** The title of a report whose page has none, but offers the report as a file under its title. */
export function attachedTitle(
  text: string,
  attachments: readonly Field<string>[],
): Title | undefined {
  for (const { start, end } of attachments) {
    if (start === undefined || end === undefined) continue
    const name = /^(.*?)\s*\.[A-Za-z]{2,4}$/.exec(text.slice(start, end))?.[1]
    if (name === undefined) continue
    const span = { start, end: start + name.length }
    const value = phrase(text, span)
    const { value: kind } = kindByTitle(value)
    if (endsTitle(value.value) && kind !== null && REPORTS.has(kind)) return titleOf(text, [span])
  }
  return undefined
}

/** Whether an attachment's title may be the report's: it names the issuers that the report names. */
export function agrees(attached: Title | undefined, issuers: readonly FoundIssuer[]): boolean {
  return issuers.every(({ field }) => attached?.value.includes(field.value ?? '') === true)
}

/** What an attachment's name says is concluded, not stated: the report itself has no title. */
export function titleField(stated: Title | undefined, attached: Title | undefined): Field<string> {
  const title = stated ?? attached
  if (title === undefined) return { value: null }
  const basis = stated === undefined ? 'inferred' : 'stated'
  return { value: title.value, start: title.start, end: title.end, basis }
}

/** 某市某局2024年法治政府建设年度报告, of issuer, years and kind; no words of the text, so no span. */
export function inferredTitle(
  issuers: readonly Field<string>[],
  years: YearsField,
  kind: Kind | null,
): Field<string> {
  const [issuer] = issuers
  const ending = kind === null ? undefined : INFERRED_TITLES[kind]
  if (issuer?.value === null || issuer === undefined || ending === undefined) return { value: null }
  const span = years.from === years.to ? `${years.from}` : `${years.from}—${years.to}`
  const when = years.from === null ? '' : `${span}年`
  return { value: `${issuer.value}${when}${ending}`, basis: 'inferred' }
}
