import { describe, expect, it } from 'vitest'
import { readDocx } from '../../indexer/read/docx/read-docx.ts'
import { madeDocx, madeZip, p, tbl } from '../support/made-docx.ts'

async function read(body: string, parts?: Readonly<Record<string, string>>) {
  const result = await readDocx(madeDocx(body, parts))
  if ('code' in result) throw new Error(result.message)
  return result
}

const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`
const numbered = (list: number, level = 0) =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`
const level = (at: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`
const NUMBERING = `<w:abstractNum w:abstractNumId="7">${level(0, 'chineseCounting', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%3.')}${level(3, 'decimal', '%1.%3.%4', '<w:isLgl/>')}</w:abstractNum><w:abstractNum w:abstractNumId="8">${level(0, 'bullet', '')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num><w:num w:numId="3"><w:abstractNumId w:val="8"/></w:num>`

describe('the text of a Word document', () => {
  it.each([
    ['runs', `<w:p>${run('法')}${run('治')}</w:p>${p('政府')}`, '法治\n政府'],
    [
      'accepted insertions and deletions',
      `<w:p>${run('法')}<w:ins>${run('治')}</w:ins><w:del><w:r><w:delText>制</w:delText></w:r></w:del></w:p>`,
      '法治',
    ],
    [
      'text that was moved away',
      `<w:p><w:moveFrom>${run('旧')}</w:moveFrom>${run('治')}</w:p><w:p><w:moveTo>${run('旧')}</w:moveTo></w:p>`,
      '治\n旧',
    ],
    [
      'a deleted mark between paragraphs',
      `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('法')}</w:p>${p('治')}`,
      '法治',
    ],
    [
      'hidden text',
      `<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>治</w:t></w:r></w:p>`,
      '治',
    ],
    [
      'breaks and tabs',
      '<w:p><w:r><w:t>法</w:t><w:br/><w:t>治</w:t><w:tab/><w:t>乙</w:t></w:r></w:p>',
      '法\n治\t乙',
    ],
    ['tab stops, which are no tabs', p('治', '<w:tabs><w:tab w:val="left"/></w:tabs>'), '治'],
    ['links', `<w:p><w:hyperlink>${run('网址')}</w:hyperlink></w:p>`, '网址'],
    [
      "fields' results without their codes",
      `<w:p><w:r><w:instrText>PAGE 码</w:instrText></w:r>${run('3')}</w:p>`,
      '3',
    ],
    [
      'a text box once, not in its fallback',
      `<w:p>${run('甲')}<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${p('框')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${p('框')}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>${run('乙')}</w:p>`,
      '甲乙\n框',
    ],
    ['content controls', `<w:sdt><w:sdtContent>${p('治')}</w:sdtContent></w:sdt>`, '治'],
    ['entities', p('A&amp;B'), 'A&B'],
  ])('is right with %s', async (_, body, text) => {
    expect((await read(body)).text).toBe(text)
  })

  it('draws the numbers that Word draws', async () => {
    const body = [
      p('举措', numbered(1)),
      p('机制', numbered(1, 1)),
      p('机构', numbered(1, 1)),
      p('人员', numbered(1, 2)),
      p('细节', numbered(1, 3)),
      p('问题', numbered(1)),
      p('原因', numbered(1, 1)),
      p('重来', numbered(2)),
      p('项目', numbered(3)),
      p('无号', numbered(0)),
    ].join('')
    const { text, structure } = await read(body, { numbering: NUMBERING })
    expect(text.split('\n')).toEqual([
      '一、举措',
      '（一）机制',
      '（二）机构',
      '1.人员',
      '1.1.1 细节',
      '二、问题',
      '（一）原因',
      '一、重来',
      '• 项目',
      '无号',
    ])
    expect(structure.added.map(({ start, end }) => text.slice(start, end))).toContain('（二）')
  })

  it('knows headings and the title by their styles, also inherited and numbered ones', async () => {
    const styles = `<w:style w:styleId="a"><w:name w:val="heading 2"/><w:outlineLvl w:val="1"/><w:pPr>${numbered(1)}</w:pPr></w:style><w:style w:styleId="b"><w:name w:val="own"/><w:basedOn w:val="a"/></w:style><w:style w:styleId="t"><w:name w:val="Title"/></w:style><w:style w:styleId="toc"><w:name w:val="toc 1"/></w:style><w:style w:styleId="x"><w:basedOn w:val="x"/></w:style>`
    const body = [
      p('关于法治', '<w:pStyle w:val="t"/>'),
      p('一、举措 1', '<w:pStyle w:val="toc"/>'),
      p('举措', '<w:pStyle w:val="b"/>'),
      p('推进。', '<w:pStyle w:val="x"/>'),
      p('其他', '<w:outlineLvl w:val="0"/>'),
      p('正文', '<w:outlineLvl w:val="9"/>'),
    ].join('')
    const { text, structure } = await read(body, { styles, numbering: NUMBERING })
    const words = ({ start, end }: { start: number; end: number }) => text.slice(start, end)
    expect(structure.title && words(structure.title)).toBe('关于法治')
    expect(structure.headings.map((hint) => [hint.level, words(hint)])).toEqual([
      [2, '一、举措'],
      [1, '其他'],
    ])
    expect(structure.noise.map(words)).toEqual(['一、举措 1'])
  })

  it('writes notes below their paragraph and running headers as noise', async () => {
    const body = `<w:p>${run('正文')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>${p('下段')}`
    const { text, structure } = await read(body, {
      footnotes: `<w:footnote w:type="separator" w:id="0">${p('线')}</w:footnote><w:footnote w:id="2">${p('脚注')}</w:footnote>`,
      header1: p('页眉'),
      footer2: p('第1页'),
    })
    expect(text).toBe('正文\n脚注\n下段\n页眉\n第1页')
    expect(structure.noise.map(({ reason }) => reason)).toEqual([
      'running-header',
      'running-footer',
    ])
  })

  it('keeps the meaning of tables', async () => {
    const merged = `<w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>${p('许可')}</w:tc>`
    const goesOn = `<w:tc><w:tcPr><w:vMerge/></w:tcPr>${p('')}</w:tc>`
    const cell = (text: string) => `<w:tc>${p(text)}</w:tc>`
    const table = `<w:tbl><w:tr>${cell('类别')}${cell('环节')}${cell('件数')}</w:tr><w:tr>${merged}${cell('受理')}${cell('1')}</w:tr><w:tr>${goesOn}${cell('办结')}${cell('2')}</w:tr></w:tbl>`
    expect((await read(table)).text).toBe(
      '类别 | 环节 | 件数\n类别: 许可；环节: 受理；件数: 1\n类别: 许可；环节: 办结；件数: 2',
    )
    expect((await read(tbl(['索引号', '1-2'], ['发布机构', '区局']))).text).toBe(
      '索引号: 1-2\n发布机构: 区局',
    )
    expect((await read(tbl([tbl(['内', '层'])]))).text).toBe('内\n层')
  })

  it('survives tables in tables in tables', async () => {
    const deep = `${'<w:tbl><w:tr><w:tc>'.repeat(5000)}${p('治')}${'</w:tc></w:tr></w:tbl>'.repeat(5000)}`
    expect((await read(deep)).text).toBe('治')
  })
})

describe('a Word document that cannot be read', () => {
  const whole = madeDocx(p('法治'.repeat(500)))
  it.each([
    ['cut short', whole.subarray(0, whole.length - 40), 'damaged_file'],
    ['without a document', madeZip({ 'word/styles.xml': '' }), 'damaged_file'],
    [
      'with bytes gone wrong',
      Buffer.concat([whole.subarray(0, 120), Buffer.alloc(20, 7), whole.subarray(140)]),
      'damaged_file',
    ],
    [
      'that grows beyond measure',
      madeZip({ 'word/document.xml': Buffer.alloc(30_000_000, 32) }),
      'zip_bomb',
    ],
  ])('is named: %s', async (_, bytes, code) => {
    expect(await readDocx(bytes)).toMatchObject({ code })
  })
})
