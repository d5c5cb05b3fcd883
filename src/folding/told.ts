import { DIVISIONS } from '../regions/divisions.ts'
import { namedPlaces } from '../regions/mentions.ts'
import { shortName } from '../regions/names.ts'

const NUMBER = /\d+(?:\.\d+)?|[〇零一二三四五六七八九十百千万亿两]{2,}|第[一二三四五六七八九十]+/gu
const QUOTED = /[《“"「『][^《》“”"「」『』]{1,60}[》”"」』]/gu
const BODY =
  /\p{Script=Han}{2,4}(?:委员会|领导小组|公司|集团|中心|协会|商会|平台|大学|学校|医院|法院|检察院|街道|乡|镇|局|厅|委)/gu
const PERSON =
  /(?:书记|局长|厅长|主任|省长|市长|区长|县长|组长|同志)(?:、)?\p{Script=Han}{2,3}(?=[\p{P}\p{Z}]|$)/gu

/** Provinces and cities are named without what they are: 学习浙江经验. */
const SHORT_NAMES = new RegExp(
  DIVISIONS.filter(({ level }) => level !== 'county')
    .flatMap((division) => shortName(division) ?? [])
    .filter((name) => name.length >= 2)
    .join('|'),
  'gu',
)

/**
 * What one text tells and another, however like it, may tell otherwise: numbers, names in quotation
 * marks, places, bodies and persons. Equal where two texts tell the same.
 */
export function toldBy(text: string): string {
  const found = [NUMBER, QUOTED, BODY, PERSON, SHORT_NAMES].flatMap(
    (pattern) => text.match(pattern) ?? [],
  )
  const places = [...namedPlaces(text)].map(([place, times]) => `${place}×${times}`)
  return [...found, ...places].sort().join('\n')
}
