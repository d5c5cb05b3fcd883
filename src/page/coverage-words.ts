/** What the page of coverage says, in one language. */
export interface CoverageWords {
  readonly title: string
  readonly summary: (reports: string, regions: string) => string
  readonly passages: (passages: string) => string
  readonly published: (date: string) => string
  readonly matrix: string
  readonly region: string
  readonly all: string
  readonly allRegions: string
  readonly noneOfRegion: string
  readonly none: string
  readonly undated: string
  readonly missingProvinces: (count: number) => string
  readonly missingYears: string
  readonly complete: string
  readonly unplaced: (counts: {
    readonly region: number
    readonly year: number
    readonly kind: number
  }) => string
  readonly kinds: string
  readonly parse: string
  readonly noFiles: string
  readonly noProblems: string
  readonly problems: (count: string) => string
  readonly problemDetails: string
  readonly problem: string
  readonly files: string
  readonly duplicates: (count: string) => string
  readonly codes: Readonly<Record<string, string>>
  readonly empty: string
  readonly emptyHelp: string
  readonly formats: string
}

export const COVERAGE_ZH: CoverageWords = {
  title: '收录情况',
  summary: (reports, regions) => `收录报告 ${reports} 份，涉及 ${regions} 个地区。`,
  passages: (passages) => `共 ${passages} 段可供检索。`,
  published: (date) => `索引更新于 ${date}。`,
  matrix: '地区与年度',
  region: '地区',
  all: '全部文种',
  allRegions: '全部地区',
  noneOfRegion: '没有收录这个地区的报告。',
  none: '无',
  undated: '年度不详',
  missingProvinces: (count) => `${count} 个省级地区还没有报告`,
  missingYears: '缺少的年度',
  complete: '齐全',
  unplaced: ({ region, year, kind }) => {
    const missing = [
      ['地区', region],
      ['年度', year],
      ['文种', kind],
    ] as const
    const told = missing.flatMap(([what, count]) =>
      count === 0 ? [] : [`${what}不详 ${count} 份`],
    )
    return `有些报告没有写明：${told.join('，')}。`
  },
  kinds: '文种',
  parse: '解析情况',
  noFiles: '语料文件夹里没有文件。',
  noProblems: '全部文件都已读出，没有发现问题。',
  problems: (count) => `解析中发现 ${count} 个问题：`,
  problemDetails: '是哪些文件，由管理员在索引日志或 /v1/problems 中查看。',
  problem: '问题',
  files: '数量',
  duplicates: (count) => `${count} 个文件与其他报告内容相同，不重复计算。`,
  codes: {
    binary_file: '不是文本文件',
    damaged_file: '文件损坏',
    dates_disagree: '日期前后不一',
    duplicate_content: '与其他报告内容相同',
    empty_file: '没有内容',
    file_too_large: '文件太大',
    framed_page: '网页的正文在框架里',
    parser_failed: '解析出错',
    parser_timed_out: '解析超时',
    region_ambiguous: '地区不能确定',
    scanned_pdf: '扫描件，没有文字',
    text_looks_broken: '文字疑似乱码',
    unreadable_file: '无法读取',
    zip_bomb: '压缩内容异常',
  },
  empty: '还没有收录报告',
  emptyHelp: '请把报告放入语料文件夹，然后重新启动服务；索引建好后即可检索。',
  formats: '可以读取 .txt、.md、.html、.docx 和有文字层的 .pdf。',
}

const counted = (count: string, noun: string) => `${count} ${count === '1' ? noun : `${noun}s`}`

export const COVERAGE_EN: CoverageWords = {
  title: 'Coverage',
  summary: (reports, regions) => `${counted(reports, 'report')} of ${counted(regions, 'region')}.`,
  passages: (passages) => `${counted(passages, 'passage')} can be searched.`,
  published: (date) => `The index is of ${date}.`,
  matrix: 'Regions and years',
  region: 'Region',
  all: 'All kinds',
  allRegions: 'All regions',
  noneOfRegion: 'There are no reports of this region.',
  none: 'none',
  undated: 'No year',
  missingProvinces: (count) =>
    `${count} ${count === 1 ? 'province has' : 'provinces have'} no report here`,
  missingYears: 'Missing years',
  complete: 'complete',
  unplaced: ({ region, year, kind }) => {
    const missing = [
      ['region', region],
      ['year', year],
      ['kind', kind],
    ] as const
    const told = missing.flatMap(([what, count]) =>
      count === 0 ? [] : [`the ${what} of ${count}`],
    )
    return `Not known: ${told.join(', ')}.`
  },
  kinds: 'Kinds',
  parse: 'How the files were read',
  noFiles: 'There are no files in the corpus folder.',
  noProblems: 'Every file was read, without problems.',
  problems: (count) => `${counted(count, 'problem')}:`,
  problemDetails: 'The administrator sees which files in the log of indexing or in /v1/problems.',
  problem: 'Problem',
  files: 'Count',
  duplicates: (count) =>
    `Not counted again, for the text is that of another report: ${counted(count, 'file')}.`,
  codes: {
    binary_file: 'Not a text file',
    damaged_file: 'Damaged file',
    dates_disagree: 'Dates that disagree',
    duplicate_content: 'Same text as another report',
    empty_file: 'Nothing in it',
    file_too_large: 'Too large',
    framed_page: 'The text is in a frame of the page',
    parser_failed: 'Parsing failed',
    parser_timed_out: 'Parsing took too long',
    region_ambiguous: 'Region not certain',
    scanned_pdf: 'Scanned, without text',
    text_looks_broken: 'Text looks garbled',
    unreadable_file: 'Could not be read',
    zip_bomb: 'Suspicious archive',
  },
  empty: 'There are no reports yet',
  emptyHelp:
    'Put reports into the corpus folder and start the service again; they can be searched once the index is made.',
  formats: 'It reads .txt, .md, .html, .docx, and .pdf with a text layer.',
}
