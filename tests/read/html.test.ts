import { describe, expect, it } from 'vitest'
import { readHtml } from '../../indexer/read/html/read-html.ts'

const shown = (html: string) => readHtml(html).text
const noiseOf = (html: string) => {
  const { text, structure } = readHtml(html)
  return structure.noise.map(({ start, end, reason }) => `${reason}: ${text.slice(start, end)}`)
}

describe('the text of a page', () => {
  it.each([
    ['paragraphs', '<p>一、成效</p><p>推进</p>', '一、成效\n\n推进'],
    ['breaks for paragraphs', '一、成效<br>推进<br><br>落实', '一、成效\n推进\n落实'],
    ['a line of the source that is none of the page', '<p>法治\n   政府建设</p>', '法治政府建设'],
    ['words of English on two lines', '<p>rule of\n law</p>', 'rule of law'],
    ['a word in pieces', '<p><span>法</span><span>治</span></p>', '法治'],
    ['entities', '<p>A&amp;B&nbsp;&#20013;</p>', 'A&B\u00a0中'],
    ['scripts and styles', '<script>var 法=1</script><style>.法{}</style>治', '治'],
    ['comments', '治<!-- 法 -->', '治'],
    [
      'what is hidden',
      '<p hidden>法</p><p style="color:red; display : none">法</p><i style="visibility:hidden">法</i>治',
      '治',
    ],
    ['a template', '<template><p>法</p></template>治', '治'],
    ['what only browsers without scripts show', '<noscript>请启用脚本</noscript>治', '治'],
    ['preformatted lines', '<pre>一、成效\n推进</pre>', '一、成效\n推进'],
    ['a page without any tag closed', '<div><p>一<p>二<li>三', '一\n\n二\n\n三'],
    ['text between rows of a table', '<table>甲<tr><td>乙</td></tr></table>', '甲\n乙'],
  ])('is right with %s', (_, html, text) => {
    expect(shown(html)).toBe(text)
  })

  it('survives ten thousand levels', () => {
    expect(shown(`${'<div>'.repeat(10_000)}法治${'</div>'.repeat(10_000)}`)).toBe('法治')
    expect(shown(`${'<table><tr><td>'.repeat(3000)}法治`)).toBe('法治')
  })

  it('names the frames whose text is in other files', () => {
    expect(readHtml('<frameset><frame src="a.html"></frameset>').frames).toEqual(['a.html'])
  })
})

describe('tables', () => {
  it.each([
    [
      'rows under names',
      '<table><tr><th>事项</th><th>数量</th></tr><tr><td>许可</td><td>12</td></tr><tr><td>处罚</td><td>3</td></tr></table>',
      '事项 | 数量\n事项: 许可；数量: 12\n事项: 处罚；数量: 3',
    ],
    [
      'names that nothing marks as such',
      '<table><tr><td>事项</td><td>数量</td></tr><tr><td>许可</td><td>12</td></tr><tr><td>处罚</td><td>3</td></tr></table>',
      '事项 | 数量\n事项: 许可；数量: 12\n事项: 处罚；数量: 3',
    ],
    [
      'names on two rows, a value on two rows',
      '<table><tr><th rowspan=2>类别</th><th colspan=2>件数</th></tr><tr><th>受理</th><th>办结</th></tr><tr><td rowspan=2>许可</td><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>',
      '类别 | 件数\n受理 | 办结\n类别: 许可；件数/受理: 1；件数/办结: 2\n类别: 许可；件数/受理: 3；件数/办结: 4',
    ],
    [
      'a catalogue card',
      '<table><tr><td>索引号：</td><td>113/2023-01</td><td>发文日期</td><td>2023-01-05</td></tr><tr><td>发布机构</td><td>区局</td><td></td><td></td></tr></table>',
      '索引号：113/2023-01\n发文日期: 2023-01-05\n发布机构: 区局',
    ],
    [
      'a table that only places things',
      '<table><tr><td><h2>甲</h2><p>乙</p></td><td>丙</td></tr></table>',
      '甲\n\n乙\n\n丙',
    ],
    [
      'nested tables',
      '<table><tr><td><table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table></td></tr></table>',
      'a: 1\nb: 2',
    ],
    [
      'no names',
      '<table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>',
      '1 | 2\n3 | 4',
    ],
  ])('keep their meaning: %s', (_, html, text) => {
    expect(shown(html)).toBe(text)
  })

  it('say which words were written again', () => {
    const { text, structure } = readHtml(
      '<table><tr><th>事项</th><th>数量</th></tr><tr><td>许可</td><td>12</td></tr><tr><td>处罚</td><td>3</td></tr></table>',
    )
    expect(structure.added.map(({ start, end }) => text.slice(start, end))).toEqual([
      '事项',
      '数量',
      '事项',
      '数量',
    ])
    expect(structure.rows).toHaveLength(3)
  })

  it('do not claim more cells than they have', () => {
    const wide =
      '<table><tr><td colspan=100000000 rowspan=100000000>甲</td><td>乙</td></tr><tr><td>丙</td><td>丁</td></tr></table>'
    expect(shown(wide)).toContain('丁')
  })
})

describe('furniture', () => {
  const links = (...names: readonly string[]) =>
    names.map((name) => `<a href="/x">${name}</a>`).join(' ')
  it.each([
    ['a nav', `<nav>${links('首页')}</nav><p>正文</p>`, ['navigation: 首页']],
    [
      'a menu by its links',
      `<div><ul><li>${links('首页')}</li><li>${links('新闻')}</li><li>${links('政务')}</li></ul></div><p>正文</p>`,
      ['navigation: 首页\n新闻\n政务'],
    ],
    [
      'a footer and an aside',
      '<aside>推荐</aside><p>正文</p><footer>主办</footer>',
      ['aside: 推荐', 'footer: 主办'],
    ],
    [
      'controls',
      '<p>正文</p><button>打印</button><select><option>甲<option>乙</select>',
      ['controls: 打印', 'controls: 甲\n乙'],
    ],
    ['a role', '<div role="navigation">首页</div>正文', ['navigation: 首页']],
    ['not the footer of an article', '<article><p>正文</p><footer>某局</footer></article>', []],
    [
      'not attachments',
      '<ul><li><a href="1.docx">附件一</a></li><li><a href="2.pdf">附件二</a></li><li><a href="3.xls">附件三</a></li></ul>',
      [],
    ],
    [
      'not prose with links',
      `<p>我局按照${links('条例', '办法', '规定')}的要求开展行政执法检查工作并取得成效</p>`,
      [],
    ],
    ['not a nav that wraps the page', `<nav><p>${'认真落实上级部署。'.repeat(40)}</p></nav>`, []],
  ])('is %s', (_, html, expected) => {
    expect(noiseOf(html)).toEqual(expected)
  })
})

describe('headings that the page names', () => {
  it('have their level; the only h1 is the title', () => {
    const { text, structure } = readHtml(
      '<h1>工作总结</h1><h2>主要<b>成效</b></h2><p>推进</p><h3>其他</h3>',
    )
    const words = (span: { readonly start: number; readonly end: number }) =>
      text.slice(span.start, span.end)
    expect(structure.title && words(structure.title)).toBe('工作总结')
    expect(structure.headings.map((hint) => [hint.level, words(hint)])).toEqual([
      [2, '主要成效'],
      [3, '其他'],
    ])
  })

  it.each([
    [
      'a heading of lower level that the page is called after',
      '某局2023年工作总结_某市',
      '某局2023年工作总结',
    ],
    ['none that the page is not called after', '某市人民政府', undefined],
  ])('have the title: %s', (_, name, title) => {
    const { text, structure } = readHtml(
      `<title>${name}</title><h2>某局2023年工作总结</h2><p>推进</p><h3>相关链接</h3>`,
    )
    expect(structure.title && text.slice(structure.title.start, structure.title.end)).toBe(title)
    expect(structure.headings).toHaveLength(title === undefined ? 2 : 1)
  })

  it('leave bold type that only white space stands before', () => {
    const { text, structure } = readHtml('<p>　　<b>产业优化。</b>推进</p><p>落实<b>责任</b></p>')
    expect(structure.emphasised.map(({ start, end }) => text.slice(start, end))).toEqual([
      '产业优化。',
    ])
  })
})
