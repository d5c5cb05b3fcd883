import { bodyAt } from './body.ts'
import { YEAR } from './dates.ts'
import type { Mention } from './issuer-mention.ts'
import type { Phrase } from './phrase.ts'

/**
 * The subject of a first sentence: the first body that a clause begins with. What stands behind 根据
 * or before 的 is somebody else.
 */
export function ofOpening(opening: Phrase): readonly Mention[] {
  const unnamed: Mention[] = []
  for (const start of opening.value.matchAll(CLAUSE_START)) {
    const from = start.index + start[0].length
    const lead = LEAD.exec(opening.value.slice(from))?.[0] ?? ''
    const body = bodyAt(opening.value, from + lead.length)
    if (body === undefined) continue
    const announced = /^(?:现|我)/.test(start[0] + lead)
    if (!announced && NOT_SUBJECT.test(opening.value.slice(body.to))) continue
    const mention = { body, source: opening }
    if (body.unnamed === undefined) return [mention]
    unnamed.push(mention)
  }
  return unnamed.slice(0, 1)
}

/** 结合桐庐县水利局（以下简称我局）实际: a body that says how it calls itself, wherever its sentence names it. */
export function introduced(opening: Phrase): readonly Mention[] {
  for (const { index } of opening.value.matchAll(CALLED)) {
    for (let from = Math.max(0, index - LONGEST_NAME); from < index; from++) {
      const body = bodyAt(opening.value, from)
      if (body?.to === index) return [{ body, source: opening }]
    }
  }
  return []
}

/** 全市公安机关以…为指引: the police of a place, whose bureau the text calls 市局 elsewhere. */
export function ofPolice(opening: Phrase, text: string): readonly Mention[] {
  const [written, lead = '', kind = ''] = POLICE.exec(opening.value) ?? []
  const bureau = kind === '省' ? '厅' : '局'
  if (written === undefined || !new RegExp(`${kind}${bureau}|我${bureau}`).test(text)) return []
  const from = opening.value.indexOf(written) + lead.length
  const to = from + '全市公安机关'.length
  const body = { from, to, name: `公安${bureau}`, places: [], unnamed: kind, before: '' } as const
  return [{ body, source: opening }]
}

const POLICE = /(^|[,。;])全([省市区县])公安机关/

const CALLED = /\((?:以下|下文)?简?称为?[“"]?[我本](?:[局委办厅部院]|中心|单位|机关)/g
const LONGEST_NAME = 40

const CLAUSE_START = /^|[,。;:]|现[将就]|现公布|我代表|我(?:[局委办厅部院]|中心|单位)\(/g
const LEAD = new RegExp(`^(?:现[将就]|现公布)?(?:${YEAR}年(?:度|以来|来|全年)?,?)?原?`)
/** What follows the name of a body that the sentence is not about. */
const NOT_SUBJECT =
  /^(?:的|印发|下发|转发|出台|《|关于|党组书记|局长|部署|要求|批复|批准|通报|授予|各|和|与|、)/
