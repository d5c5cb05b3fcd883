import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseReport } from '../../indexer/parse.ts'
import { read } from '../../indexer/read/read.ts'
import { firstMisplaced } from '../../indexer/verify/held.ts'
import { firstDifference } from '../../indexer/verify/same-characters.ts'
import { madeDocx, p, tbl } from '../support/made-docx.ts'
import { madePdf } from '../support/made-pdf.ts'

/** What is wrong with how a file was read: a character lost, doubled, or in nothing. */
async function wrongWith(file: string, bytes: Uint8Array) {
  const reading = await read(file, bytes)
  if ('code' in reading) return reading.code === 'empty_file' ? undefined : reading
  const report = parseReport({ ...reading, file, fileSha256: '', textSha256: '' })
  return (await firstDifference(bytes, reading)) ?? firstMisplaced(report)
}

const words = fc.constantFrom(
  '法治政府建设',
  '一、主要举措',
  '（二）机制。',
  '索引号',
  '推进依法行政。',
  '2023年',
  '附件：',
  ' ',
  '\n',
  '37件',
  '当前位置：首页>政务',
)

const elements = fc.constantFrom(
  ...[
    'p',
    'div',
    'span',
    'b',
    'h1',
    'h2',
    'h3',
    'ul',
    'li',
    'a href="/x"',
    'a href="1.docx"',
    'nav',
  ],
  ...[
    'aside',
    'footer',
    'header',
    'article',
    'section',
    'script',
    'style',
    'div hidden',
    'pre',
    'em',
  ],
  ...['div style="display:none"', 'noscript', 'button'],
)
const cells = fc.constantFrom('td', 'th', 'td rowspan=2', 'td colspan=3', 'td hidden')
const closed = fc.letrec<{ node: string; inner: string; table: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 6, depthSize: 'small' },
    words,
    fc.constant('<br>'),
    fc.tuple(elements, tie('inner')).map(([tag, inner]) => element(tag, inner)),
    tie('table'),
    fc
      .array(words, { maxLength: 3 })
      .map((all) => `<select>${all.map((text) => `<option>${text}</option>`).join('')}</select>`),
  ),
  inner: fc.array(tie('node'), { maxLength: 5 }).map((all) => all.join('')),
  table: fc
    .array(fc.array(fc.tuple(cells, fc.oneof(words, tie('inner'))), { maxLength: 4 }), {
      maxLength: 4,
    })
    .map((rows) => {
      const drawn = rows.map((row) =>
        element('tr', row.map(([tag, inner]) => element(tag, inner)).join('')),
      )
      return element('table', `<caption>表</caption>${drawn.join('')}`)
    }),
}))

/**
 * Drawn with text alone: in the first three a tag is no tag, and their own closing tag ends them wherever it
 * stands; a field inside a button is no page, and parsers part ways there, as over an
 * item without its list or a heading inside another.
 */
const TEXT_ALONE = ['script', 'style', 'noscript', 'button']

function element(tag: string, inner: string): string {
  const held = TEXT_ALONE.includes(tag)
    ? inner.replaceAll(/<[^>]*>/g, '')
    : /^h\d$/.test(tag)
      ? inner.replaceAll(/<\/?h\d>/g, '')
      : inner
  const drawn = `<${tag}>${held}</${tag.split(' ')[0]}>`
  return tag === 'li' ? `<ul>${drawn}</ul>` : drawn
}

const runs = fc
  .array(
    fc.tuple(
      words,
      fc.constantFrom('', '<w:rPr><w:vanish/></w:rPr>', '<w:rPr><w:b/></w:rPr>'),
      fc.constantFrom('w:t', 'w:t', 'w:delText'),
    ),
    { maxLength: 4 },
  )
  .map((all) =>
    all
      .map(([text, properties, tag]) => {
        const run = `<w:r>${properties}<${tag}>${text}</${tag}></w:r>`
        return tag === 'w:t' ? run : `<w:del>${run}</w:del>`
      })
      .join(''),
  )
const blocks = fc.array(
  fc.oneof(
    runs.map((inner) => `<w:p>${inner}</w:p>`),
    runs.map(
      (inner) =>
        `<w:p><w:pPr><w:outlineLvl w:val="1"/><w:rPr><w:del/></w:rPr></w:pPr>${inner}</w:p>`,
    ),
    fc
      .array(fc.array(words, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 })
      .map((rows) => tbl(...rows)),
    words.map(
      (text) => `<w:p><w:r><w:t>框</w:t><w:txbxContent>${p(text)}</w:txbxContent></w:r></w:p>`,
    ),
  ),
  { maxLength: 8 },
)

const pages = fc.array(
  fc.array(
    fc.record({
      x: fc.integer({ min: 60, max: 300 }),
      y: fc.integer({ min: 30, max: 800 }),
      text: words.filter((text) => text.trim() !== ''),
      size: fc.constantFrom(12, 16, 22),
    }),
    { maxLength: 8 },
  ),
  { minLength: 1, maxLength: 4 },
)

describe('no character is lost', () => {
  it('of any page', async () => {
    await fc.assert(
      fc.asyncProperty(closed.inner, async (html) => {
        expect(
          await wrongWith('a.html', Buffer.from(`<html><body>${html}</body></html>`)),
        ).toBeUndefined()
      }),
      { numRuns: 300 },
    )
  })

  it('of a page with a noscript inside another, which ends both', async () => {
    const html = '<body><noscript>甲<noscript>乙</noscript>法治政府建设</noscript></body>'
    expect(await wrongWith('a.html', Buffer.from(html))).toBeUndefined()
  })

  it('of any Word document', async () => {
    await fc.assert(
      fc.asyncProperty(blocks, async (all) => {
        const docx = madeDocx(all.join(''), { header1: p('页眉'), footnotes: '' })
        expect(await wrongWith('a.docx', docx)).toBeUndefined()
      }),
      { numRuns: 100 },
    )
  })

  it('of any PDF', async () => {
    await fc.assert(
      fc.asyncProperty(pages, async (all) => {
        const wrong = await wrongWith('a.pdf', madePdf(all))
        expect(wrong === undefined || ('code' in wrong && wrong.code === 'scanned_pdf')).toBe(true)
      }),
      { numRuns: 25 },
    )
  })

  it('of any Markdown', async () => {
    const marks = fc.constantFrom(
      '# ',
      '## ',
      '\n---\n',
      '\n===\n',
      '```\n',
      '**',
      '| a | b |\n',
      ' ##\n',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(words, marks), { maxLength: 20 }), async (all) => {
        expect(await wrongWith('a.md', Buffer.from(all.join('')))).toBeUndefined()
      }),
      { numRuns: 200 },
    )
  })
})

describe('the counters', () => {
  it('see a character that was dropped, and one that was written twice', async () => {
    const bytes = Buffer.from('<p>法治政府</p>')
    const reading = { text: '法治政', encoding: 'utf-8', format: 'html', problems: [] }
    expect(await firstDifference(bytes, reading)).toMatchObject({
      character: '府',
      shown: 1,
      read: 0,
    })
    const twice = { ...reading, text: '法治政府府' }
    expect(await firstDifference(bytes, twice)).toMatchObject({
      character: '府',
      shown: 1,
      read: 2,
    })
  })

  it('see a passage that begins late', async () => {
    const reading = await read('a.txt', Buffer.from('推进法治。'))
    if ('code' in reading) throw new Error(reading.message)
    const report = parseReport({ ...reading, file: 'a.txt', fileSha256: '', textSha256: '' })
    const [passage] = report.passages
    if (passage === undefined) throw new Error('no passage')
    const late = { ...report, passages: [{ ...passage, start: 1 }] }
    expect(firstMisplaced(late)).toMatchObject({ start: 0, held: 0 })
  })
})
