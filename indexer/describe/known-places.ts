import { placesAtStart } from '../../src/regions/at-start.ts'
import { ancestors, type Division } from '../../src/regions/divisions.ts'
import { namedPlaces, outstandingPlace } from '../../src/regions/mentions.ts'
import { divisionsNamed, settle } from '../../src/regions/names.ts'
import { type Body, bodyAt } from './body.ts'

/** Where a report may say of which place it is, when its issuer's name does not. */
export interface KnownPlaces {
  /** Above the text: title, catalogue card, breadcrumbs, a line each. */
  readonly above: readonly string[]
  readonly text: string
}

/**
 * The place that 区, 县 or 市 means in a report that leaves its name out: the only one of the kind that
 * is named above the text, else the one that the text names far more often than any other.
 */
export function placeOfKind(kind: string, places: KnownPlaces): readonly Division[] {
  const fits = (division: Division) => isOfKind(division, kind)
  const named = [...namedPlaces(places.above.join('\n')).keys()]
    .map((name) => divisionsNamed(name).filter(fits))
    .filter((divisions) => divisions.length > 0)
  const [only, second] = named
  const found =
    only !== undefined && second === undefined ? only : outstandingPlace(places.text, fits)
  return settle(
    found.length > 0 ? found : placeOfSlogans(places.text, fits),
    [...places.above, places.text].join('\n'),
  )
}

/**
 * 法治天水, 平安浙江, 《福建日报》: what a place calls its own by its short name, which elsewhere may be another
 * word. All of the kind must be one place; of counties the text must have the full name too.
 */
function placeOfSlogans(text: string, fits: (division: Division) => boolean): readonly Division[] {
  const found = new Set<Division>()
  for (const { index, 0: slogan } of text.matchAll(SLOGAN)) {
    const at = index + slogan.length
    for (const { division, length } of placesAtStart(text.slice(at, at + LONGEST_PLACE))) {
      const behind = text.slice(at + length)
      if (slogan === '《' && !behind.startsWith('日报》')) continue
      const isSure = division.level !== 'county' || text.includes(division.name)
      if (fits(division) && isSure) found.add(division)
    }
  }
  return [...found]
}

const SLOGAN = /法治|平安|数字|美丽|清廉|健康|信用|幸福|活力|《/g

/** Characters of a place before the name of its body. */
const LONGEST_PLACE = 12

/**
 * Whose body it is of which a title gives the kind alone (县应急管理局), as the text names it elsewhere with
 * its place: 德安县应急管理局.
 */
export function placesInFull(
  { name, unnamed = '' }: Pick<Body, 'name' | 'unnamed'>,
  { text }: KnownPlaces,
): readonly Division[] {
  const found = new Set<Division>()
  for (
    let at = text.indexOf(unnamed + name);
    at !== -1;
    at = text.indexOf(unnamed + name, at + 1)
  ) {
    for (let from = Math.max(0, at - LONGEST_PLACE); from < at; from++) {
      const body = bodyAt(text.slice(from, at + unnamed.length + name.length), 0)
      const own = body?.name === name ? body.places.filter(({ inFull }) => inFull) : []
      for (const { division } of own) found.add(division)
      if (own.length > 0) break
    }
  }
  return [...found]
}

function isOfKind(division: Division, kind: string): boolean {
  if (kind === '省' || kind === '自治区')
    return division.level === 'province' && division.name.endsWith(kind)
  if (kind === '市') return division.name.endsWith('市') && !isInCity(division)
  if (kind === '州' || kind === '盟')
    return division.level === 'city' && division.name.endsWith(kind)
  return division.level === 'county' && division.name.endsWith(kind)
}

/** Of 义乌市 and 金华市, 市 alone means the one that a bureau answers to, which is seldom the lower. */
function isInCity(division: Division): boolean {
  return (
    division.level === 'county' && ancestors(division.code).some(({ level }) => level === 'city')
  )
}
