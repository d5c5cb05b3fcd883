/** Matches any of the words, longer ones first; global. */
export function words(list: string): RegExp {
  const longestFirst = list.split(' ').sort((a, b) => b.length - a.length)
  return new RegExp(longestFirst.join('|'), 'g')
}

/** Verbs of doing: whoever says them of a practice has it. */
export const DOING = words(
  '出台 制定 制订 制发 印发 下发 发布 公布 公开 实施 推行 推广 推进 推动 推出 推开 全面 落实 建立 建设 建成 构建 搭建 组建 设立 成立 开展 深化 实行 施行 执行 贯彻 遵循 坚持 坚守 做好 做实 抓好 抓实 压实 压紧 夯实 筑牢 健全 完善 优化 强化 加强 规范 组织 打造 上线 启用 运行 运用 应用 利用 依托 通过 采取 采用 实现 完成 修订 编制 编印 编写 修改 动态调整 履行 承接 参与 发挥 纳入 加大 统筹 牵头 聚焦 获评 入选 荣获 获得 取得 评为 签订 签署 聘请 聘任 委托 选聘 配备 配齐 拥有 覆盖 普及 延伸 拓展 创新 首创 率先 贯穿 融入 作为 按照 依照 依据 根据 严格 严守 常态化 持续 稳步 有序 扎实 深入 大力 积极 助力 促进 保障 提升 提高 形成 指导 督促 监督 检查 办理 审查 审核 审理 化解 处置 处理 协助 配合 联合 会同 服务 提供 召开 举办 印制 发放 培育 建有 设有 实有 进入 负责 统一 支持 收到 接受 到位 见效 走深走实 铺开 落地 生效 运转 启动 用好 用足 用活 对接 接入 进驻 得到 任',
)

/** Verbs of talking about it: no more than that it is named. */
export const TALKING = words(
  '学习 宣传 宣讲 研讨 交流 培训 调研 考察 探讨 讨论 座谈 解读 研究 借鉴 参考 听取 汇报 了解 传达 学习借鉴 重视 关注 关心 介绍 提及 通报',
)

/** Talk that follows what it is about: 三项制度专题培训. */
export const TALK_BEHIND =
  /^[”’"》]?(?:等)?[^,。;、]{0,6}?(?:的)?(?:专题|业务|工作|相关|法律|政策)?(?:培训|研讨|宣传|宣讲|学习|座谈|考察|调研|课题|解读|要点|文书制作要点|知识)/

/** What is to come, before or beside what is spoken of. */
export const FUTURE =
  /下一步|下步|明年|来年|今后|接下来|下阶段|拟(?=于|在|对|将|制|出|推|开|建|研|选|以|从)|(?<![度作查训动检期规定按照项总年])计划(?=于|在|到|推|开|建|制|出|用|通|对|20|\d)|打算|力争|预计|有望|筹备|谋划|酝酿|正在(?:研究|制定|起草|筹|谋|抓紧)|列入.{0,6}工作重点|(?<!截至|截止)到20\d\d年/

/** What a later clause says of it: 推行…,计划对1.2万户企业实行. */
export const TO_COME =
  /(?:^|[,、])(?:计划(?=对|于|在|到|年|20|\d)|力争|预计|(?<!截至|截止)到20\d\d年)/

/** Drafts are plans until something says that they were issued. */
export const DRAFTING = /起草|拟[定订](?!了)|征求意见|研究论证/
export const ISSUED = /出台|印发|发布|公布|实施|施行|推行|建立/

const FUTURE_MARK =
  '将(?=要|会|于|在|以|继续|进一步|持续|加[强大快]|推[进动行]|认真|切实|探索|全[面力]|深[入化]|积极|建[立设成]|制定|出台|不断|着力|坚[持决]|适时|动态|有序|开展|实[施行]|落实|强化|完善|健全|严格|结合|按照|根据|围绕|聚焦|充分|大力|组织|扩大|启动|努力|抓[紧好住]|争取|牢固|统筹|牵头|选取)'
const DISPOSAL =
  /^将[^,。;]{1,60}?(?:纳入|作为|列为|列入|融入|贯穿|写入|嵌入|视为|摆在|当作|转化|延伸|下沉|移送|送达|归集|推送|与[^,]{1,20}(?:结合|衔接|对接))/

/** 将 as the mark of the future; not 将三项制度纳入考核, where it only puts the object first. */
export function hasFutureMark(text: string): boolean {
  return [...text.matchAll(new RegExp(FUTURE_MARK, 'g'))].some(
    ({ index }) => !DISPOSAL.test(text.slice(index)),
  )
}

export const PILOT = /试点|试行|先行先试|试运行|探索/
/** A pilot that is over: what was tried is in use. */
export const AFTER_PILOT =
  /启用|上线|(?:全面|全域|全部|已|在全[市区省县])[^,。;]{0,6}(?:推开|铺开|推广|推行|落地)|全[市区省县][^,。;]{0,4}(?:推开|铺开|推广)|探索(?:建立|形成)了/
export const OTHERS_PILOT =
  /(?:作为|列入|入选|获批|被[^,]{0,8})[^,]{0,16}试点|试点(?:地区|单位|城市)[,]?$/

const UNDONE =
  '(?=建立|制定|制订|出台|开展|实行|实施|形成|落实|推行|公布|发布|纳入|健全|完善|启动|有效|全面|充分|能|真正|覆盖|设立|组建|配备|严格|及时)'
export const NOT_YET = new RegExp(
  `尚未|还未|仍未|暂未|从未|并未|未能|没有|还没|没能|缺乏|缺少|取消|停止(?:实施|执行|推行)|终止|暂停|叫停|未${UNDONE}`,
)
/** 尚未全面推开 is done in part. */
export const PARTLY = /未(?:实现|能)?(?:全面|全部|完全|100%)/
export const LACKING =
  /不够|不足|不强|不高|不深|不健全|不完善|不到位|不平衡|不均|不规范|不丰富|不理想|不充分|不严|不实|不多|不优|不紧密|欠缺|薄弱|滞后|缺失|空白|短板|有待|差距|亟待|亟需|尚需|尚待|还需|还不|仍需|仍不|流于形式|较(?:慢|弱|低|少)|未能|(?:尚|还|仍|暂)未|(?:还|尚|仍)?没有|还没/
/** What was lacking and is cured, or is lacking in others. */
export const CURED = /解决|破解|针对|弥补|补齐|补足|克服|消除|扭转|改变|填补/
