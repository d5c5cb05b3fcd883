import { madeDocx, p, tbl } from '../../tests/support/made-docx.ts'
import { type MadeLine, madePdf } from '../../tests/support/made-pdf.ts'
import type { Random } from '../bench/random.ts'

export const FORMATS = ['txt', 'md', 'html', 'docx', 'pdf'] as const
export type Format = (typeof FORMATS)[number]

/** What reports are made of, good and bad: each piece may follow each. */
const PIECES = [
  '上海市市场监督管理局关于2023年度法治政府建设情况的报告',
  '一、主要举措和成效',
  '（一）强化组织领导。',
  '1.推行免罚清单。办理案件37件，罚没款289.62万元。',
  '（1）建立机制；',
  '① 落实责任',
  '第一章 总则',
  '第一条 为规范执法，制定本办法。',
  '一是加强监管，二是优化服务，三是防范风险。',
  '根据《优化营商环境条例》（国务院令第722号），现将有关情况报告如下：',
  '索引号：AC62400002024033 | 文 号 | 沪市监法规20240002号 |',
  '---|---|---|---|',
  '当前位置：首页>政务公开>法治政府建设',
  '字体：[大 中 小] 打印 分享到：',
  '发布日期：2024-01-08 15:32　来源：市局',
  '附件：1.任务分工表.doc',
  '目 录',
  '前 言',
  '——坚持依法行政。',
  '“三项制度”得到落实（沪市监〔2023〕5号）',
  '上一篇：没有了',
  '浙ICP备05000000号',
  '---',
  'title: 甲',
  'issuers: [乙',
  '| 指标 | 2020年 | 2025年 |',
  '𠮷林省、㐂、﨑 Latin words 12.5%',
  '二〇二四年一月五日',
  '上海市市场监督管理局',
  '中共上海市委 上海市人民政府',
  '……。。！？；；',
  '（（（【【《《“‘',
  '１２３４５６７８９０万亿万亿余件',
  '零〇一二三四五六七八九十百千万亿点',
  '\u200b\u00a0\u3000\ufeff',
  'a'.repeat(400),
  '治'.repeat(800),
] as const

/** A valid file of a format, as any two pieces of valid ones make one. */
export function validFile(format: Format, random: Random): Buffer {
  switch (format) {
    case 'txt':
      return encoded(pieces(random).join(random.pick(['\n', '\r\n', ' ', '', '\n\n'])), random)
    case 'md':
      return Buffer.from(
        pieces(random)
          .map((piece) => `${random.pick(MARKS)}${piece}`)
          .join('\n'),
      )
    case 'html':
      return Buffer.from(`<!DOCTYPE html><html><body>${elements(random, 0)}</body></html>`)
    case 'docx':
      return madeDocx(
        pieces(random)
          .map((piece) => paragraph(piece, random))
          .join(''),
      )
    case 'pdf':
      return madePdf(Array.from({ length: random.between(1, 4) }, () => page(random)))
  }
}

const MARKS = ['', '', '# ', '## ', '- ', '> ', '| ', '**', '```\n', '1. ', '---\n', '\n'] as const

function pieces(random: Random): readonly string[] {
  return Array.from({ length: random.between(1, 40) }, () => random.pick(PIECES))
}

function encoded(text: string, random: Random): Buffer {
  const marked = `\ufeff${text}`
  switch (random.between(0, 3)) {
    case 0:
      return Buffer.from(marked, 'utf16le')
    case 1:
      return Buffer.from(marked)
    default:
      return Buffer.from(text)
  }
}

const DEEPEST = 3
const BLOCKS = [
  'div',
  'section',
  'article',
  'nav',
  'footer',
  'div hidden',
  'div style="display:none"',
] as const
const LINES = ['p', 'h1', 'h2', 'h3', 'pre'] as const
const WORDS = ['span', 'b', 'em', 'i', 'strong', 'font', 'button'] as const

/** Blocks as the standard lets them nest, so that every parser makes the same of them. */
function elements(random: Random, depth: number): string {
  const inner = () => (depth > DEEPEST ? words(random) : elements(random, depth + 1))
  const many = (make: () => string) => Array.from({ length: random.between(1, 3) }, make).join('')
  return many(() => {
    switch (random.between(0, 5)) {
      case 0:
        return `<ul>${many(() => `<li>${inner()}</li>`)}</ul>`
      case 1:
        return `<table><tbody>${many(() => `<tr>${many(() => `<td>${inner()}</td>`)}</tr>`)}</tbody></table>`
      case 2:
        return words(random)
      case 3:
        return within(random.pick(LINES), words(random))
      default:
        return within(random.pick(BLOCKS), inner())
    }
  })
}

function words(random: Random): string {
  return Array.from({ length: random.between(1, 4) }, () => {
    const text = escaped(random.pick(PIECES))
    switch (random.between(0, 3)) {
      case 0:
        return `<a href="/x">${text}</a><br>`
      case 1:
        return within(random.pick(WORDS), text)
      default:
        return text
    }
  }).join('')
}

function within(element: string, inner: string): string {
  const [tag = ''] = element.split(' ')
  return `<${element}>${inner}</${tag}>`
}

function paragraph(piece: string, random: Random): string {
  const text = escaped(piece)
  switch (random.between(0, 5)) {
    case 0:
      return tbl([text, text], [text, '37'])
    case 1:
      return p(text, '<w:outlineLvl w:val="0"/>')
    case 2:
      return p(text, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
    default:
      return p(text)
  }
}

function page(random: Random): readonly MadeLine[] {
  return pieces(random)
    .slice(0, 30)
    .map((text, i) => ({
      x: random.pick([60, 60, 60, 92, 300]),
      y: 800 - i * random.pick([20, 24, 40]),
      text: text.slice(0, 40),
      size: random.pick([10, 16, 16, 22]),
    }))
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
