import type { Problem } from '../../src/domain/report.ts'

/**
 * What text looks like that was decoded wrongly somewhere on its way, each with how often it must
 * occur before it is no accident.
 */
const SIGNS: readonly (readonly [RegExp, number, string])[] = [
  [/\ufffd/g, 1, 'characters that could not be decoded'],
  [/锟斤拷|烫烫烫|屯屯屯/g, 1, 'filler that stands for lost characters'],
  // UTF-8 read as GBK: the bytes of 的, ，, 。, 、 and 一 fall on these.
  [/鐨勪?|锛[岀寽]|銆[傚併]|涓€|浜嬪|鍏?徃|绠＄悊|鏀垮簻/g, 3, 'UTF-8 that was read as GBK'],
  [
    /(?:[\u00e3-\u00ef][\u0080-\u00bf\u0152-\u0178\u2013-\u203a\u20ac\u2122]{2}){2,}/g,
    2,
    'UTF-8 that was read as Latin-1',
  ],
  [/[\u00a1-\u00ff]{6,}/g, 2, 'GBK that was read as Latin-1'],
  [/[\ue000-\uf8ff]{4,}/g, 3, 'characters of a font of its own'],
]

/** Says where a text first looks broken; the text is read all the same. */
export function brokenText(text: string): readonly Problem[] {
  const found = SIGNS.flatMap(([sign, least, meaning]) => {
    const places = firstPlaces(text, sign, least)
    const [first] = places
    return places.length < least || first === undefined ? [] : [{ ...first, meaning }]
  })
  const [first] = found.toSorted((a, b) => a.start - b.start)
  if (first === undefined) return []
  const { start, end, meaning } = first
  const message = `the text looks broken, it holds ${meaning}; get the file anew from where it came from`
  return [{ code: 'text_looks_broken', message, start, end }]
}

function firstPlaces(text: string, sign: RegExp, least: number) {
  const places: { readonly start: number; readonly end: number }[] = []
  for (const match of text.matchAll(sign)) {
    places.push({ start: match.index, end: match.index + match[0].length })
    if (places.length === least) break
  }
  return places
}
