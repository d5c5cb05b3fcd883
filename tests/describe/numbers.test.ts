import { PROSE, readAs, type Trap } from './traps.ts'

const TRAPS: readonly Trap[] = [
  [
    'a body of the fifties and a number with the year before the agency',
    ['浙江省人民委员会关于加强养护工作的通知', '（57）浙农字第1102号', '各县人民委员会：', PROSE],
    { issuers: ['浙江省人民委员会'], documentNumber: '〔57〕浙农字第1102号' },
  ],
  [
    'a number with two figures of the year and 字第',
    ['辽宁省人民政府关于搞活流通的通知', '辽政发［85］字第104号', '各市人民政府：', PROSE],
    { issuers: ['辽宁省人民政府'], documentNumber: '辽政发〔85〕字第104号' },
  ],
  [
    'an announcement, whose number is that of the head of its paper',
    ['国家市场监督管理总局公告', '2020年第18号', '市场监管总局关于调整认证目录的公告', PROSE],
    {
      title: '市场监管总局关于调整认证目录的公告',
      documentNumber: '国家市场监督管理总局公告2020年第18号',
    },
  ],
  [
    'a number of a series below a title that ends in 公告',
    ['关于晋中市审计结果的公告', '2021年第2号', PROSE],
    { documentNumber: undefined },
  ],
  [
    'a number on the line of the title, before it',
    ['临交发〔2022〕97号关于印发《农村公路养护方案》的通知', '各乡镇：', PROSE],
    { title: '关于印发《农村公路养护方案》的通知', documentNumber: '临交发〔2022〕97号' },
  ],
  [
    'an order for the public that brings a statute in force',
    [
      '中华人民共和国国务院令',
      '第900号',
      '现公布修订后的《城市公园管理条例》，自2030年1月1日起施行。',
      '总理　　某某某',
      '2029年10月8日',
      '城市公园管理条例',
      '第一条　为了加强管理，制定本条例。',
    ],
    {
      title: '城市公园管理条例',
      issuedOn: '2029-10-08',
      documentNumber: '中华人民共和国国务院令第900号',
    },
  ],
  [
    'a number of an order as cards shorten it',
    ['发文字号：国令第900号', '城市公园管理条例', '第一条　为了加强管理，制定本条例。'],
    { documentNumber: '国令第900号' },
  ],
  [
    'a number behind the title without a bracket',
    ['临海市人民政府关于加强环境保护的意见 临政发 〔2031〕 35 号', '各县人民政府：', PROSE],
    {
      title: '临海市人民政府关于加强环境保护的意见',
      documentNumber: '临政发〔2031〕35号',
      kind: 'opinion',
    },
  ],
  [
    'title, number, address and text without a gap',
    [
      '国务院办公厅关于加强监管执法的通知国办发〔2031〕56号各省、自治区、直辖市人民政府，国务院各部委：近年来，各地区认真落实部署，取得成效。',
    ],
    {
      title: '国务院办公厅关于加强监管执法的通知',
      documentNumber: '国办发〔2031〕56号',
      issuers: ['国务院办公厅'],
    },
  ],
  [
    'the number of another paper in a first sentence',
    [
      '根据《中共临海市委办公室关于做好年度报告工作的通知》(临法治办〔2031〕14号)要求，现将有关情况报告如下。',
    ],
    { documentNumber: undefined, title: undefined },
  ],
  [
    'a number behind the title, its brackets those of another font',
    ['临海市人民政府关于加强环境保护的意见 临政发﹝2031﹞35号', '各县人民政府：', PROSE],
    {
      title: '临海市人民政府关于加强环境保护的意见',
      documentNumber: '临政发〔2031〕35号',
    },
  ],
  [
    'title, number, address and text without a gap, the brackets wide',
    [
      '国务院办公厅关于加强监管执法的通知国办发［2031］56号各省、自治区、直辖市人民政府，国务院各部委：近年来，各地区认真落实部署，取得成效。',
    ],
    {
      title: '国务院办公厅关于加强监管执法的通知',
      documentNumber: '国办发〔2031〕56号',
    },
  ],
  [
    'a number on a card whose cells lost what stood between, its brackets those of another font',
    ['发文字号杭交发﹝2031﹞63号', '杭州市交通运输局工作规则', '各县交通运输局：', PROSE],
    { documentNumber: '杭交发〔2031〕63号', title: '杭州市交通运输局工作规则' },
  ],
]

readAs('numbers of papers, in', TRAPS)
