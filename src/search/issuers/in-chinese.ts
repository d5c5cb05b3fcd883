import { runs } from '../../text/terms.ts'
import { ENGLISH_FRAME } from './in-english.ts'
import type { Condition } from './types.ts'
import { isVerb, leadingVerb, likeVerb, trailingVerb } from './verbs.ts'

/** Who is asked after: 哪些市场监管局, 什么地方, which departments of Zhejiang. */
const ASKED =
  '(?:市场监管|市场监督管理|监管|执法|政府|行政|职能)?(?:局|部门|单位|机构|机关|地方|地区|城市|地市|省市|省份|省(?!级)|市(?!场)|区县|区(?!块|域)|县(?!域)|委办局|政府|街道|所(?!有))(?:里|中|当中)?'
const WHO = new RegExp(
  `(?:请问|想知道|查一下|列出|找出)?(?:都?有)?(?:哪些|哪几[个家]|哪[个家一]|什么|那些|几个|多少[个家])(?:${ASKED})?(?:的${ASKED})?|的?${ASKED}(?:都?有|是)(?:哪些|哪几[个家]|谁)|有哪些(?:${ASKED})?|有多少(?:个?${ASKED})|谁`,
  'g',
)

/** 哪些局开办了…: the verb. */
const ASKED_AND_DONE = new RegExp(
  `(?:${WHO.source})(?<verb>[\\p{Script=Han}]{1,2}?)[了过](?=[\\p{Script=Han}])`,
  'gu',
)

/** Who tells how much was done asks for what was done as well: the verb behind it is part of that. */
const TELLING =
  /(?:公开|公布|发布|报告|披露|提到|提及|谈到|说明|写明|写了|写到|统计|列出|通报|介绍)/u

/** 哪些局没有发生…, 哪些局尚未…; not 未登记建筑, which is a thing. */
const NEGATIVE = new RegExp(
  `(?:${WHO.source})(?:(?:全年|连续|至今|都|从来|当年|还|仍)*)(?:没有(?!关)|没(?!收)|未(?:曾|能)?|从未|不曾|尚未|并未|尚无|无一|无任何|零(?!售|工))`,
  'u',
)
/** 哪些单位建成 before a practice: the short word between is a verb. */
const ASKED_WITH_VERB = new RegExp(
  `(?:${WHO.source})[\\p{Script=Han}]{1,2}(?![\\p{Script=Han}])`,
  'gu',
)
/** 扫码或 before a practice is another way to it; 检查 behind one adds nothing. */
const BESIDE_PRACTICE =
  /^.*(?:或者?|还是)$|^(?:检查|执法|监管|平台|系统|模式|方式|行动|活动|专项|项目|政策|服务)+$/

/** (一件事 / 一业一证): another way to it. */
const BESIDE_SLASH = /\p{Script=Han}+\s*\/|\/\s*\p{Script=Han}+/gu

/** Verbs of having, doing and telling: the stage of an answer is shown, never asked for. */
const VERBS =
  '公开 公布 发布 报告 披露 提到 提及 谈到 说明 写明 写了 写到 统计 列出 通报 介绍 有 没有 拥有 具有 存在 开展 推行 推广 推进 推动 实施 落实 建立 建设 制定 出台 印发 试点 试行 探索 实行 执行 使用 采用 采取 设立 设置 运用 应用 完成 进行 组织 举办 参加 参与 做 搞 做了 搞了 引入 上线 全面 率先 首次 已经 已 曾经 曾 正在 建成 建起 开办 创办 举行 召开 启动 搭建 打造 设有 建有 说明 写出 给出 采取 利用 配备 引进 提供 受到 遭受 面临 遇到 收到 接到 收到过 用 明确 深化 加强 强化 获得 取得 发生 出现 担任 作为'
    .split(' ')
    .sort((a, b) => b.length - a.length)
    .join('|')
const LEADING = new RegExp(`^(?:${VERBS}|了|过|的|对|在|把|将|都|也|还|并|\\s)+`)
const TRAILING = new RegExp(
  `(?:的)?(?:情况|工作|方面|做法|相关|困扰|影响|[呢吗啊吧?？])+$|(?<=[\\p{Script=Han}]{3})(?:的)?(?:措施|经验|改革|试点|制度|机制|信息|名单|案例)+$|(?:${VERBS}|了|过|的)+$`,
  'u',
)
/** What joins words without saying anything. */
const GLUE =
  /提供|的|了|过|和|与|及|以及|或者?|还是|等|对于?|针对|关于|有关|相关|在|中|里|为|向|给|把|将|由|其|该|并且?|而|且|也|都|是否|是|进行|开展|实施|情况|工作|方面|有|各类?|哪些|什么|吗|呢|它们|他们/

/** 哪几个局 asks for no number. */
export function withoutWho(text: string): string {
  return text.replace(WHO, (whole) => ' '.repeat(whole.length))
}

export function isNegativeInChinese(text: string): boolean {
  return NEGATIVE.test(text)
}

/** Content words of what is left, English ones only where nothing else was asked. */
export function conditionsOf(rest: string, hasPractice: boolean): readonly Condition[] {
  const asked = hasPractice ? rest.replace(BESIDE_SLASH, ' ') : rest
  const isTold = TELLING.test(asked)
  const done = hasPractice ? [] : doneIn(asked)
  const words = asked
    .replace(ASKED_AND_DONE, (whole) => ' '.repeat(whole.length))
    .replace(hasPractice ? ASKED_WITH_VERB : WHO, (whole) => ' '.repeat(whole.length))
  const found = runs(withoutWho(words)).flatMap(({ kind, text }) => {
    if (kind === 'word') {
      const says = !ENGLISH_FRAME.has(text) && !(hasPractice && /^[a-z]+$/.test(text))
      return says ? [{ ways: [text], isTranslated: false }] : []
    }
    const conditions = eitherOr(stripped(hasPractice ? text.replace(BESIDE_PRACTICE, '') : text))
    return conditions.flatMap((ways) => withVerb(ways, isTold))
  })
  return [...done, ...found].flatMap((condition): readonly Condition[] => {
    if (condition.verb === undefined) return [condition]
    if (hasPractice) return []
    // 公布了查处…的数量: the verb says of what the number is to be.
    return isTold ? [{ ...condition, verb: 'needed' }] : [condition]
  })
}

/** 哪些局打掉了…: the verb, unless it only says that something is there. */
function doneIn(asked: string): readonly Condition[] {
  return [...asked.matchAll(ASKED_AND_DONE)].flatMap(({ groups }) => {
    const verb = groups?.verb ?? ''
    return stripped(verb).length < 2 ? [] : [verbCondition(verb)]
  })
}

function verbCondition(verb: string): Condition {
  return { ways: likeVerb(verb), isTranslated: false, verb: 'free' }
}

/** A verb that begins a condition is one of its own: reports put others in its place. */
function withVerb(ways: readonly string[], isTold: boolean): readonly Condition[] {
  if (ways.every(isVerb)) {
    const alike = [...new Set(ways.flatMap(likeVerb))]
    return [{ ways: alike, isTranslated: false, verb: 'free' }]
  }
  const [first = '', ...others] = ways
  // 合格率 of 抽检合格率 is a thing of its own.
  const verb = first.endsWith('率') ? undefined : leadingVerb(first)
  if (verb === undefined) {
    const behind = isTold && others.length === 0 ? trailingVerb(first) : undefined
    if (behind === undefined) return [{ ways, isTranslated: false }]
    const object = stripped(first.slice(0, -behind.length))
    return [{ ways: [object], isTranslated: false }, verbCondition(behind)]
  }
  const object = stripped(first.slice(verb.length).replace(/^[了过]/, ''))
  // 查封扣押 is one doing.
  if (isVerb(object) || object.length < 2) return [{ ways, isTranslated: false }]
  return [verbCondition(verb), { ways: [object, ...others], isTranslated: false }]
}

/** Content words of a run; A或B is one condition, met by either. */
function eitherOr(run: string): readonly (readonly string[])[] {
  const found: string[][] = []
  for (const part of run.split(/(?=或)/)) {
    const words = part
      .split(GLUE)
      .map(stripped)
      .filter((word) => word.length >= 2)
    const last = found.at(-1)
    const [first, ...others] = words
    if (part.startsWith('或') && last !== undefined && first !== undefined) {
      last.push(first)
      found.push(...others.map((word) => [word]))
    } else found.push(...words.map((word) => [word]))
  }
  return found
}

function stripped(run: string): string {
  let word = run
  for (let before = ''; before !== word; ) {
    before = word
    word = word.replace(LEADING, '').replace(TRAILING, '')
  }
  return word
}
