import type { Numbered } from './numbered.ts'

/** What labels begin with that name what is done: 压实政治责任, 加强普法宣传. */
const LABEL =
  /^(?:压实|压紧|强化|加强|提升|提高|完善|健全|推进|优化|落实|规范|深化|夯实|创新|突出|筑牢|抓好|抓实|狠抓|维护|加快|严格|严守|严把|守牢|构建|打造|拓展|细化|聚焦)[^\s，。、；：,;:（）()《》“”\d]+$/
/** What no label ends with, since something follows: 加强对, 落实好的. */
const OPEN_END = /[的和与及在对为是把将等了并由被向从]$/
/** What sentences begin with and what nothing but a comma may part from words before it. */
const SENTENCE =
  /^(?:坚持|认真|深入|严格|积极|始终|切实|大力|扎实|充分|牢固|紧紧|紧扣|根据|按照|通过|围绕|结合|全面(?!依法)|持续|不断|进一步|着力|聚焦|立足|以习近平|针对|制定|成立|印发|召开|出台|今年|20\d\d年|我[局委办厅省市区县])/

const SHORTEST = 4
const LONGEST = 14
/** A text follows a label, and no few words. */
const SHORTEST_BEHIND = 20
const FEWEST_LABELS = 2
/** So many labels to each other number speak for those of these that could be one. */
const MOST_LABELS = 3
/** So many like each other tell by themselves what they are. */
const FEWEST = 3

/**
 * Where labels end that their text follows with nothing between (（一）压实政治责任坚持以…): of a number among
 * labels as long as it would be, or of several that all would be equally long. Their first words name what is
 * done, and such as begin a sentence stand behind them; elsewhere the two cannot be told apart.
 */
export function gluedEnds(text: string, run: readonly Numbered[]): ReadonlyMap<Numbered, number> {
  const isLabel = (one: Numbered) => one.end !== undefined && lengthOf(text, one) <= LONGEST
  const others = run.filter((one) => !isLabel(one))
  const lengths = run.filter(isLabel).map((label) => lengthOf(text, label))
  if (others.length === 0) return NONE
  if (lengths.length >= FEWEST_LABELS) {
    const ends = endsWithin(text, others, {
      least: lengths.reduce((a, b) => Math.min(a, b)),
      most: lengths.reduce((a, b) => Math.max(a, b)),
    })
    const areMost = lengths.length >= others.length * MOST_LABELS
    return areMost || ends.size === others.length ? ends : NONE
  }
  if (others.length < FEWEST) return NONE
  for (let length = SHORTEST; length <= LONGEST; length++) {
    const ends = endsWithin(text, others, { least: length, most: length })
    if (ends.size === others.length) return ends
  }
  return NONE
}

const NONE: ReadonlyMap<Numbered, number> = new Map()

interface Lengths {
  readonly least: number
  readonly most: number
}

function endsWithin(
  text: string,
  numbered: readonly Numbered[],
  { least, most }: Lengths,
): ReadonlyMap<Numbered, number> {
  return new Map(
    numbered.flatMap((one) => {
      const from = wordsStart(text, one)
      const words = text.slice(from, one.line.end)
      const fits: number[] = []
      for (let at = Math.max(least, SHORTEST); at <= Math.min(most, LONGEST); at++) {
        if (words.length < at + SHORTEST_BEHIND || !SENTENCE.test(words.slice(at, at + 6))) continue
        const label = words.slice(0, at)
        if (LABEL.test(label) && !OPEN_END.test(label)) fits.push(at)
      }
      const [only, second] = fits
      return only === undefined || second !== undefined ? [] : [[one, from + only] as const]
    }),
  )
}

/** Of a label, without what ends it. */
function lengthOf(text: string, label: Numbered): number {
  return text.slice(wordsStart(text, label), label.end).replace(/[。：:\s]+$/, '').length
}

/** Behind the number and the gap after it. */
function wordsStart(text: string, { line, marker }: Numbered): number {
  let from = line.start + marker.length
  while (from < line.end && /\s/.test(text[from] ?? '')) from++
  return from
}
