import type { Actor } from '../domain/words.ts'
import { type PlaceReading, placesAtStart } from '../regions/at-start.ts'
import { pathOf } from '../regions/divisions.ts'

/** Whose report it is. */
export interface IssuerPlace {
  /** In full where it is known: 天津市东丽区市场监督管理局. */
  readonly names: readonly string[]
  /** `浙江省/杭州市/余杭区`; null where the report tells none. */
  readonly path: string | null
}

/** 一是, 2., 近日 and the like, before whoever acts. */
const OPENING =
  /^(?:[一二三四五六七八九十]+是|[(]?[一二三四五六七八九十\d]+[).、]|首先|其次|再次)?(?:\d{4}年(?:以来|底|初)?|(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?|近日|日前|近年来|今年(?:以来)?|去年|同时|此外|目前|为此|其中|随后|并|且|该项工作)?/
const SELF =
  /^(?:我们|[我本][局市区县省州委厅办院部]|全[市区县省州局系]|各[市区县科所街镇]|本单位|本部门)/
const NATIONAL =
  /^(?:国务院|国家(?!级|工作人员)|中央|中共中央|全国(?:人大|市场监管系统)|(?:市场监督管理|市场监管|税务|海关|广播电视|体育)?总[局署]|最高人民|(?:生态环境|交通运输|司法|公安|应急管理|农业农村|商务|教育|财政|住房和?城乡建设|人力资源和?社会保障|工业和信息化|自然资源|水利|民政|文化和旅游)部)/
const LEVELLED =
  /^(?<level>自治区|省|州|市(?!场)|区(?!块|域|分|别|间)|县(?!域))(?<body>(?:委|人民政府|政府|人大)(?![\p{Script=Han}]{0,10}(?:局|办))|(?!级)[\p{Script=Han}]{0,12}?(?:局|厅|委|办|院|管委会|部门))/u
const HIGHER = /^(?:上级|上一级|省级|国家级|中央)[\p{Script=Han}]{0,6}/u
const OTHER_BODIES = /^(?:公安|检察|审判|司法|税务|城管|消防|环保)(?:机关|部门)/
const BODY = /^[\p{Script=Han}]{0,16}?(?:局|厅|委员会|委|办公室|办|院|政府|部门|管委会)/u
const PLACE_ACTS =
  /^(?:等[省市地]|[、和及与]|(?:[两三四五六]地)|(?:率先|首创|首推|探索|已经?|统一|全面)?(?:出台|建立|推出|推行|制定|实施|发布|公布|印发|开展|建设|建成|推广|打造|试点))/

const RANK: Readonly<Record<string, number>> = { 省: 1, 自治区: 1, 市: 2, 州: 2, 区: 3, 县: 3 }

/** 会同区司法局, 落实省局清单: who follows helps, or is obeyed, and acts not. 会同 is a county besides. */
const NO_SUBJECT =
  /^(?:会同|联合|配合|协助|协同|与|同|和|向|对|为|由|经|获|受|按|根据|依据|落实|执行|贯彻)/

/** Who acts in a clause, if its beginning says so. Folded text. */
export function subjectOf(clause: string, issuer: IssuerPlace): Actor | undefined {
  const text = clause.slice(OPENING.exec(clause)?.[0].length ?? 0)
  if (SELF.test(text) || issuer.names.some((name) => text.startsWith(name))) return 'own'
  if (NO_SUBJECT.test(text)) return undefined
  if (NATIONAL.test(text) || HIGHER.test(text)) return 'superior'
  const levelled = LEVELLED.exec(text)?.groups
  if (levelled !== undefined) {
    return byLevel(levelled.level ?? '', levelled.body ?? '', issuer)
  }
  if (OTHER_BODIES.test(text)) return 'other'
  return placeActs(text, issuer)
}

/** 省局, 市发展改革委, 区政府, as the issuer would say it. */
function byLevel(level: string, body: string, issuer: IssuerPlace): Actor {
  const own = rankOf(issuer)
  const rank = RANK[level] ?? own
  if (rank < own) return 'superior'
  if (rank > own) return 'own'
  if (/^(?:委$|人民政府|政府|人大)/.test(body)) return 'superior'
  return isSameBody(body, issuer) ? 'own' : 'other'
}

function rankOf({ path, names }: IssuerPlace): number {
  const last = path?.split('/').at(-1) ?? names[0] ?? ''
  if (/省$|自治区$/.test(last)) return 1
  return /[市州盟]$/.test(last) ? 2 : 3
}

/** 市场监管局 of 市场监督管理局: its characters stand there in order. */
function isSameBody(body: string, { names }: IssuerPlace): boolean {
  if (body === '局' || body === '委' || body === '厅' || body === '办') return true
  return names.some((name) => {
    let at = 0
    for (const character of name) if (character === body[at]) at++
    return at === body.length
  })
}

/** 浙江省建设了…, 柳州市司法局出台…; a place with neither a body nor a verb behind it acts not. */
function placeActs(text: string, issuer: IssuerPlace): Actor | undefined {
  for (const place of placesAtStart(text)) {
    const rest = text.slice(place.length)
    const body = BODY.exec(rest)?.[0]
    if (body === undefined && !(isPlain(place) && PLACE_ACTS.test(rest))) continue
    const relation = relationTo(place, issuer)
    if (relation !== 'own') return relation
    if (body === undefined || body.length < 2) return 'own'
    const isGovernment = /^(?:人民)?政府/.test(body) || /^(?:市|区|县)?委$/.test(body)
    if (isGovernment) return 'superior'
    const lower = issuer.path !== null && (pathOf(place.division.code) ?? '') !== issuer.path
    return lower || isSameBody(body, issuer) ? 'own' : 'other'
  }
  return undefined
}

/** Counties' short names are too often other words. */
function isPlain({ inFull, division }: PlaceReading): boolean {
  return inFull || division.level !== 'county'
}

/** Another place, one that the issuer lies in, or its own and what lies below. */
export function relationTo(place: PlaceReading, { path, names }: IssuerPlace): Actor {
  const named = pathOf(place.division.code)
  if (named === undefined || path === null) {
    return names.some((name) => name.includes(place.division.name)) ? 'own' : 'other'
  }
  if (path === named || named.startsWith(`${path}/`)) return 'own'
  return path.startsWith(`${named}/`) ? 'superior' : 'other'
}
