import { html } from 'hono/html'
import { describe, expect, it } from 'vitest'
import { EMPTY_VIEW } from '../../src/page/page-request.ts'
import { type RegionNode, regionList, regionTree } from '../../src/page/region-tree.ts'
import { CHINESE } from '../../src/page/words-zh.ts'
import type { FacetCount } from '../../src/search/types.ts'

function region(value: string, path: string, count = 1): FacetCount {
  return { value, label: path.split('/').at(-1) ?? path, path, count }
}

const ZHEJIANG = region('330000', '浙江省', 9)
const HANGZHOU = region('330100', '浙江省/杭州市', 7)
const SHANGCHENG = region('330102', '浙江省/杭州市/上城区', 3)
const YUHANG = region('330110', '浙江省/杭州市/余杭区', 4)
const SHANGHAI = region('310000', '上海市', 5)

function names(nodes: readonly RegionNode[]): unknown {
  return nodes.map(({ count, below }) =>
    below.length === 0 ? count.label : [count.label, names(below)],
  )
}

describe('regions as a tree', () => {
  it.each<readonly [readonly FacetCount[], unknown]>([
    [[], []],
    [[SHANGHAI], ['上海市']],
    [
      [ZHEJIANG, SHANGHAI, HANGZHOU, YUHANG, SHANGCHENG],
      [['浙江省', [['杭州市', ['余杭区', '上城区']]]], '上海市'],
    ],
    // Of a region that is not counted the parts stand in what lies above it, or alone.
    [[ZHEJIANG, YUHANG], [['浙江省', ['余杭区']]]],
    [
      [YUHANG, SHANGHAI],
      ['余杭区', '上海市'],
    ],
  ])('case %#', (counts, expected) => {
    expect(names(regionTree(counts))).toEqual(expected)
  })

  it('a name that another begins with is not above it', () => {
    const counts = [region('1', '海南'), region('2', '海南省/海口市')]
    expect(names(regionTree(counts))).toEqual(['海南', '海口市'])
  })

  const MANY = Array.from({ length: 30 }, (_, i) => region(String(i), `某省${i}`))
  const shown = (chosen: readonly string[]) => {
    const view = { ...EMPTY_VIEW, q: 'a', filters: chosen.length === 0 ? {} : { region: chosen } }
    const list = regionList([ZHEJIANG, HANGZHOU, SHANGCHENG, YUHANG, ...MANY], view, CHINESE)
    return decodeURIComponent(String(html`${list}`)).replaceAll('&amp;', '&')
  }

  it('of many regions the parts are shown once the whole, or a part, is chosen', () => {
    expect(shown([])).not.toContain('杭州市')
    expect(shown(['330000'])).toContain('杭州市')
    expect(shown(['330000'])).not.toContain('余杭区')
    expect(shown(['浙江省/杭州市/余杭区'])).toContain('上城区')
  })

  it('of many beside one another the first are shown, and those chosen; the others open', () => {
    const [before = '', behind = ''] = shown(['25']).split('<details>')
    expect(before).toContain('某省8')
    expect(before).toContain('某省25')
    expect(before).not.toContain('某省9<')
    expect(behind).toContain('<summary>更多 (20)</summary>')
    expect(behind).toContain('某省9<')
  })

  it('a part takes the place of the whole, and the other way round; a neighbour joins', () => {
    expect(shown(['330000'])).toContain('href="/?q=a&region=330100"')
    expect(shown(['330110'])).toContain('href="/?q=a&region=330000"')
    expect(shown(['330110'])).toContain('href="/?q=a&region=330110&region=330102"')
  })

  it('what was chosen by its path is taken back by its path', () => {
    expect(shown(['浙江省/杭州市'])).toMatch(/class="chosen"[^>]* href="\/\?q=a"/)
  })
})
