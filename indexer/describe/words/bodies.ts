/**
 * Departments of local government: the name without its ending, then the short forms in use. An
 * ending follows either. Only forms that mean the same everywhere are here: 城管局 is one thing in
 * one city and another in the next.
 */
export const DEPARTMENTS: readonly (readonly [official: string, ...short: readonly string[]])[] = [
  ['市场监督管理', '市场监管', '市监'],
  ['发展和改革', '发展改革', '发改'],
  ['教育', '教'],
  ['科学技术', '科技', '科'],
  ['经济和信息化', '经济信息化', '经信'],
  ['工业和信息化', '工信'],
  ['民族和宗教事务'],
  ['民族宗教事务', '民宗'],
  ['公安'],
  ['民政'],
  ['司法'],
  ['财政'],
  ['人力资源和社会保障', '人力资源社会保障', '人力社保', '人社'],
  ['自然资源和规划'],
  ['规划和自然资源', '规划资源'],
  ['自然资源'],
  ['生态环境'],
  ['住房和城乡建设', '住房城乡建设', '住建'],
  ['交通运输'],
  ['水利'],
  ['水务'],
  ['农业农村'],
  ['商务'],
  ['文化和旅游'],
  ['文化广电旅游'],
  ['文化广电和旅游'],
  ['卫生健康', '卫健'],
  ['退役军人事务'],
  ['应急管理', '应急'],
  ['审计'],
  ['国有资产监督管理', '国资'],
  ['市场和质量监督管理'],
  ['体育'],
  ['统计'],
  ['医疗保障', '医保'],
  ['粮食和物资储备'],
  ['地方金融监督管理', '地方金融监管'],
  ['机关事务管理'],
  ['城市管理'],
  ['城市管理综合行政执法'],
  ['城市管理和综合行政执法'],
  ['综合行政执法'],
  ['药品监督管理', '药品监管', '药监'],
  ['知识产权'],
  ['林业'],
  ['林业和草原'],
  ['园林绿化'],
  ['绿化和市容管理'],
  ['信访'],
  ['税务'],
  ['行政审批'],
  ['政务服务管理'],
  ['数据'],
  ['大数据发展管理'],
  ['气象'],
  ['烟草专卖'],
  // Bureaus of their time, whose reports keep the name they had.
  ['工商行政管理', '工商'],
  ['质量技术监督', '质监'],
  ['食品药品监督管理', '食品药品监管', '食药监'],
  ['环境保护', '环保'],
  ['国土资源', '国土'],
  ['国土资源和房屋管理'],
  ['卫生和计划生育', '卫生计生', '卫计'],
  ['人口和计划生育', '人口计生', '计生'],
  ['安全生产监督管理', '安全监管', '安监'],
  ['劳动和社会保障', '劳动保障'],
  ['经济贸易', '经贸'],
  ['对外贸易经济合作', '外经贸'],
  ['发展计划'],
  ['国家税务', '国税'],
  ['地方税务', '地税'],
  ['出入境检验检疫', '检验检疫'],
  ['新闻出版'],
  ['文化'],
  ['旅游'],
  ['农业'],
  ['畜牧兽医'],
  ['海洋与渔业'],
  ['交通'],
  ['建设'],
  ['城乡规划'],
  ['物价'],
  ['粮食'],
  ['卫生'],
  ['民族事务'],
  ['宗教事务'],
  ['扶贫开发'],
  ['乡村振兴'],
]

/** Endings of departments, each with the full form it stands for. Longer ones first. */
export const ENDINGS: readonly (readonly [written: string, official: string])[] = [
  ['委员会', '委员会'],
  ['委', '委员会'],
  ['局', '局'],
  ['厅', '厅'],
]

/** Other bodies of a place, as written and in full. Longer ones first. */
export const BODIES: readonly (readonly [written: string, official: string])[] = [
  ['调查总队', '调查总队'],
  ['调查队', '调查队'],
  ['人民代表大会常务委员会', '人民代表大会常务委员会'],
  ['人大常委会', '人民代表大会常务委员会'],
  ['人民代表大会', '人民代表大会'],
  ['人民政府办公厅', '人民政府办公厅'],
  ['人民政府办公室', '人民政府办公室'],
  ['政府办公厅', '人民政府办公厅'],
  ['政府办公室', '人民政府办公室'],
  ['政府办', '人民政府办公室'],
  ['人民政府', '人民政府'],
  ['政府', '人民政府'],
  ['管理委员会', '管理委员会'],
  ['管委会', '管理委员会'],
  ['行政公署', '行政公署'],
  ['高级人民法院', '高级人民法院'],
  ['中级人民法院', '中级人民法院'],
  ['人民法院', '人民法院'],
  ['人民检察院', '人民检察院'],
]

/** Parts of a body that sign for themselves: 市场监督管理局办公室. */
export const OFFICES = ['办公室', '办公厅', '党组', '党委'] as const

/** What 政府 begins that is no government: 政府信息公开, 政府采购. */
export const NOT_GOVERNMENT =
  /^(?:信息公开|网站|门户|采购|职能|部门|规章|投资|债务|债券|性|质量|服务|购买|储备|数据|网)/

/** How bodies end that are in no list above, where they stand in running text. */
export const OTHER_ENDINGS =
  '委员会|调查总队|调查队|专员办事处|管理局|监督局|总局|分局|局|厅|署|支队|总队|大队|指挥部|领导小组|办公室|办公厅|中心|街道办事处|[镇乡]人民政府'

/** Words that no name of a body holds. */
export const NOT_IN_A_NAME =
  /关于|印发|转发|坚持|认真|按照|根据|组织|开展|推进|落实|全面|报告|通知|工作|以来|部署|领导下|现将|有关|所属|[各的在以是了对为将被把从并及年月日]/

/** Bodies below the county, for which there is no level. */
export const TOWNSHIP = /(?:街道办事处|[镇乡]人民政府)$/
