import { ancestors, DIVISIONS, type Division, type DivisionLevel, pathOf } from './divisions.ts'

/** The peoples that autonomous areas are named after: 恩施土家族苗族自治州 is 恩施 for short. */
const PEOPLES =
  '蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|高山|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺|各'

const AUTONOMOUS = new RegExp(`^(.{2,}?)(?:(?:${PEOPLES})族?)*自治(?:区|州|县|旗)$`)
const ORDINARY = /^(.{2,}?)(?:特别行政区|新区|林区|地区|省|市|区|县|盟|旗)$/

/** Full names that are words of everyday language, so that a text which holds them may mean no place. */
const EVERYDAY: ReadonlySet<string> = new Set([
  '城区',
  '郊区',
  '矿区',
  '东区',
  '西区',
  '老城区',
  '新城区',
])

/** 达县, 开县: former counties of one character, which other words end in (下达县级). */
const FORMER_SHORT: ReadonlySet<string> = new Set(
  DIVISIONS.filter(({ name, until }) => until !== undefined && name.length === 2).map(
    ({ name }) => name,
  ),
)

/** The name without its kind: 浙江, 恩施, 余杭; undefined where a single character would be left. */
export function shortName(division: Division): string | undefined {
  const match = AUTONOMOUS.exec(division.name) ?? ORDINARY.exec(division.name)
  return match?.[1]
}

/** 恩施州 and 恩施自治州 for 恩施土家族苗族自治州, in use as if they were the full name. */
function contractedNames(division: Division): readonly string[] {
  const short = AUTONOMOUS.exec(division.name)?.[1]
  if (short === undefined || division.level === 'province') return []
  const kind = division.name.slice(-1)
  return [`${short}${kind}`, `${short}自治${kind}`]
}

const BY_NAME = groupedBy((division) => [division.name, ...contractedNames(division)])
const BY_SHORT_NAME: ReadonlyMap<string, readonly Division[]> = new Map(
  [...groupedBy((division) => [shortName(division)])].map(([name, divisions]) => [
    name,
    presentFirst(divisions),
  ]),
)

/** 密云 is the district, not the county that it was; what is no more counts where nothing else bears the name. */
function presentFirst(divisions: readonly Division[]): readonly Division[] {
  const present = divisions.filter(({ until }) => until === undefined)
  return present.length > 0 ? present : divisions
}

/** What names begin with: most places of a text are told by two characters. */
const BEGINNINGS: ReadonlySet<string> = new Set(
  [...BY_NAME.keys(), ...BY_SHORT_NAME.keys()].map((name) => name.slice(0, 2)),
)

/** Whether the name of a division, full or short, begins with these two characters. */
export function beginsName(beginning: string): boolean {
  return BEGINNINGS.has(beginning)
}

/** Divisions of that full name; several, where provinces share a name. */
export function divisionsNamed(name: string): readonly Division[] {
  return BY_NAME.get(name) ?? []
}

export function divisionsShortNamed(name: string): readonly Division[] {
  return BY_SHORT_NAME.get(name) ?? []
}

/** Whether the name, standing in a text, can hardly mean anything but the place. */
export function isDistinctive(name: string): boolean {
  return !EVERYDAY.has(name) && !FORMER_SHORT.has(name)
}

/** Those of the highest level: a short name means the province or city before what lies in others, 西安 never 西安区. */
export function highest<T>(
  places: readonly T[],
  levelOf: (place: T) => DivisionLevel,
): readonly T[] {
  for (const level of ['province', 'city'] as const) {
    const ofLevel = places.filter((place) => levelOf(place) === level)
    if (ofLevel.length > 0) return ofLevel
  }
  return places
}

/**
 * Divisions that a name, full or short, may mean: one when it is settled, several when it stays open.
 * Full names come before short ones.
 * `context` is text around the name: what it says of provinces and cities settles 鼓楼区.
 */
export function findByName(name: string, context = ''): readonly Division[] {
  const named = divisionsNamed(name)
  if (named.length > 0) return settle(named, context)
  return settle(
    highest(divisionsShortNamed(name), ({ level }) => level),
    context,
  )
}

/**
 * Those of the candidates whose city, or else province, the context names clearly more often. What
 * lies in a municipality has no city but that.
 */
export function settle(candidates: readonly Division[], context: string): readonly Division[] {
  if (candidates.length < 2 || context === '') return candidates
  for (const above of [-1, 0]) {
    const scored = candidates
      .map((division) => ({
        division,
        score: mentions(context, ancestors(division.code).at(above)),
      }))
      .toSorted((a, b) => b.score - a.score)
    const [best, second] = scored
    if (best === undefined || best.score === 0) continue
    return best.score >= CLEARLY * (second?.score ?? 0) ? [best.division] : candidates
  }
  return candidates
}

/** Times as often as the next. */
const CLEARLY = 3

function mentions(context: string, place: Division | undefined): number {
  return place === undefined ? 0 : context.split(shortName(place) ?? place.name).length - 1
}

/** How many near names a message can hold. */
const NEAR = 5

/** Paths of divisions that an unknown code or name was perhaps meant to be, likeliest first. */
export function nearNames(text: string): readonly string[] {
  const [wanted = '', ...above] = text.trim().split('/').toReversed()
  if (/^\d{3,6}$/.test(wanted)) return paths(nearCodes(wanted))
  if (wanted.length < 2) return []
  const exact = findByName(wanted, above.join('/'))
  if (exact.length > 0) return paths(exact)
  const starts = DIVISIONS.filter((division) => division.name.startsWith(wanted))
  return paths(starts.length > 0 ? starts : DIVISIONS.filter((d) => differsByOne(d.name, wanted)))
}

/** The division that an unknown code would lie in. */
function nearCodes(code: string): readonly Division[] {
  const above = ancestors(code.padEnd(6, '0')).at(-1)
  return above === undefined ? [] : [above]
}

function paths(divisions: readonly Division[]): readonly string[] {
  return divisions.slice(0, NEAR).map((division) => pathOf(division.code) ?? division.name)
}

/** One character is another one. */
function differsByOne(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < 3) return false
  let differences = 0
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) differences++
  return differences === 1
}

function groupedBy(
  names: (division: Division) => readonly (string | undefined)[],
): ReadonlyMap<string, readonly Division[]> {
  const groups = new Map<string, Division[]>()
  for (const division of DIVISIONS) {
    for (const name of names(division)) {
      if (name === undefined) continue
      const group = groups.get(name)
      if (group === undefined) groups.set(name, [division])
      else group.push(division)
    }
  }
  return groups
}
