import type { Span } from '../domain/report.ts'
import type { Folded } from './measure.ts'

/** How far beside a figure the words are looked for that say what it counts. */
const REACH = 40
const LONGEST = 24

/** Verbs of reports that stand between whoever acts and what is counted. */
const VERBS =
  '立案查处 立案 查办 查处 查获 查出 查封 扣押 检查 抽查 抽检 检测 办理 办结 结案 处理 处置 受理 接收 收到 答复 开展 组织 举办 召开 举行 印发 制定 修订 出台 发布 发放 张贴 完成 实现 新增 新登记 登记 累计 审查 审核 审理 清理 废止 评查 调解 化解 挽回 培训 覆盖 接待 移送 责令改正 责令 约谈 发现 整改 消除 拆除 推荐 申报 获批 入选 指导 帮助 协助 兑付 争取 减少 节省 节约 缩至 缩短 采集 录入 移出 列入 标记 撤销 捣毁 出动 建成 建立 设立 拥有 配备 现有 共有 包含 涉及 聚焦 编制 梳理 排摸 排查 取消 下放 承接 公开 主动公开 公布 投入 安排 落实 引进 培育 选出 选派 聘请 提出 推出 优化 审批 吸收 适用 刊发 接入 对 为 等 组织实施 维持 确认'
    .split(' ')
    .sort((a, b) => b.length - a.length)
const HEAD = new RegExp(
  `^(?:${VERBS.join('|')}|截至目前|截至|目前|今年以来|今年|全年|全市|全区|全省|全县|全国|我局|本年度|年度|其中|先后|分别|依法|共同|共计|累计|总计|合计|共|已|各类|各项|以上|以下|了|的|与|和|及|并|在|\\s)`,
)
const TAIL =
  /(?:压缩到|压缩至|压减至|减至|由|共计|累计|合计|总计|共|已|达到|达|(?<!行)为|是|至|约|了|有|近|超过|超|:|：|\s|数量|总数)+$/

/** What may end the noun that follows a figure: particles and verbs. */
const FOLLOWING_END =
  /[的了被均已并和及与共等达为将在对以因由可能给使向不]|立案|入选|纳入|实行|实现|加装|进行|开展|通过|获评|获得|获|完成|制定|提出|成功|得到|签署|获批|参加|取得|成立|作为|上线|办理|不予|免予|实施|全部|占|同比|增长|下降|以上|以下|以内|左右/

export interface CountingPlace extends Span {
  readonly unit: string | null
  /** Where the figure before it ends: its words are taken. */
  readonly floor: number
}

/** What a figure counts: the noun behind it (255家市场主体), else the words before it (罚没款289.62万元). */
export function countedBy({ text, folded }: Folded, figure: CountingPlace): string | null {
  const behind = isCount(figure.unit) ? nounBehind(text, figure.end) : ''
  if (behind.length >= 2 && !/^(?:近|连续|以)/.test(behind)) return behind
  return nounBefore(text, folded, figure)
}

function isCount(unit: string | null): boolean {
  return (
    unit !== null && !/元$|[%‰点]$|时$|分钟?$|秒钟?$|天$|年$|日$|倍$|[人家户件条台]次$/.test(unit)
  )
}

const HAN_RUN = /^的?([\p{Script=Han}“”]+)/u

function nounBehind(text: string, end: number): string {
  const run = HAN_RUN.exec(text.slice(end, end + REACH))?.[1] ?? ''
  const stop = FOLLOWING_END.exec(run)
  return (stop === null ? run : run.slice(0, stop.index)).slice(0, LONGEST)
}

/** 检察建议（含磋商件）4件: what stands in brackets only explains the words before it. */
const BRACKETED = /\([^()]{0,20}\)$/

function nounBefore(text: string, folded: string, { start, floor }: CountingPlace): string | null {
  const from = Math.max(floor, start - REACH)
  const before = folded.slice(from, start)
  const end = start - (BRACKETED.exec(before)?.[0].length ?? 0)
  const clause = /[^,。;:、!?()\n|]*$/.exec(folded.slice(from, end))?.[0] ?? ''
  const whole = text.slice(end - clause.length, end).replace(TAIL, '')
  let words = whole
  for (let head = HEAD.exec(words); head !== null && head[0].length < words.length; ) {
    words = words.slice(head[0].length)
    head = HEAD.exec(words)
  }
  const named = words.slice(-LONGEST)
  const shown = (named.length >= 2 ? named : whole.slice(-LONGEST)).trim()
  return /\p{Script=Han}/u.test(shown) ? shown : null
}
