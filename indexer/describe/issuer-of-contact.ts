import { type Body, bodyAt } from './body.ts'
import type { Mention } from './issuer-mention.ts'
import { type Phrase, part } from './phrase.ts'
import { OFFICES } from './words/bodies.ts'

/**
 * Who made a report as reports on disclosure say it (由某局编制), else whom they say to ask: 请与某局办公室联系. The
 * office of a government answers for other reports too, and proves nothing.
 */
export function contact(opening: Phrase): readonly Mention[] {
  for (const [before, behind] of SAID) {
    for (const { index, 0: words } of opening.value.matchAll(before)) {
      const from = index + words.length
      const body = bodyAt(opening.value, from) ?? unknownZone(opening.value, from)
      if (body === undefined || !behind.test(opening.value.slice(body.to))) continue
      const own = withoutOffice(opening.value, body)
      if (own !== undefined) return [{ body: own, source: opening }]
    }
  }
  return []
}

const SAID: readonly (readonly [before: RegExp, behind: RegExp])[] = [
  [/由/g, /^[^,。;]{0,20}编制/],
  [/与/g, /^[^,。;(]{0,12}联系/],
  [/请(?:直接)?(?:联系|咨询):?/g, /^[^,。;(]{0,12}[,。;(]/],
]

/** 某市水利局 of 某市水利局办公室; undefined for the office of a government. */
function withoutOffice(value: string, body: Body): Body | undefined {
  const office = OFFICES.find((one) => body.name.endsWith(one))
  if (office === undefined) return body
  if (body.name.startsWith('人民政府')) return undefined
  const own = bodyAt(value.slice(0, body.to - office.length), body.from)
  return own?.to === body.to - office.length ? own : undefined
}

/** 青石湾经济技术开发区管委会: the committee of a zone whose place nothing tells, by its name. */
function unknownZone(value: string, from: number): Body | undefined {
  const [written, zone] = ZONE.exec(value.slice(from)) ?? []
  if (written === undefined || zone === undefined) return undefined
  const name = `${zone}管理委员会`
  return { from, to: from + written.length, name, places: [], unknown: true, before: '' }
}

/** With its kind alone (市经开区) a zone has no name. */
const ZONE =
  /^((?![省市区县州]|经济|高新|开发|工业)\p{Script=Han}{2,8}?(?:经济技术开发区|高新技术产业开发区|经济开发区|开发区|高新区|经开区|新区|度假区|工业园区|示范区))管(?:理委员|委)会/u

/** The committee of a zone that a title begins with. */
export function zoneOfTitle(title: Phrase): readonly Mention[] {
  const body = unknownZone(title.value, 0)
  return body === undefined ? [] : [{ body, source: part(title, 0) }]
}
