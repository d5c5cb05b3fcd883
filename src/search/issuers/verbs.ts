/** Verbs by which reports tell of the same doing, however a question puts it; a table to be reviewed. */
const ALIKE: readonly (readonly string[])[] = [
  '查处 查办 查获 立案 处罚 打击 取缔 整治 惩处 惩治 严查 打掉 捣毁 端掉 侦破 破获',
  '整治 治理 清理 整顿 打击',
  '聘请 聘任 聘用 外聘 选聘 委托 邀请 特邀 选任',
  '接受 接收 收到 受理 接到 承接 接待',
  '列入 纳入 拉入 归入',
  '移送 移交 移转 抄送 通报',
  '签订 签署 签约 订立',
  '参加 参与 参赛 出席',
  '举办 举行 召开 开展 组织 开设 开办',
  '成立 组建 设立 建立 建成 挂牌',
  '吊销 撤销 注销 收回 缴销',
  '挽回 追回 追缴 返还 退还 查补 追讨 退赔 收缴',
  '补偿 赔偿 赔付 理赔',
  '检查 巡查 排查 抽查 核查 检测 巡检 督查 清查',
  '抽检 抽查 抽样 检测 检验 监测',
  '发放 颁发 核发 配发 兑付 兑现 拨付 下发',
  '约谈 约见 警示谈话',
  '拆除 拆违 清除 清拆',
  '查封 扣押 冻结',
  '减少 下降 降低 压减 缩减 压缩',
  '增加 增长 新增 上升 提高 提升',
  '培训 轮训 授课 宣讲 脱产培训',
  '公布 公示 公开 曝光 发布',
  '制定 出台 印发 起草 制订 编制 发布',
  '修订 修改 修正 修编',
  '废止 失效 清理',
  '调解 化解 调处 和解',
  '责令 督促 要求',
  '关停 关闭 停业 停产',
  '安置 疏导 安排',
  '帮扶 帮助 指导 扶持',
  '奖励 表彰 奖补',
  '派驻 下派 选派 派出',
  '下放 赋权 划转 划入',
  '注册 登记 设立',
  '改造 更新 升级',
  '获得 荣获 获评 被评为',
  '处置 处理 办理 办结 答复',
].map((list) => list.split(' '))

const BY_VERB: ReadonlyMap<string, ReadonlySet<string>> = byVerb()

/** The verb and all that reports may say for it, itself first. */
export function likeVerb(verb: string): readonly string[] {
  return [...new Set([verb, ...(BY_VERB.get(verb) ?? [])])]
}

export function isVerb(text: string): boolean {
  return BY_VERB.has(text)
}

const LONGEST_FIRST = [...BY_VERB.keys()].filter((verb) => verb.length > 1).sort(longerFirst)
const AT_START = new RegExp(`^(?:${LONGEST_FIRST.join('|')})(?:了|过)?`)

/** The verb that a run of characters begins with, if something is left behind it. */
export function leadingVerb(run: string): string | undefined {
  const found = AT_START.exec(run)?.[0]
  return found === undefined || run.length - found.length < 2
    ? undefined
    : found.replace(/[了过]$/, '')
}

const AT_END = new RegExp(`(?:${LONGEST_FIRST.join('|')})$`)

/** The verb that a run ends with (食品抽检), if something is left before it. */
export function trailingVerb(run: string): string | undefined {
  const found = AT_END.exec(run)?.[0]
  return found === undefined || run.length - found.length < 2 ? undefined : found
}

function byVerb(): ReadonlyMap<string, ReadonlySet<string>> {
  const known = new Map<string, Set<string>>()
  for (const verbs of ALIKE) {
    for (const verb of verbs) {
      const others = known.get(verb) ?? new Set()
      for (const other of verbs) if (other.length > 1) others.add(other)
      known.set(verb, others)
    }
  }
  return known
}

function longerFirst(a: string, b: string): number {
  return b.length - a.length
}
