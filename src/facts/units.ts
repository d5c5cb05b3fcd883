/** Units by what may not follow them, or they are the beginning of another word: 起 but not 起草. */
const GUARDED: Readonly<Record<string, string>> = {
  人: '民均',
  名: '列',
  位: '列居于',
  所: '有在属得',
  处: '理罚置于分长室',
  只: '有要能是',
  支: '持付出撑部行',
  头: '部',
  组: '织成长建合',
  场: '所地景监',
  门: '店诊户',
  期: '间限末',
  本: '科级地市区年局部',
  部: '署分长委',
  批: '准发复示评',
  条: '例件',
  项: '目',
  种: '植',
  类: '似型别',
  份: '额',
  起: '草诉来步点到重',
  天: '然气津下',
  元: '旦件素宇',
  米: '线饭',
  克: '服隆',
  升: '级至高到为值温入',
  分: '之别为类级批期解管局公工队行会散析布组片区块中院校支层流享发配担摊开钟',
  件: '套',
  周: '期边',
  座: '谈',
  张: '贴',
  列: '为入举出席车',
  担: '任当心负忧保',
  斤: '两',
  匹: '配',
  度: '过假',
  轮: '船胎换候值流训岗动椅毂',
  路: '公段口面灯网线由径政桥过费基上边程子易透',
  大: '队学会力多幅',
}

const PLAIN =
  '个百分点 百分点 个工作日 工作日 个自然日 个多月 个月 个多小时 个小时 小时 分钟 秒钟 秒 个星期 个季度 周年 周岁 岁 ' +
  '批次 人次 家次 户次 件次 台件 台套 台次 项次 车次 班次 架次 艘次 场次 轮次 宗次 例次 篇次 起次 条次 种次 人天 ' +
  '家 户 次 台 套 辆 艘 架 座 栋 幢 枚 块 根 例 宗 桩 卷 册 页 篇 倍 间 片 票 笔 颗 棵 株 瓶 盒 箱 袋 桶 羽 匹 张床位 床位 石 尺 丈 华里 英尺 ' +
  '个 大类 小类 类次 平方公里 平方米 立方米 公里 千米 厘米 毫米 公顷 亩 公斤 千克 毫克 微克 毫升 吨标准煤 吨公里 人公里 吨 ' +
  '千瓦时 千瓦 千伏安 千伏 兆瓦 摄氏度 美元 欧元 港元 日元 标箱 学时 课时 字 章 节 款 部门 镇街 街镇 乡镇 村居 股 段 人份 度电'

/** Latin units are matched as written, and only where no letter or digit follows. */
const LATIN =
  'km² km2 km kg kWh MWh kW MW GW kV mg/L mg/m³ μg/m³ mg μg mm cm m² m³ ㎡ m3 ℃ °C hm²'.split(' ')

const guarded = (unit: string): string => {
  const forbidden = GUARDED[unit]
  return forbidden === undefined || forbidden === '' ? unit : `${unit}(?![${forbidden}])`
}

const words = [...PLAIN.split(' '), ...Object.keys(GUARDED)]
const byLength = words
  .sort((a, b) => b.length - a.length)
  .map(guarded)
  .join('|')

/** 台(套), 人(次): a second unit in brackets belongs to the first, as does one behind a stroke. */
const UNIT = new RegExp(
  `(?:${byLength})(?:\\((?:次|套|件|个|户|家|人|台|条|起)\\))?(?:/(?:${byLength}))?|[%‰]`,
  'y',
)
const LATIN_UNIT = new RegExp(
  `(?:${LATIN.map((unit) => unit.replaceAll(/[/]/g, '\\/')).join('|')})(?![A-Za-z0-9])`,
  'y',
)

/** Length of the unit that begins at `at`; 0 where none does. `text` as written, `folded` of equal length. */
export function unitLength(text: string, folded: string, at: number): number {
  UNIT.lastIndex = at
  const found = UNIT.exec(folded)
  if (found !== null) return found[0].length
  LATIN_UNIT.lastIndex = at
  return LATIN_UNIT.exec(text)?.[0].length ?? 0
}

/** Things that are whole: 1.5家 is a section's number and five of them. */
const WHOLE =
  /^(?:家|户|件|项|起|名|位|人|次|批|批次|条|份|部|篇|期|场|台|套|辆|例|宗|张|人次|家次|户次|件次|所|处|座)$/

export function countsWholes(unit: string): boolean {
  return WHOLE.test(unit)
}
