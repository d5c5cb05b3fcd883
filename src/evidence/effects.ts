import type { Figure } from '../facts/figures.ts'
import { words } from './words.ts'

/** Units of what a practice did to cases, people and money. */
const TELLING =
  /^(?:件|起|宗|例|家|户|人|人次|家次|户次|件次|人天|批次|辆次|艘次|车次|场次|场|元|%|‰|个百分点|倍|份|张|吨|公斤|亩|小时|分钟|天|个工作日)$/

/** Units that just as well measure the practice itself: a list of 37条, a rule of 5部. */
const AMBIGUOUS = /^(?:条|项|款|个|名|位|处|台|套|次|期|台件|台次|枚|块|辆|艘|座)$/

/** Making, naming and staffing: their figures say how large a practice is, not what came of it. */
const MAKING = words(
  '制定 制订 制发 出台 印发 下发 修订 编制 编发 编写 发布 公布 公示 建立 建成 建设 召开 包含 包括 涵盖 明确 梳理 列出 列明 确定 涉及 配备 配置 设立 设置 聘请 聘任 聘用 选聘 选出 选派 选取 选择 划入 承接 拥有 共有 现有 配齐 成立 组建 签订 签署 参加 参与 共计 连续 申报 确认 细化为 投入 试点',
)

const EFFECT = words(
  '办理 办结 免罚 不予处罚 免予 免于 免除 减免 减轻 惠及 受益 服务 适用 检查 抽查 抽检 巡查 排查 审查 审核 审批 查处 查办 查封 查获 立案 结案 受理 化解 调解 调处 覆盖 节省 节约 挽回 减少 降低 压缩 缩短 缩至 发现 处置 处理 整改 纠正 移送 完成 发放 接入 归集 共享 修复 兑现 兑付 答复 督导 督促 约谈 责令 取缔 关停 清退 清理 撤销 培育 培训 受众 实现 达到 增长 增加 新增 下降 提升 提高 录入 纳入 评查 出庭 应诉 不予 罚没 罚款 推送 提供 解决 接待 加装 审结 新收 推开 开展 实行 指导 帮扶 评定 列入 移出 监测',
)

/**
 * Whether a figure tells what came of something. `text` is what the rules read, `from` where the
 * clause or the mention begins behind which its verb is looked for.
 */
export function isEffect(text: string, figure: Figure, from: number): boolean {
  const { unit } = figure
  if (unit === null) return false
  const verb = governing(text.slice(from, figure.start))
  if (TELLING.test(unit)) return verb !== 'making'
  return AMBIGUOUS.test(unit) && verb === 'effect'
}

/** The kind of the last verb. */
function governing(words: string): 'making' | 'effect' | undefined {
  const making = lastOf(MAKING, words)
  const effect = lastOf(EFFECT, words)
  if (making === effect) return undefined
  return making > effect ? 'making' : 'effect'
}

/** Where the last one ends, or -1. */
function lastOf(pattern: RegExp, text: string): number {
  let last = -1
  for (const match of text.matchAll(pattern)) last = match.index + match[0].length
  return last
}
