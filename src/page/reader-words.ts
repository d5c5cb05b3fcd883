import type { ReadingLayer } from '../search/readable.ts'

/** What the reading page says, in one language. */
export interface ReaderWords {
  readonly hits: (query: string) => string
  readonly hitPosition: (position: number, total: number) => string
  readonly hitCount: (total: number) => string
  readonly noHits: string
  readonly previousHit: string
  readonly nextHit: string
  readonly firstHit: string
  readonly searchAll: string
  readonly marked: string
  readonly layers: Readonly<Record<ReadingLayer, string>>
  readonly layerCount: (layer: string, count: number) => string
  readonly practices: string
  readonly practiceTimes: (times: number) => string
  readonly searchReport: string
  readonly citation: string
  readonly otherFormats: string
  readonly inWords: string
  readonly gone: string
  readonly source: string
  readonly sameReport: string
}

export const READER_ZH: ReaderWords = {
  hits: (query) => `“${query}”`,
  hitPosition: (position, total) => `第 ${position} 处，共 ${total} 处`,
  hitCount: (total) => `共 ${total} 处`,
  noHits: '本报告中没有',
  previousHit: '上一处',
  nextHit: '下一处',
  firstHit: '第一处',
  searchAll: '在全部报告中检索',
  marked: '标出',
  layers: { figures: '数字', documents: '引用的文件', practices: '做法' },
  layerCount: (layer, count) => `${layer}（${count}）`,
  practices: '写到的做法',
  practiceTimes: (times) => `${times} 次`,
  searchReport: '在本报告中检索',
  citation: '引用本段',
  otherFormats: '其他格式',
  inWords: '原文与出处',
  gone: '这个段落已不在报告里：报告可能已经更新。下面是报告现在的全文。',
  source: '来源',
  sameReport: '本报告的全部段落',
}

export const READER_EN: ReaderWords = {
  hits: (query) => `“${query}”`,
  hitPosition: (position, total) => `${position} of ${total}`,
  hitCount: (total) => `${total} ${total === 1 ? 'place' : 'places'}`,
  noHits: 'not in this report',
  previousHit: 'Previous hit',
  nextHit: 'Next hit',
  firstHit: 'First hit',
  searchAll: 'Search all reports',
  marked: 'Mark',
  layers: { figures: 'Figures', documents: 'Cited documents', practices: 'Practices' },
  layerCount: (layer, count) => `${layer} (${count})`,
  practices: 'Practices it names',
  practiceTimes: (times) => (times === 1 ? 'once' : `${times} times`),
  searchReport: 'Search in this report',
  citation: 'Cite this passage',
  otherFormats: 'Other forms',
  inWords: 'Quoted',
  gone: 'This passage is no longer in the report, which may have been updated. Here is the report as it is now.',
  source: 'Source',
  sameReport: 'All passages of this report',
}
