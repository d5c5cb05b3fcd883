import type { Kind, Level, Section } from './words.ts'

/** The words of the fixed lists as people who read reports say them. */
export const KIND_LABELS: Readonly<Record<Kind, string>> = {
  'rule-of-law-report': '法治政府建设年度报告',
  'government-work-report': '政府工作报告',
  'disclosure-report': '政府信息公开年度报告',
  notice: '通知',
  opinion: '意见',
  plan: '规划计划',
  measures: '办法规定',
  decision: '决定',
  statute: '法规规章',
  other: '其他',
}

export const LEVEL_LABELS: Readonly<Record<Level, string>> = {
  national: '国家',
  province: '省级',
  city: '市级',
  county: '区县级',
  zone: '开发区',
}

export const SECTION_LABELS: Readonly<Record<Section, string>> = {
  achievements: '举措成效',
  problems: '问题不足',
  leadership: '第一责任人',
  plan: '计划安排',
  metadata: '文件信息',
  other: '其他',
}
