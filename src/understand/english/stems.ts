/** English words that say how the others hang together; no dictionary is asked for them. */
const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a an the this that these those it its they them their there he she his her we our you your i my me us ' +
    'of for to in on by with from at as into onto about over under between among within without against during ' +
    'and or nor but if than then so such also too very not no never only just still yet again ' +
    'is are was were be been being am do does did done doing has have had having can could may might must shall should will would ' +
    'what which who whom whose when where why how whether any all each every some most more other others another one ones ' +
    'since etc eg ie e g s t up out off per via upon before after while amid towards toward along across through ' +
    'get gets got getting take takes took taken taking make makes made making go goes going come comes coming give gives gave given giving ' +
    'let lets need needs needed want wants wanted long much many bureau bureaus'
  ).split(' '),
)

export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word)
}

/** Where Han text stands beside it a Latin word is a name: A股, B类. */
export function withoutStopWords(folded: string): string {
  return folded.replaceAll(/(?<![\p{L}\p{N}])[a-z]+(?:['’]s?)?(?![\p{L}\p{N}])/gu, (word) =>
    STOP_WORDS.has(word.replace(/['’]s?$/, '')) ? ' '.repeat(word.length) : word,
  )
}

export interface EnglishWord {
  /** As typed, folded. */
  readonly text: string
  readonly stem: string
  readonly start: number
  readonly end: number
}

const WORD = /[a-z]+(?:['’]s?(?![a-z]))?/g

/** The words of a folded text that mean something, in order. */
export function contentWords(folded: string): readonly EnglishWord[] {
  return [...folded.matchAll(WORD)].flatMap(({ 0: written, index }) => {
    const text = written.replace(/['’]s?$/, '')
    if (text.length < 2 || isStopWord(text)) return []
    return [{ text, stem: stem(text), start: index, end: index + text.length }]
  })
}

/**
 * A rough stem, so that licences finds licensing: without endings of number and tense, American
 * spelling (center), one l at the end for two, which the two spellings disagree about (enrolment). Too little is better than too much: what is left is looked up in a dictionary.
 */
export function stem(word: string): string {
  let left = word.replace(/our(?=s?$|ed$|ing$)/, 'or')
  if (left.length > 4 && left.endsWith('ies')) left = `${left.slice(0, -3)}y`
  else if (/(?:ss|x|ch|sh|z)es$/.test(left)) left = left.slice(0, -2)
  else if (left.length > 3 && left !== 'goods' && /(?:[^su]|eau)s$/.test(left)) {
    left = left.slice(0, -1)
  }
  if (left.length > 5 && /[aeiouy].*ing$/.test(left)) left = undoubled(left.slice(0, -3))
  else if (left.length > 4 && /[aeiouy].*[^e]ed$/.test(left)) left = undoubled(left.slice(0, -2))
  left = left
    .replace(/ence$/, 'ense')
    .replace(/is(e|ation)?$/, 'iz$1')
    .replace(/iz$/, 'ize')
    .replace(/([bt])re$/, '$1er')
    .replace(/ogue$/, 'og')
    .replace(/^programme$/, 'program')
    .replace(/ll(ment)?$/, 'l$1')
  return left.length > 3 && left.endsWith('e') ? left.slice(0, -1) : left
}

function undoubled(left: string): string {
  return /([bdglmnprt])\1$/.test(left) ? left.slice(0, -1) : left
}

/** Endings that make one word of another, and what stands in their place in the other's stem. */
const DERIVED: readonly (readonly [string, readonly string[]])[] = [
  ['istration', ['ister']],
  ['ation', ['', 'at', 'y']],
  ['ition', ['', 'it']],
  ['ision', ['id']],
  ['sion', ['d', 't', 's']],
  ['tion', ['t']],
  ['ment', ['']],
  ['anc', ['']],
  ['ens', ['', 'ent']],
  ['al', ['', 'y']],
  ['an', ['', 'a']],
  ['iv', ['', 'ion']],
  ['ity', ['']],
  ['ness', ['']],
  ['ly', ['']],
  ['er', ['']],
  ['or', ['']],
  ['men', ['man']],
]

/** Stems of words that this one is made of: evacuation of to evacuate, fishermen of fisherman. */
export function rootsOf(stemmed: string): readonly string[] {
  const [ending, others] = DERIVED.find(([end]) => stemmed.endsWith(end)) ?? []
  if (ending === undefined || others === undefined || stemmed.length < ending.length + 3) return []
  return others
    .map((other) => (stemmed.slice(0, -ending.length) + other).replace(/ll$/, 'l'))
    .filter((root) => root.length > 3 || ending.length > 2)
}
