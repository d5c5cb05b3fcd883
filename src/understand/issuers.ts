import type { Span } from '../domain/report.ts'
import type { KnownReports } from './known-reports.ts'
import { isBorder } from './place-guards.ts'

/** An issuer of reports that a query names. */
export interface NamedIssuer extends Span {
  /** Ids; several where bureaus share a name. */
  readonly values: readonly string[]
  /** As written. */
  readonly name: string
  /** Whether it can only say whose reports are wanted. */
  readonly certain: boolean
}

const LONGEST = 30

/** The longest name from each place on, in full or as people shorten it. */
export function readIssuers(
  folded: string,
  { issuers }: KnownReports,
  isRead: (at: number) => boolean,
): readonly NamedIssuer[] {
  const found: NamedIssuer[] = []
  let at = 0
  while (at < folded.length) {
    const issuer = isRead(at) ? undefined : issuerAt(folded, at, issuers)
    if (issuer !== undefined) found.push(issuer)
    at = issuer?.end ?? at + 1
  }
  return found
}

function issuerAt(
  folded: string,
  start: number,
  issuers: KnownReports['issuers'],
): NamedIssuer | undefined {
  for (let length = Math.min(LONGEST, folded.length - start); length >= 4; length--) {
    const name = folded.slice(start, start + length)
    const values = issuers.get(name)
    if (values === undefined) continue
    const before = folded.slice(0, start)
    const certain =
      (isBorder(folded[start - 1]) || /\d年度?$/.test(before)) && !/《[^》]*$/.test(before)
    return { start, end: start + length, values, name, certain }
  }
  return undefined
}
