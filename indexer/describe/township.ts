import type { Field, RegionField } from '../../src/domain/report.ts'
import type { Kind } from '../../src/domain/words.ts'
import { type PlaceReading, placesAtStart } from '../../src/regions/at-start.ts'
import { settle } from '../../src/regions/names.ts'
import { YEAR } from './dates.ts'
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

/**
 * 2023年度，青石镇政府在县委的领导下…现将我镇…报告如下: the town whose government the first sentence is about, of a
 * report that says 我镇.
 */
export function townshipOfOpening(opening: Phrase, text: string): Township | undefined {
  if (!/我[镇乡]|本[镇乡]/.test(text)) return undefined
  const lead = TIME.exec(opening.value)?.[0].length ?? 0
  const town = SPEAKS.exec(opening.value.slice(lead))?.[1]
  if (town === undefined) return undefined
  const value = `${town}人民政府`
  const span = spanIn(opening, lead, lead + town.length)
  return { issuer: { value, ...span, basis: 'inferred' }, region: NO_REGION }
}

const TIME = new RegExp(`^(?:${YEAR}年(?:度|以来|来)?,)?`)
const SPEAKS =
  /^((?!城乡|乡镇|[我本各全])\p{Script=Han}{1,5}?[镇乡])(?:党委、?(?:人民)?政府|(?:人民)?政府)?(?=在|坚持|全面|认真|深入|以|积极|紧紧|始终|严格|按照|高度)/u

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
