import { describe, expect, it } from 'vitest'
import { readPdf } from '../../indexer/read/pdf/read-pdf.ts'
import { type MadeLine, madePdf } from '../support/made-pdf.ts'

async function read(...pages: readonly (readonly MadeLine[])[]) {
  const result = await readPdf(madePdf(pages))
  if ('code' in result) throw new Error(result.message)
  const { text, structure, pages: stretches } = result
  const words = ({ start, end }: { readonly start: number; readonly end: number }) =>
    text.slice(start, end)
  return {
    ...result,
    noise: structure.noise.map((span) => `${span.reason}: ${words(span)}`),
    title: structure.title && words(structure.title),
    stretches: stretches.map((stretch) => `${stretch.page}: ${words(stretch)}`),
  }
}

/** A full line has 26 characters of 16 points between 90 and 506; a paragraph begins two characters in. */
const LEFT = 90
const INDENT = LEFT + 32
const full = '推进依法行政建设法治政府优化营商环境保障群众合法权益促'
const FULL_LINE = full.slice(0, 26)
const FIRST_LINE = full.slice(0, 24)
const at = (y: number, text: string, x = LEFT, size = 16): MadeLine => ({ x, y, text, size })

describe('the text of a PDF', () => {
  it('joins the lines of a paragraph and begins a new one where a line is set in', async () => {
    const { text } = await read([
      at(700, FIRST_LINE, INDENT),
      at(670, FULL_LINE),
      at(640, '到位。'),
      at(610, FIRST_LINE, INDENT),
      at(580, '完毕。'),
    ])
    expect(text).toBe(`${FIRST_LINE}${FULL_LINE}到位。\n${FIRST_LINE}完毕。`)
  })

  it('joins a paragraph over the end of a page, with what runs along the edges behind it', async () => {
    const { text, noise, stretches } = await read(
      [
        at(800, '某市年度报告'),
        at(700, FIRST_LINE, INDENT),
        at(670, FULL_LINE),
        at(40, '— 1 —', 280),
      ],
      [
        at(800, '某市年度报告'),
        at(700, '到位。'),
        at(670, FIRST_LINE, INDENT),
        at(40, '— 2 —', 280),
      ],
      [at(800, '某市年度报告'), at(700, '收尾。'), at(40, '— 3 —', 280)],
    )
    expect(text.split('\n').filter((line) => line.length > 10)).toEqual([
      `${FIRST_LINE}${FULL_LINE}到位。`,
      `${FIRST_LINE}收尾。`,
    ])
    expect(noise).toEqual([
      'running-header: 某市年度报告',
      'page-number: — 1 —',
      'running-header: 某市年度报告',
      'page-number: — 2 —',
      'running-header: 某市年度报告',
      'page-number: — 3 —',
    ])
    expect(stretches.filter((stretch) => stretch.includes('到位'))).toEqual(['2: 到位。'])
  })

  it('joins a heading split over pages', async () => {
    const heading = `（一）${full.slice(0, 21)}`
    const { text } = await read(
      [at(700, FIRST_LINE, INDENT), at(670, FULL_LINE), at(640, '完。'), at(610, heading, INDENT)],
      [at(700, '的机制'), at(670, FIRST_LINE, INDENT), at(640, '完。')],
    )
    expect(text.split('\n')[1]).toBe(`${heading}的机制`)
  })

  it('begins a paragraph at a number of the outline even where nothing is set in', async () => {
    const { text } = await read([
      at(700, FULL_LINE),
      at(670, '二、主要问题'),
      at(640, FULL_LINE),
      at(610, '完。'),
    ])
    expect(text).toBe(`${FULL_LINE}\n二、主要问题\n${FULL_LINE}完。`)
  })

  it('joins words that a line broke', async () => {
    const line = 'The administration of laws and regu-'
    const { text } = await read([
      at(700, line),
      at(670, 'lations in the region of the'),
      at(640, 'east. End'),
    ])
    expect(text).toContain('regulations')
  })

  it('puts pieces of a line in their order, spaces only where there is a gap', async () => {
    const { text } = await read(
      [[at(700, '政府', LEFT + 32), at(700.5, '法治'), at(700, '附件', LEFT + 160)]].flat(),
    )
    expect(text).toBe('法治政府 附件')
  })

  it('takes the largest lines of the first page for the title', async () => {
    const { text, title } = await read([
      at(780, '某市人民政府文件', 150, 30),
      at(720, '某市人民政府关于法治政府建设', 120, 22),
      at(690, '情况的报告', 230, 22),
      at(640, FIRST_LINE, INDENT),
      at(610, FULL_LINE),
      at(580, FULL_LINE),
    ])
    expect(title).toBe('某市人民政府关于法治政府建设情况的报告')
    expect(text).toContain(title)
  })

  it('sets aside letters drawn twice to look bold, and loses none', async () => {
    const { text, noise } = await read([
      at(700, '一、主要举措'),
      at(700, '一、主要举措', LEFT + 0.5),
      at(670, FULL_LINE),
    ])
    expect(text.split('\n')[0]).toBe('一、主要举措')
    expect(noise).toEqual(['drawn-twice: 一、主要举措'])
  })

  it('reads radicals as the characters they look like', async () => {
    expect((await read([at(700, '⼀、⽴法⼯作')])).text).toBe('一、立法工作')
  })

  it('knows numbers that count with the pages, and leaves other numbers alone', async () => {
    const page = (number: number, y = 40) => [
      at(700, `${FULL_LINE.slice(number % 7)}`),
      at(y, String(number), 290),
    ]
    expect((await read(page(14), page(15), page(16))).noise).toHaveLength(3)
    expect((await read(page(40, 640), page(13, 610), page(3, 580))).noise).toEqual([])
  })
})

describe('a PDF that cannot be read whole', () => {
  const whole = madePdf([[at(700, '法治')]])
  it.each([
    ['pages without a text', madePdf([[], []]), 'scanned_pdf'],
    ['no pages', madePdf([]), 'empty_file'],
    ['cut short', whole.subarray(0, 60), 'damaged_file'],
    [
      'a password',
      madePdf(
        [[at(700, '法治')]],
        `/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >>`,
      ),
      'encrypted_file',
    ],
  ])('is named: %s', async (_, bytes, code) => {
    expect(await readPdf(bytes)).toMatchObject({ code })
  })

  it('names the pages that hold none', async () => {
    const result = await readPdf(madePdf([[at(700, '法治')], []]))
    expect(result).toMatchObject({ text: '法治', problems: [{ code: 'pages_without_text' }] })
  })
})
