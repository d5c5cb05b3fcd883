import { PROSE, readAs, type Trap } from './traps.ts'

const TRAPS: readonly Trap[] = [
  [
    'a body that no list knows, above its title',
    ['西南军政委员会', '关于开展卫生运动的指示', PROSE],
    {
      title: '西南军政委员会关于开展卫生运动的指示',
      issuers: ['西南军政委员会'],
      level: undefined,
    },
  ],
  [
    'words that are no name of a body',
    ['全面推进依法行政领导小组办公室关于印发要点的通知', PROSE],
    { issuers: [] },
  ],
  [
    'two bodies named in short in one breath',
    ['浙江省委省政府关于加强工作的意见', PROSE],
    { issuers: [] },
  ],
  [
    'branches that are spoken of',
    ['赤峰市公安局所属各分局考核情况的报告', PROSE],
    { issuers: ['赤峰市公安局'] },
  ],
  [
    'a body whose place is left out stays unnamed',
    ['区优化营商环境领导小组办公室关于印发要点的通知', PROSE],
    { issuers: [] },
  ],
  [
    'two of the highest bodies together',
    ['国务院、中央军委关于表彰抢险救灾先进集体的决定', PROSE],
    { issuers: ['国务院', '中央军委'] },
  ],
  [
    'who passed a statute, without brackets',
    [
      '青岛市海岸带保护条例',
      '2031年6月1日 青岛市第十九届人民代表大会常务委员会第二次会议通过',
      '第一条 为了保护海岸带，制定本条例。',
    ],
    { issuers: ['青岛市人民代表大会常务委员会'], issuedOn: '2031-06-01' },
  ],
  [
    'who passed a law',
    [
      '中华人民共和国海岛法',
      '2031年6月1日 第十五届全国人民代表大会常务委员会第二次会议通过',
      '第一条 为了保护海岛，制定本法。',
    ],
    { issuers: ['全国人民代表大会常务委员会'], level: 'national' },
  ],
  [
    'those whom a letter is for, where nothing says whose it is',
    [
      '各省、自治区、直辖市人民政府，国务院各部委、各直属机构：近年来，各地区认真落实部署，取得成效。',
    ],
    { issuers: [] },
  ],
  [
    'a first sentence that the page broke in its middle',
    [
      '2017年，原环境保护部深入推进法治政府建设，以改善质量为核心，以问题为导向，围绕建设法治体系、建设法治国家的全面推进依法治国总目标，落实各项决策部署，统筹各方面的力量，扎实推进',
      '生态环境保护领域法治政府建设工作，取得进展，现将有关情况报告如下。',
    ],
    { issuers: ['环境保护部'], years: 2017 },
  ],
  [
    'a ministry that is called by the name it had',
    ['2017年，原环境保护部深入推进法治政府建设，现将有关情况报告如下。', '一、主要举措', PROSE],
    { issuers: ['环境保护部'], level: 'national' },
  ],
  [
    'what works for a committee of the party, beside a bureau',
    ['中共杭州市余杭区委教育工委', '杭州市余杭区教育局', '关于2023年法治建设情况的报告', PROSE],
    { issuers: ['中共杭州市余杭区委教育工作委员会', '杭州市余杭区教育局'] },
  ],
  [
    'a committee of the party and one of another kind, with nothing between',
    ['中共桐庐县委桐庐县教育委员会关于2023年法治政府建设情况的报告', PROSE],
    { issuers: ['中共桐庐县委员会', '桐庐县教育委员会'] },
  ],
  [
    'a committee of the party that is named for short',
    ['中共桐庐县委政法委关于2023年法治建设情况的报告', PROSE],
    { issuers: ['中共桐庐县委政法委员会'] },
  ],
]

readAs('issuers, in', TRAPS)
