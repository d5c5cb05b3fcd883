import { PROSE, readAs, type Trap } from './traps.ts'

const TRAPS: readonly Trap[] = [
  [
    'a number in brackets before the title',
    ['[浔政发〔2024〕3号]九江市人民政府关于2023年法治政府建设情况的报告', '市委：', PROSE],
    {
      title: '九江市人民政府关于2023年法治政府建设情况的报告',
      issuers: ['九江市人民政府'],
      documentNumber: '浔政发〔2024〕3号',
    },
  ],
  [
    'a number in brackets before the title on the card alone, and the office that put it up',
    [
      '发文机关：九江市人民政府办公室',
      '标题：[浔政发〔2024〕3号]九江市人民政府关于2023年法治政府建设情况的报告',
      '市委：',
      PROSE,
    ],
    {
      title: '九江市人民政府关于2023年法治政府建设情况的报告',
      issuers: ['九江市人民政府'],
    },
  ],
  [
    'a title that is quoted as a whole, behind its number',
    ['晋政发〔2015〕9号《山西省人民政府关于加强水土保持工作的意见》', '各市人民政府：', PROSE],
    {
      title: '山西省人民政府关于加强水土保持工作的意见',
      issuers: ['山西省人民政府'],
      documentNumber: '晋政发〔2015〕9号',
    },
  ],
  [
    'a quoted title that quotes another',
    ['《山西省水利厅关于印发〈山西省节水办法〉的通知》', '各市水利局：', PROSE],
    { title: '山西省水利厅关于印发〈山西省节水办法〉的通知', issuers: ['山西省水利厅'] },
  ],
  [
    'two quoted papers of which one title speaks',
    ['《山西省节水办法》和《山西省取水条例》', PROSE],
    { title: '《山西省节水办法》和《山西省取水条例》' },
  ],
  [
    'what a page says of the text behind the title',
    ['《山西省水利厅关于2021年法治政府建设情况的报告》（全文）', PROSE],
    { title: '山西省水利厅关于2021年法治政府建设情况的报告', issuers: ['山西省水利厅'] },
  ],
  [
    'a session that resolves on the report of another, over two lines',
    [
      '九江市第十六届人民代表大会第三次会议',
      '关于九江市中级人民法院工作报告的决议',
      '发布日期：2024-01-12',
      '九江市第十六届人民代表大会第三次会议听取和审议了九江市中级人民法院工作报告，会议决定批准这个报告。',
    ],
    {
      title: '九江市第十六届人民代表大会第三次会议关于九江市中级人民法院工作报告的决议',
      issuers: ['九江市人民代表大会'],
      region: '江西省/九江市',
      level: 'city',
    },
  ],
]

readAs('a title among what pages write beside it', TRAPS)
