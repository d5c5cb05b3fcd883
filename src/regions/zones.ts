import { readFileSync } from 'node:fs'
import { type Division, findDivision } from './divisions.ts'
import { shortName } from './names.ts'

/** Kinds of special zones, as written and as they are called for short; longer ones first. */
const KINDS: readonly (readonly [written: string, short: string])[] = [
  ['高新技术产业开发区', '高新区'],
  ['高新技术开发区', '高新区'],
  ['高新技术产业示范区', '示范区'],
  ['新技术开发区', '高新区'],
  ['高新区', '高新区'],
  ['经济技术开发区', '经开区'],
  ['经济开发区', '经开区'],
  ['经开区', '经开区'],
  ['自由贸易试验区', '自贸区'],
  ['自贸试验区', '自贸区'],
  ['自由贸易港', '自贸港'],
  ['自贸区', '自贸区'],
  ['综合保税区', '综合保税区'],
  ['保税区', '保税区'],
  ['新区', '新区'],
  ['工业园区', '工业园区'],
  ['风景名胜区', '风景名胜区'],
  ['旅游度假区', '旅游度假区'],
  ['综合实验区', '综合实验区'],
  ['合作区', '合作区'],
  ['示范区', '示范区'],
  ['管理区', '管理区'],
  ['开发区', '开发区'],
]

const SHORT: ReadonlyMap<string, string> = new Map(KINDS)

/** The zone's own name, if it has one (两江 of 两江新区), and its kind. No word of a sentence passes. */
const ZONE = new RegExp(
  `^((?:(?![局委厅府部院处区关于的了在和与及年])\\p{Script=Han}){0,6}?)(${KINDS.map(([written]) => written).join('|')})`,
  'u',
)

export interface ZoneReading {
  /** 两江新区; or, where it is named after the place around it, 重庆高新区. */
  readonly name: string
  /** As written, without the place before it. */
  readonly written: string
}

/** The special zone, 高新区 and the like, that is named right behind the name of a place. */
export function zoneAfter(place: Division, rest: string): ZoneReading | undefined {
  const match = ZONE.exec(rest)
  const [written, own = '', kind = ''] = match ?? []
  if (written === undefined) return undefined
  const short = SHORT.get(kind) ?? kind
  // 衢州湾经济技术开发区: one character is no name, but goes with that of the place.
  const above = own.length < 2 ? (shortName(place) ?? place.name) : ''
  return { name: `${above}${own}${short}`, written }
}

/** Zones that go by a name of their own, and the code of the place they lie in; `zones.csv` is written by hand from general knowledge. */
const BY_OWN_NAME: ReadonlyMap<string, Division> = new Map(
  readFileSync(new URL('./zones.csv', import.meta.url), 'utf8')
    .split(/\r?\n/)
    .slice(1)
    .flatMap((row) => {
      const [own = '', code = ''] = row.split(',')
      const place = findDivision(code)
      return place === undefined ? [] : [[own, place] as const]
    }),
)

/** 贵安新区, 洋浦经济开发区: a zone that a text names without the place around it. */
export function zoneAtStart(
  text: string,
): { readonly place: Division; readonly zone: ZoneReading } | undefined {
  const [written, own = '', kind = ''] = ZONE.exec(text) ?? []
  const place = BY_OWN_NAME.get(own)
  if (written === undefined || place === undefined) return undefined
  return { place, zone: { name: `${own}${SHORT.get(kind) ?? kind}`, written } }
}
