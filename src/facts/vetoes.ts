import type { Folded, Measured } from './measure.ts'
import { startsPhrase } from './names.ts'
import type { WrittenNumber } from './numbers.ts'

export interface Candidate extends Folded, Measured {
  readonly number: WrittenNumber
  /** The end of a range whose beginning was looked at before. */
  readonly closesRange: boolean
}

const LONGEST_BEFORE = 8
/** Ordinals, glued Latin, parts of codes, versions and times. */
const BEFORE =
  /(?:第|[A-Za-z_#№/]|[A-Za-z0-9]-|\d[.:∶]|[×*xX+]|[〔[【]|第[\d一二三四五六七八九十百]+(?:[、至到和-]|条[、至到和-]?第?))\s?$/
/** 前10名 is a rank, 前三季度 a date; 目前 and their like only stand before a number. */
const RANK = /(?<![目此以当提之日年会事满])前$/
/** The last, next or first years are a period, not a measure. */
const PERIOD = /(?:近|未来|今后|过去|最近|前|后|第|每|新|今|去|上|头)$/

/** Whether a number is a date, an ordinal, a code or a part of a name. */
export function isNoFigure(candidate: Candidate): boolean {
  const { folded, end, unit, number, rest, power } = candidate
  const from = number.start
  const before = folded.slice(Math.max(0, from - LONGEST_BEFORE), from)
  const after = folded.slice(end, end + 4)
  if (!candidate.closesRange && BEFORE.test(before)) return true
  if (RANK.test(before) && !/[%元]$/.test(unit ?? '')) return true
  if (number.written.replaceAll(/[.,]/g, '').length > 12) return true
  if (unit === '分' && /\d[时点]$/.test(before)) return true
  if (unit === '年') return isDate(candidate, before, after)
  if (unit === '日') return !/^(?:以内|之内|内|以上|以下)/.test(after) || /月\s?$/.test(before)
  if (unit === null) return isBareNumber(candidate, before, after) && !(power > 0 || rest !== null)
  if (/号\s?$/.test(before)) return true
  if (unit === '位' && after.startsWith('数')) return true
  if (unit === '次' && isSession(folded, from, end)) return true
  if (number.kind === 'digits') return unit === '个' && startsPhrase(folded, number.start)
  return isHanName(candidate, before, after)
}

/** 十一届十次、十一次全会: which meeting of a term it was. */
function isSession(folded: string, from: number, end: number): boolean {
  const before = folded.slice(Math.max(0, from - 10), from)
  return (
    /届$/.test(before) || (/届/.test(before) && /^(?:全会|全体)/.test(folded.slice(end, end + 2)))
  )
}

/** Years of the calendar, periods up to now, and plans by their length (三年行动). */
function isDate(
  { number, value, rest, folded, end }: Candidate,
  before: string,
  after: string,
): boolean {
  const { kind, written } = number
  if (rest !== null) return false
  if (/\.\d{4}$/.test(written) || (Number.isInteger(value) && value >= 1000 && kind === 'digits'))
    return true
  if (PERIOD.test(before)) return true
  if (
    /^(?:来|期间|行动|规划|计划|度|级|底|初|末|前|中|内?攻坚|一|版|工程|提升|实施|春|夏|秋|冬|\d{1,2}月)/.test(
      after,
    )
  )
    return true
  if (kind === 'digits') {
    const short = written.length === 2 && value >= 10 && value <= 30
    return short && /(?:^|[\s,。;:、(至-])$/.test(before)
  }
  return !(
    /(?:连续|为期|历时|满|累计|期限为?|期为?|届满|不少于|不超过|超过|长达|至少|未满)$/.test(
      before,
    ) || /^(?:以上|以下|以内|之内|内|左右|不变)/.test(folded.slice(end, end + 2))
  )
}

/** A number without unit counts where the word before it says so: 平均分99.99. */
const COUNTED_BEFORE =
  /(?:平均分|总分|得分|评分|分数|测评分|满分|指数|系数|比值|收入比|产出比|容积率|总数|总量|数量|[件户人次家个]数)(?:(?:已|分别|稳定)?(?:缩小|提高|提升|下降|降低|上升|增加|扩大|稳定|保持|控制)?(?:达到|达|到|在|为|是|至|由|从|:))? ?$/

function isBareNumber({ number }: Candidate, before: string, after: string): boolean {
  if (number.kind === 'han') return true
  return !COUNTED_BEFORE.test(before) || /^[\d年月日号时点:∶%\-.A-Za-z〕]/.test(after)
}

const ONE_THING = /^(?:[大喜难要]?事|一)/
const TOGETHER = /案|事故|纠纷|事件|投诉|诉讼|举报|信访|复议|警情|火灾|违法/

function isHanName(
  { folded, number, unit, start, end }: Candidate,
  before: string,
  after: string,
): boolean {
  if (startsPhrase(folded, start)) return true
  if (/[一二三四五六七八九十百]$/.test(before) && number.written.length > 0) return true
  const one = number.written === '一'
  if (one && ONE_THING.test(after)) return true
  if (one && /(?:无|没有|未发生|未出现|不差)$/.test(before)) return true
  if (one && unit === '起') return !TOGETHER.test(folded.slice(end, end + 16)) || /统$/.test(before)
  if (one && unit === '户') return !/^(?:企业|家庭|居民|经营|市场|个体|商户)/.test(after)
  if (one && unit === '名') return !/^\p{Script=Han}/u.test(after)
  if (unit === '期') return /^(?:工程|项目|建设|改造|规划)/.test(after)
  if (unit === '类') return !/[查涉分含及等共]$|明确$|梳理$|包括$/.test(before)
  if (unit === '人')
    return (
      !/[百千万亿].|.[百千万亿]/.test(number.written) &&
      !/[有共计达约近超等的于员至]$/.test(before) &&
      !/[余多]人$/.test(folded.slice(start, end)) &&
      !/^以[上下内]/.test(after)
    )
  return /^(?:之一|一|制)/.test(after)
}
