import type { Span } from '../../domain/report.ts'
import { fold } from '../../text/fold.ts'
import { runs } from '../../text/terms.ts'
import { type FigureDemand, figureDemand } from './demand.ts'
import type { QuestionReading } from './types.ts'

/** What must stand in a sentence for it to be an answer. */
export interface Question {
  /** Any of each group is enough; every group is needed. */
  readonly practices: readonly (readonly string[])[]
  /** Words that must stand together. */
  readonly conditions: readonly Condition[]
  readonly figure: FigureDemand | undefined
}

/** Ways to say one thing. */
export interface Condition {
  readonly ways: readonly string[]
  /** Whether these are words of a dictionary, of which few fit. */
  readonly isTranslated: boolean
}

/** Who is asked after: 哪些市场监管局, 什么地方, which departments of Zhejiang. */
const ASKED =
  '(?:市场监管|市场监督管理|监管|执法|政府|行政|职能)?(?:局|部门|单位|机构|机关|地方|地区|城市|地市|省市|省份|省(?!级)|市(?!场)|区县|区(?!块|域)|县(?!域)|委办局|政府|街道|所(?!有))(?:里|中|当中)?'
const WHO = new RegExp(
  `(?:请问|想知道|查一下|列出|找出)?(?:都?有)?(?:哪些|哪几[个家]|哪[个家一]|什么|那些|几个|多少[个家])(?:${ASKED})?(?:的${ASKED})?|的?${ASKED}(?:都?有|是)(?:哪些|哪几[个家]|谁)|有(?:哪些|多少)(?:${ASKED})?|谁`,
  'g',
)

/** 哪些局开办了…: whatever was done, the verb says it and the stage shows it. */
const ASKED_AND_DONE = new RegExp(`(?:${WHO.source})(?:[\\p{Script=Han}]{1,2}?[了过])`, 'gu')

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
  '公开 公布 发布 报告 披露 提到 提及 谈到 说明 写明 写了 写到 统计 列出 通报 介绍 有 没有 拥有 具有 存在 开展 推行 推广 推进 推动 实施 落实 建立 建设 制定 出台 印发 试点 试行 探索 实行 执行 使用 采用 采取 设立 设置 运用 应用 完成 进行 组织 举办 参加 参与 做 搞 做了 搞了 引入 上线 全面 率先 首次 已经 已 曾经 曾 正在 建成 建起 开办 创办 举行 召开 启动 搭建 打造 设有 建有 说明 写出 给出 采取 利用 配备 引进 提供 受到 遭受 面临 遇到 收到 接到 收到过 用 明确 深化 加强 强化 获得 取得'
    .split(' ')
    .sort((a, b) => b.length - a.length)
    .join('|')
const LEADING = new RegExp(`^(?:${VERBS}|了|过|的|对|在|把|将|都|也|还|并|\\s)+`)
const TRAILING = new RegExp(
  `(?:的)?(?:情况|工作|方面|做法|措施|经验|改革|试点|制度|机制|相关|信息|名单|案例|困扰|影响|[呢吗啊吧?？])+$|(?:${VERBS}|了|过|的)+$`,
)
/** What joins words without saying anything. */
const GLUE =
  /提供|的|了|过|和|与|及|以及|或者?|还是|等|对于?|针对|关于|有关|相关|在|中|里|为|向|给|把|将|由|其|该|并且?|而|且|也|都|是否|是|进行|开展|实施|情况|工作|方面|有|各类?|哪些|什么|吗|呢|它们|他们/

const ENGLISH_FRAME: ReadonlySet<string> = new Set(
  'which what who bureau bureaus department departments agency agencies office offices authority authorities place places city cities district districts county counties government governments local issuer issuers unit units has have had having do does did done report reports reported reporting publish publishes published disclose discloses disclosed state states stated mention mentions mentioned pilot pilots piloted piloting adopt adopts adopted implement implements implemented introduce introduces introduced run runs ran running carry carries carried out conduct conducts conducted use uses used using establish establishes established set up launch launches launched roll rolls rolled issue issues issued make makes made take took tell tells told give gives gave show shows list lists the a an of in on at by for from their its his any some that to is are was were be been being with and or as how many much number numbers count counts amount figure figures total there it they them into about received receive receives get gets got hold holds held pay pays paid let lets allow allows allowed handle handles handled appoint appoints appointed hire hires hired organise organised organize organized provide provides provided offer offers offered people persons new instead waiting measures take'.split(
    ' ',
  ),
)

/** Takes a question apart: practices, the words that are left, whether a figure is wanted. */
export function questionOf({ meant, practices, groups, rest }: QuestionReading): Question {
  const asking = figureDemand(withoutWho(rest))
  const demand = figureDemand(withoutWho(meant))
  const others = blanked(rest, asking?.spans ?? [])
  return {
    practices: alternatives(meant, practices),
    conditions: [
      ...conditionsOf(others, practices.length > 0).map((condition) =>
        demand === undefined ? condition : withoutHead(condition),
      ),
      // Beside a practice a dictionary's words fit so seldom that they would leave out right answers.
      ...(practices.length > 0 ? [] : translated(meant, groups, demand)),
    ],
    figure: asking ?? demand,
  }
}

/** Beside its figure a noun does without its head: 听证9次 for 听证会, 罚没金额 for 罚没款. */
function withoutHead(condition: Condition): Condition {
  const short = condition.ways.filter((way) =>
    /^\p{Script=Han}{2}[会款案费金额率员器书证]$/u.test(way),
  )
  return { ...condition, ways: [...condition.ways, ...short.map((way) => way.slice(0, 2))] }
}

/** Words of another language, but those of the frame and those that ask for a figure; A or B is one thing. */
function translated(
  meant: string,
  groups: QuestionReading['groups'],
  demand: FigureDemand | undefined,
): readonly Condition[] {
  const asking = (demand?.spans ?? []).map(({ start, end }) => meant.slice(start, end))
  const found: (Condition & { readonly end: number })[] = []
  for (const { written, alternatives } of groups) {
    if (isFrame(written) || asking.some((words) => words.includes(written))) continue
    const start = meant.indexOf(written, found.at(-1)?.end ?? 0)
    const end = start + written.length
    const ways = alternatives.map(({ text }) => fold(text))
    const last = found.at(-1)
    if (last !== undefined && /^\s*(?:,? or|或者?)\s*$/.test(meant.slice(last.end, start))) {
      found.splice(-1, 1, { ways: [...last.ways, ...ways], isTranslated: true, end })
    } else found.push({ ways, isTranslated: true, end })
  }
  return found.map(({ ways, isTranslated }) => ({ ways, isTranslated }))
}

function isFrame(words: string): boolean {
  return words.split(/[^a-z0-9]+/).every((word) => ENGLISH_FRAME.has(word))
}

/** Practices joined by 和 are all wanted; those joined by 或, 、 or nothing are ways to the same end. */
function alternatives(
  meant: string,
  practices: QuestionReading['practices'],
): readonly (readonly string[])[] {
  const groups: string[][] = []
  let end = 0
  for (const { id, written } of practices) {
    const start = Math.max(end, meant.indexOf(written, end))
    const joined = /^[”"》\s]*(?:和|与|及|以及|并|又|同时|and|as well as)[“"《\s]*$/.test(
      meant.slice(end, start),
    )
    const group = groups.at(-1)
    if (group === undefined || joined) groups.push([id])
    else if (!group.includes(id)) group.push(id)
    end = start + written.length
  }
  return groups
}

/** 哪几个局 asks for no number. */
function withoutWho(text: string): string {
  return text.replace(WHO, (whole) => ' '.repeat(whole.length))
}

/** Content words of what is left, English ones only where nothing else was asked. */
function conditionsOf(rest: string, hasPractice: boolean): readonly Condition[] {
  const words = (hasPractice ? rest.replace(BESIDE_SLASH, ' ') : rest)
    .replace(ASKED_AND_DONE, (whole) => ' '.repeat(whole.length))
    .replace(hasPractice ? ASKED_WITH_VERB : WHO, (whole) => ' '.repeat(whole.length))
  return runs(withoutWho(words)).flatMap(({ kind, text }) => {
    if (kind === 'word') {
      const says = !ENGLISH_FRAME.has(text) && !(hasPractice && /^[a-z]+$/.test(text))
      return says ? [{ ways: [text], isTranslated: false }] : []
    }
    return eitherOr(stripped(hasPractice ? text.replace(BESIDE_PRACTICE, '') : text))
  })
}

/** Content words of a run; A或B is one condition, met by either. */
function eitherOr(run: string): readonly Condition[] {
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
  return found.map((ways) => ({ ways, isTranslated: false }))
}

function stripped(run: string): string {
  let word = run
  for (let before = ''; before !== word; ) {
    before = word
    word = word.replace(LEADING, '').replace(TRAILING, '')
  }
  return word
}

function blanked(text: string, spans: readonly Span[]): string {
  const units = text.split('')
  for (const { start, end } of spans) units.fill(' ', start, end)
  return units.join('')
}
