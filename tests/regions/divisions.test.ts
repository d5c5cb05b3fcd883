import { describe, expect, it } from 'vitest'
import { placesAtStart } from '../../src/regions/at-start.ts'
import {
  ancestors,
  DIVISIONS,
  findDivision,
  pathOf,
  resolveRegion,
} from '../../src/regions/divisions.ts'
import { namedPlaces, outstandingPlace } from '../../src/regions/mentions.ts'
import { findByName, nearNames, shortName } from '../../src/regions/names.ts'

describe('divisions', () => {
  it('are complete, and no path is that of two', () => {
    expect(DIVISIONS.length).toBeGreaterThan(3100)
    expect(DIVISIONS.filter(({ level }) => level === 'province')).toHaveLength(34)
    expect(DIVISIONS.filter(({ code }) => resolveRegion(pathOf(code) ?? '') !== code)).toEqual([])
  })

  it.each([
    ['310000', '上海市'],
    ['330102', '浙江省/杭州市/上城区'],
    ['330104', '浙江省/杭州市/江干区'],
    ['120110', '天津市/东丽区'],
    ['429004', '湖北省/仙桃市'],
    ['422801', '湖北省/恩施土家族苗族自治州/恩施市'],
    ['330199', undefined],
    ['', undefined],
  ])('%s is %s', (code, path) => {
    expect(pathOf(code)).toBe(path)
  })

  it.each([
    ['330102', '330102'],
    ['浙江省/杭州市/上城区', '330102'],
    ['天津市/东丽区', '120110'],
    ['天津市/市辖区/东丽区', undefined],
    ['上城区', undefined],
    ['上海', undefined],
    ['重庆市/重庆高新区', undefined],
  ])('a filter %s means %s', (wanted, code) => {
    expect(resolveRegion(wanted)).toBe(code)
  })

  it('names what a division lies in, the province first', () => {
    expect(ancestors('330102').map(({ name }) => name)).toEqual(['浙江省', '杭州市'])
    expect(ancestors('120110').map(({ name }) => name)).toEqual(['天津市'])
    expect(ancestors('310000')).toEqual([])
    expect(findDivision('120110')).toEqual({ code: '120110', name: '东丽区', level: 'county' })
  })
})

describe('names', () => {
  it.each([
    ['310000', '上海'],
    ['450000', '广西'],
    ['330110', '余杭'],
    ['422800', '恩施'],
    ['469027', '乐东'],
    ['310115', '浦东'],
    ['130133', undefined],
  ])('%s is %s for short', (code, short) => {
    const division = findDivision(code)
    expect(division === undefined ? 'unknown' : shortName(division)).toBe(short)
  })

  it.each([
    ['上海市', '', ['310000']],
    ['上海', '', ['310000']],
    ['余杭', '', ['330110']],
    ['恩施州', '', ['422800']],
    ['湘西自治州', '', ['433100']],
    ['西安', '', ['610100']],
    ['襄樊市', '', ['420600']],
    ['米林市', '', ['540481']],
    ['海南', '', ['460000']],
    ['鼓楼区', '', ['320106', '320302', '350102', '410204']],
    ['鼓楼区', '南京市第一', ['320106']],
    ['鼓楼区', '江苏省', ['320106', '320302', '350102', '410204']],
    ['朝阳区', '北京市', ['110105']],
    ['朝阳区', '长春市，北京市', ['110105', '220104']],
    ['无此区', '', []],
  ])('%s, near "%s"', (name, context, codes) => {
    expect(findByName(name, context).map(({ code }) => code)).toEqual(codes)
  })

  it.each([
    ['上海', ['上海市']],
    ['余杭', ['浙江省/杭州市/余杭区']],
    ['杭州市/上城', ['浙江省/杭州市/上城区']],
    ['天津市/市辖区/东丽区', ['天津市/东丽区']],
    ['330199', ['浙江省/杭州市']],
    ['990000', []],
    ['浙江声', ['浙江省']],
    ['x', []],
  ])('near %s is %j', (wanted, paths) => {
    expect(nearNames(wanted)).toEqual(paths)
  })
})

describe('places in a text', () => {
  it.each([
    ['杭州市余杭区市场监管局', '余杭区 6'],
    ['余杭市场监管局', '余杭区 2'],
    ['上城区在', '上城区 3'],
    ['河北区政府', '河北区 3'],
    ['海南如此', '海南省 2'],
    ['马上城区', undefined],
  ])('%s begins with %s', (text, expected) => {
    const [first] = placesAtStart(text)
    expect(first && `${first.division.name} ${first.length}`).toBe(expected)
  })

  it('are counted by their longest name, everyday words left out', () => {
    const text = '上海市浦东新区、浦东新区和老城区、主城区、社区，杭州市上城区'
    expect([...namedPlaces(text)]).toEqual([
      ['上海市', 1],
      ['浦东新区', 2],
      ['杭州市', 1],
      ['上城区', 1],
    ])
  })

  it.each([
    ['上城区。上城区。上城区。拱墅区。', ['330102']],
    ['上城区。上城区。上城区。拱墅区。拱墅区。', []],
    ['上城区。上城区。', []],
  ])('%s is about %j', (text, codes) => {
    const found = outstandingPlace(text, ({ name }) => name.endsWith('区'))
    expect(found.map(({ code }) => code)).toEqual(codes)
  })
})

describe('former divisions', () => {
  it('are known by name, with the year and what they became', () => {
    expect(findByName('江干区')).toMatchObject([
      { code: '330104', until: 2021, successor: '330102' },
    ])
    expect(findByName('下城区')).toMatchObject([
      { code: '330103', until: 2021, successor: '330105' },
    ])
    expect(findByName('卢湾区')).toMatchObject([{ code: '310103', until: 2011 }])
  })

  it('leave the short name to what bears it now', () => {
    expect(findByName('密云').map(({ name }) => name)).toEqual(['密云区'])
    expect(namedPlaces('资金下达县级财政').size).toBe(0)
  })

  it('became a division that still is', () => {
    for (const { name, successor } of DIVISIONS) {
      if (successor === undefined) continue
      const heir = findDivision(successor)
      expect([name, heir?.code]).toEqual([name, successor])
      expect([name, heir?.until]).toEqual([name, undefined])
    }
  })

  it('lie in something', () => {
    for (const { code, until } of DIVISIONS) {
      if (until !== undefined && code !== '371200')
        expect(ancestors(code).length).toBeGreaterThan(0)
    }
  })
})
