import { PROSE, readAs, type Trap } from './traps.ts'

const TITLE = '关于2022年度法治政府建设情况的报告'

const TRAPS: readonly Trap[] = [
  [
    'a headline that names the bureau, above a title that does not',
    ['温州市司法局2022年度法治政府建设', TITLE, PROSE],
    { title: TITLE, issuers: ['温州市司法局'] },
  ],
  [
    'a headline of what is done, above a title that begins with 关于',
    ['财政部 教育部印发通知加强2023年监管', '关于加强2023年监管的通知', PROSE],
    { title: '关于加强2023年监管的通知', issuers: ['财政部', '教育部'] },
  ],
  [
    'a headline with the year of the title below it',
    ['温州市司法局2022年法治', '2022年度法治政府建设情况报告', PROSE],
    { title: '2022年度法治政府建设情况报告', issuers: ['温州市司法局'] },
  ],
  [
    'a headline without a year',
    ['温州市司法局法治政府建设', '2022年法治政府建设情况的报告', PROSE],
    { title: '2022年法治政府建设情况的报告' },
  ],
  [
    'a headline that ends as titles do',
    ['市政府印发《温州市审批改革方案》', '关于印发《温州市审批改革方案》的通知', PROSE],
    { title: '关于印发《温州市审批改革方案》的通知' },
  ],
  [
    'a headline that ends in 法 by chance',
    ['国务院办公厅印发意见 加强监管执法', '国务院办公厅关于加强监管执法的意见', PROSE],
    { title: '国务院办公厅关于加强监管执法的意见' },
  ],
  [
    'a headline that shortens the title below it',
    ['市市场监管局2022年法治政府建设情况', '温州市市场监督管理局2022年法治政府建设工作报告', PROSE],
    { title: '温州市市场监督管理局2022年法治政府建设工作报告' },
  ],
  [
    'a headline, and the title twice',
    ['温州市司法局2022年度法治政府建设', TITLE, '', TITLE, PROSE],
    { title: TITLE },
  ],
  [
    'a headline with what a page says between it and the title',
    [
      '市政府印发《温州市审批改革方案》',
      '来源：温州日报',
      '关于印发《温州市审批改革方案》的通知',
      PROSE,
    ],
    { title: '关于印发《温州市审批改革方案》的通知' },
  ],
  [
    'a title over two lines that say the same words of two years',
    ['关于温州市2021年国民经济计划执行情况与', '2022年国民经济计划草案的报告', PROSE],
    { title: '关于温州市2021年国民经济计划执行情况与2022年国民经济计划草案的报告' },
  ],
  [
    'a title over two lines that say the same words of two years, nothing joining them',
    ['温州市司法局2021年普法规划实施', '2022年普法规划草案的报告', PROSE],
    { title: '温州市司法局2021年普法规划实施2022年普法规划草案的报告' },
  ],
  [
    'a title over two lines that say the same words of halves of a year',
    ['温州市司法局关于2022年上半年普法工作总结和', '2022年下半年普法工作安排的报告', PROSE],
    { title: '温州市司法局关于2022年上半年普法工作总结和2022年下半年普法工作安排的报告' },
  ],
  [
    'a title over two lines that passes on the paper of an office named for its matter',
    ['温州市人民政府批转温州市法治政府建设领导小组办公室', '关于法治政府建设的意见的通知', PROSE],
    { title: '温州市人民政府批转温州市法治政府建设领导小组办公室关于法治政府建设的意见的通知' },
  ],
  [
    'a title, and another paper of the same bureau below it',
    ['温州市司法局2022年预算公告', '温州市司法局关于2022年普法宣传周活动的通知', PROSE],
    { title: '温州市司法局2022年预算公告' },
  ],
  [
    'a title, and the name of what it passes on below it',
    ['温州市人民政府关于印发《温州市司法局普法宣传方案》的通知', '温州市司法局普法宣传方案', PROSE],
    { title: '温州市人民政府关于印发《温州市司法局普法宣传方案》的通知' },
  ],
  [
    'a title, and what explains it below it',
    ['关于开展普法宣传的意见', '《关于开展普法宣传的意见》起草说明', PROSE],
    { title: '关于开展普法宣传的意见' },
  ],
  [
    'a title, and a shorter one below it',
    ['温州市2022年普法宣传计划执行情况报告', '关于普法宣传计划的说明', PROSE],
    { title: '温州市2022年普法宣传计划执行情况报告' },
  ],
  [
    'a title, and a list that belongs to it below it',
    ['温州市2022年普法宣传计划', '2022年温州市普法宣传计划任务分解清单', PROSE],
    { title: '温州市2022年普法宣传计划' },
  ],
  [
    'a title over two lines of which the second begins with 关于',
    ['温州市人民政府转发市司法局等三部门', '关于加强普法工作意见的通知', PROSE],
    { title: '温州市人民政府转发市司法局等三部门关于加强普法工作意见的通知' },
  ],
  [
    'a title over two lines of which the second begins with a year',
    ['温州市人民政府关于印发', '2022年法治政府建设要点的通知', PROSE],
    { title: '温州市人民政府关于印发2022年法治政府建设要点的通知' },
  ],
  [
    'the name of a site above a title, which is no headline',
    ['浙江省司法厅网站', TITLE, PROSE],
    { title: TITLE, issuers: [] },
  ],
]

readAs('headlines above titles, in', TRAPS)
