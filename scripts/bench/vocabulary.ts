import { type Random, shuffled, zipfian } from './random.ts'

/** Words that such reports are full of, the most frequent first. */
const GOVERNMENT_WORDS = `
  工作 监管 市场 执法 行政 企业 开展 法治 建设 落实 推进 检查 安全 加强 政府 制度 服务 管理 行为 违法
  处罚 食品 案件 依法 规范 监督 宣传 培训 质量 全面 责任 领域 重点 部门 组织 机制 完善 知识产权 消费者
  信用 经营 药品 许可 登记 审批 改革 创新 优化 营商环境 公平竞争 审查 清单 免罚 轻微违法 不予处罚 裁量
  基准 普法 公示 记录 审核 法制 应诉 复议 诉讼 调解 投诉 举报 纠纷 化解 双随机 一公开 抽查 专项 整治
  行动 风险 隐患 排查 特种设备 电梯 压力容器 锅炉 气瓶 计量 标准 认证 检验 检测 广告 价格 垄断 商标 专利
  侵权 假冒 网络 平台 电商 直播 餐饮 外卖 校园 食堂 明厨亮灶 保健食品 化妆品 医疗器械 疫苗 农产品 冷链 追溯
  主体责任 属地责任 第一责任人 述职述法 党组 会议 学习 习近平 法治思想 依法治国 规划 纲要 实施方案 意见 通知
  办法 条例 规定 细则 备忘录 协作 联合 跨区域 长三角 京津冀 成渝 大湾区 示范 试点 推广 复制 典型案例 指导
  队伍 人员 资格 证件 考试 法律顾问 公职律师 合法性 规范性文件 清理 备案 重大决策 程序 听证 公开 政务 窗口
  一网通办 一件事 一业一证 证照分离 告知承诺 跨省通办 个体工商户 小微企业 准入 注销 简易 年报 异常名录 失信
  联合惩戒 修复 数字化 智慧监管 大数据 预警 研判 移动执法 掌上执法 执法记录仪 音像 罚没款 万元 立案 办结
  移送 司法 公安 检察 行刑衔接 黑名单 职业索赔 消费维权 放心消费 示范街区 商圈 景区 夜市 小作坊 小餐饮
`
  .trim()
  .split(/\s+/)

const MADE_WORDS = 8_000

/** 3,755 characters in daily use: the first level of GB 2312. */
function commonCharacters(): readonly string[] {
  const decoder = new TextDecoder('gb18030')
  const characters: string[] = []
  for (let row = 0xb0; row <= 0xd7; row++) {
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell++) {
      characters.push(decoder.decode(Uint8Array.of(row, cell)))
    }
  }
  return characters
}

/**
 * Words of two to four characters, the most frequent first: those of real reports, then made ones,
 * whose characters are as unevenly used as real ones are.
 */
export function vocabulary(random: Random): readonly string[] {
  const character = zipfian(shuffled(commonCharacters(), random), random, 0.8)
  const words = new Set(GOVERNMENT_WORDS)
  while (words.size < GOVERNMENT_WORDS.length + MADE_WORDS) {
    const length = random.pick([2, 2, 2, 2, 2, 2, 3, 3, 4])
    words.add(Array.from({ length }, character).join(''))
  }
  return [...words]
}
