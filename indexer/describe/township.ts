import type { Field, RegionField } from '../../src/domain/report.ts'
import type { Kind } from '../../src/domain/words.ts'
import { type PlaceReading, placesAtStart } from '../../src/regions/at-start.ts'
import { settle } from '../../src/regions/names.ts'
import { placeName } from './official-name.ts'
import { type Phrase, part, spanIn } from './phrase.ts'
import { NO_REGION, regionField } from './region.ts'
import { type Title, titleLead } from './title.ts'
import { REPORTS } from './words/periods.ts'

/** The government of a town or the office of a street that a report is of. */
export interface Township {
  readonly issuer: Field<string>
  /** Of what it lies in. */
  readonly region: RegionField
}

/**
 * 桐庐县某镇2023年度法治政府建设情况报告: the town that a title begins with, which no table names. Its county is
 * where it lies, not who reports.
 */
export function townshipOf(title: Title, kind: Kind | null, text: string): Township | undefined {
  const own = part(title.phrase, titleLead(title.phrase.value))
  const above = placeAbove(own, text)
  const length = above?.length ?? 0
  const [, written = '', suffix = '', behind = ''] = TOWN.exec(own.value.slice(length)) ?? []
  if (written === '' || above?.division.level === 'province') return undefined
  if (behind !== '关于' && (kind === null || !REPORTS.has(kind))) return undefined
  const name = `${written}${suffix === '街道' ? '办事处' : '人民政府'}`
  // A street without its district may be anything that is called so.
  if (suffix === '街道' && above === undefined && !text.includes(name)) return undefined
  const value = (above === undefined ? '' : placeName(above.division)) + name
  const stated = text.indexOf(value)
  return {
    issuer:
      stated === -1
        ? { value, ...spanIn(own, 0, length + written.length), basis: 'inferred' }
        : { value, start: stated, end: stated + value.length, basis: 'stated' },
    region:
      above === undefined
        ? NO_REGION
        : {
            ...regionField(above.division),
            ...spanIn(own, above.nameStart, length),
            basis: 'stated',
          },
  }
}

/** The place before the town; undefined where none is, or where provinces share its name. */
function placeAbove(own: Phrase, text: string): PlaceReading | undefined {
  const readings = placesAtStart(own.value).filter(({ inFull }) => inFull)
  const longest = readings.filter(({ length }) => length === readings[0]?.length)
  const [place, second] = settle(
    longest.map(({ division }) => division),
    text,
  )
  return second === undefined ? longest.find(({ division }) => division === place) : undefined
}

/** What follows in a title that is a town's own; 城乡 and 乡镇 are no names. */
const TOWN =
  /^((?!城乡|乡镇|[各全])\p{Script=Han}{1,6}?(镇|乡|街道))(?=(关于|\d{4}|[一二][〇○零一二三四五六七八九]{3}|法治|政府|政务|依法))/u
