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
  return settle(found, [...places.above, places.text].join('\n'))
}

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
