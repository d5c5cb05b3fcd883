import { digitsValue, hanValue, powerOf, type WrittenNumber } from './numbers.ts'
import { countsWholes, unitLength } from './units.ts'

/** What a number measures, before it is known to be a figure. */
export interface Measured {
  readonly value: number
  /** As written; null where none follows. */
  readonly unit: string | null
  readonly start: number
  readonly end: number
  /** 余 or 多 between number and unit. */
  readonly rest: string | null
  /** Power of ten behind the digits: 4 for 万. */
  readonly power: number
}

/** A text and its folded form, of equal length. */
export interface Folded {
  readonly text: string
  readonly folded: string
}

const BETWEEN = /\s?([余多]?)((?:百(?!分)|千(?!米|克|瓦|伏|卡|赫|帕)|万|亿)*)([余多]?)[ \u00a0]?/y

/** Value and unit of a number; undefined for a run of numerals that is not one number. */
export function measure(source: Folded, number: WrittenNumber): Measured | undefined {
  const { start, end, share, written, kind } = number
  if (share !== undefined) {
    const value = kind === 'digits' ? digitsValue(written, 0) : hanValue(written)
    return value === undefined
      ? undefined
      : { value, unit: share, start, end, rest: null, power: 0 }
  }
  if (kind === 'han') return measureHan(source, number)
  const duration = clock(source.folded, start)
  if (duration !== undefined) return duration
  const { folded } = source
  BETWEEN.lastIndex = end
  const [gap = '', inner = '', multiplier = '', behind = ''] = BETWEEN.exec(folded) ?? []
  const power = powerOf(multiplier)
  const unit = unitAt(source, end + gap.length)
  const rest = inner !== '' ? inner : behind !== '' ? behind : null
  if (unit === undefined) {
    const bare = multiplier === '' && rest === null ? end : end + gap.trimEnd().length
    return { value: digitsValue(written, power), unit: null, start, end: bare, rest, power }
  }
  const wholes = power === 0 && countsWholes(unit.name)
  const whole = wholes ? withoutSectionNumber(folded, number) : undefined
  return {
    value: whole?.value ?? digitsValue(written, power),
    unit: unit.name,
    start: whole?.start ?? start,
    end: unit.end,
    rest: rest ?? unit.rest,
    power,
  }
}

/** Units that Han numerals count; others are too often part of a word. */
const HAN_UNITS =
  /^(?:个|个百分点|百分点|个月|个小时|个工作日|个季度|个星期|小时|分钟|天|日|年|周年|度|斤|担|匹|石|尺|丈|华里|英尺|列|项|件|家|户|起|次|批|批次|条|名|位|人|人次|份|部|篇|期|场|场次|台|套|辆|座|处|所|张|种|类|大类|例|宗|倍|亩|公里|米|平方米|平方公里|吨|公斤|元|美元|家次|户次|件次|台件|台套|支|门|本|册|间|栋|幢|岁|只|头|块|片|枚|篇次|笔|公顷|千瓦|千瓦时|部门)$/

/** 二 counts people and amounts in statutes and old reports (二名, 二元); elsewhere it is an ordinal. */
const TWO = /^(?:个|名|人|元|年|个月|日|倍)$/

/** Measures that small Han numerals make other words with: 两度, 三石. */
const OLD_MEASURES = /^(?:度|斤|担|匹|石|尺|丈|列)$/
const SMALL = 11

/** 一 counts only before these: elsewhere it is an article (一个, 一种) or a part of a word. */
const ONE = /^(?:倍|名|宗|例|起|件|户|批次|家次|户次|件次|个月|个工作日|个百分点)$/

function measureHan(source: Folded, number: WrittenNumber): Measured | undefined {
  const { folded } = source
  const { start, end, written } = number
  const value = hanValue(written)
  if (value === undefined || value === 0) return undefined
  BETWEEN.lastIndex = end
  const [gap = '', rest = ''] = BETWEEN.exec(folded) ?? []
  if (/\s/.test(gap)) return undefined
  const unit = unitAt(source, end + rest.length) ?? yearsAt(folded, end + rest.length)
  if (unit === undefined && isLargeAlone(folded, { start, end, written })) {
    return { value, unit: null, start, end, rest: null, power: 4 }
  }
  if (unit === undefined || !HAN_UNITS.test(unit.name)) return undefined
  if (written === '一' && !ONE.test(unit.name)) return undefined
  if (written === '二' && !TWO.test(unit.name)) return undefined
  if (OLD_MEASURES.test(unit.name) && value < SMALL) return undefined
  if (/[几数]$/.test(folded.slice(Math.max(0, start - 1), start))) return undefined
  const round = /^[百千万亿]+$/.test(written)
  if (
    round &&
    rest === '' &&
    !/(?:近|超|超过|上|逾|达|约|突破)$/.test(folded.slice(Math.max(0, start - 2), start))
  )
    return undefined
  return {
    value,
    unit: unit.name,
    start,
    end: unit.end,
    rest: rest === '' ? unit.rest : rest,
    power: 0,
  }
}

/** 人口二十六万: ten thousands need no unit where the clause ends behind them. */
function isLargeAlone(
  folded: string,
  { start, end, written }: Pick<WrittenNumber, 'start' | 'end' | 'written'>,
): boolean {
  return (
    /[一二两三四五六七八九].*[万亿]$/.test(written) &&
    !/[第几数]$/.test(folded.slice(Math.max(0, start - 1), start)) &&
    /^(?:[,。;、)!:]|以上|以下|左右|$)/.test(folded.slice(end, end + 2))
  )
}

interface UnitPlace {
  readonly name: string
  readonly end: number
  readonly rest: string | null
}

function unitAt({ text, folded }: Folded, at: number): UnitPlace | undefined {
  const length = unitLength(text, folded, at)
  if (length === 0) return yearsAt(folded, at)
  const written = text.slice(at, at + length)
  const name = written.replace('个多', '个').replace('％', '%')
  return { name, end: at + length, rest: written.startsWith('个多') ? '多' : null }
}

/** 年 and 日 measure a duration only in some places; `vetoes.ts` knows the others. */
function yearsAt(folded: string, at: number): UnitPlace | undefined {
  const name = folded[at]
  if (name !== '年' && name !== '日') return undefined
  return { name, end: at + 1, rest: null }
}

/** `3.100余家企业`: the number of a section, and a hundred of something. */
function withoutSectionNumber(
  folded: string,
  { start, written }: WrittenNumber,
): { readonly value: number; readonly start: number } | undefined {
  const parts = /^(\d{1,2}\.)(\d+)$/.exec(written)
  if (parts === null || (start > 0 && !/\s/.test(folded[start - 1] ?? ''))) return undefined
  const [, marker = '', rest = ''] = parts
  return { value: Number(rest), start: start + marker.length }
}

const CLOCK = /(\d+)\s?(天|小时|分钟|分)零?(\d+)\s?(小时|分钟|分|秒钟|秒)(?:(\d+)秒)?/y
const SECONDS: Readonly<Record<string, number>> = { 天: 86_400, 小时: 3600, 分: 60, 秒: 1 }

/** Several units of time are one duration, in the smallest: 4分16秒 is 256 秒. */
function clock(folded: string, start: number): Measured | undefined {
  CLOCK.lastIndex = start
  const match = CLOCK.exec(folded)
  if (match === null) return undefined
  const [whole, first, large = '', second, small = '', third] = match
  if (seconds(large) <= seconds(small)) return undefined
  const total =
    Number(first) * seconds(large) + Number(second) * seconds(small) + Number(third ?? 0)
  const unit = third === undefined ? small : '秒'
  const end = start + whole.length
  return { value: total / seconds(unit), unit, start, end, rest: null, power: 0 }
}

function seconds(unit: string): number {
  return SECONDS[unit.replace(/钟$/, '')] ?? 1
}
