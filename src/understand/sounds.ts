import { pinyin } from 'pinyin-pro'

/** How Han characters are read: pinyin without tones, ü as v. */

const readings = new Map<string, readonly string[]>()

/** All ways to read a character, the usual one first; none for what is not Han. */
export function readingsOf(character: string): readonly string[] {
  const known = readings.get(character)
  if (known !== undefined) return known
  const all = pinyin(character, { multiple: true, toneType: 'none', type: 'array', v: true })
  const own = [...new Set(all)].filter((syllable) => /^[a-z]+$/.test(syllable))
  const read = /\p{Script=Han}/u.test(character) ? own : []
  readings.set(character, read)
  return read
}

/** What many speakers do not tell apart: zh z, ch c, sh s, and the ends -ng and -n. */
export function soundOf(syllable: string): string {
  const known = sounds.get(syllable)
  if (known !== undefined) return known
  const sound = syllable.replace(/^([zcs])h/, '$1').replace(/(?<=[aei])ng$/, 'n')
  // Letters that are no syllable come from queries, and would never end.
  if (sounds.size < MOST_SYLLABLES) sounds.set(syllable, sound)
  return sound
}

const sounds = new Map<string, string>()
const MOST_SYLLABLES = 1000

/** Characters of the field whose less usual reading is in common use too: 重庆, 银行, 效率. */
const SEVERAL = new Set('重行长调会乐车曾单参降系校强朝传藏省种盛率都还解弹量薄露血处')

/** Ways to read a text that are tried. */
const MOST_SPELLINGS = 4

/** How a text may be read, the usual way first; none where one of its characters is not Han. */
export function spellingsOf(text: string): readonly (readonly string[])[] {
  const characters = Array.from(text)
  const usual = characters.map((character) => readingsOf(character)[0])
  if (usual.some((syllable) => syllable === undefined)) return []
  const first = usual.filter((syllable) => syllable !== undefined)
  const others = characters.flatMap((character, i) =>
    SEVERAL.has(character)
      ? readingsOf(character)
          .slice(1, 2)
          .map((syllable) => first.with(i, syllable))
      : [],
  )
  return [first, ...others].slice(0, MOST_SPELLINGS)
}

const INITIAL = '(?:[zcs]h?|[bpmfdtnlgkhjqxryw])'
const FINAL =
  '(?:iang|iong|uang|ang|eng|ong|ing|iao|ian|uai|uan|van|ai|ei|ao|ou|an|en|er|ia|ie|iu|in|ua|uo|ui|un|ue|ve|a|o|e|i|u|v)'
const SYLLABLE = new RegExp(`^(?:${INITIAL}${FINAL}|ang?|eng?|ai|ei|ao|ou|er|a|e|o)$`)
const LONGEST_SYLLABLE = 6

/** Ways to cut a word into syllables that are tried. */
const MOST_WAYS = 8

/** How a Latin word may be cut into syllables, the longest first syllables first; none where it is no pinyin. */
export function syllablesOf(word: string): readonly (readonly string[])[] {
  const ways: (readonly string[])[] = []
  const cut = (rest: string, before: readonly string[]) => {
    if (ways.length === MOST_WAYS) return
    if (rest === '') ways.push(before)
    for (let length = Math.min(LONGEST_SYLLABLE, rest.length); length > 0; length--) {
      const syllable = rest.slice(0, length)
      if (SYLLABLE.test(syllable)) cut(rest.slice(length), [...before, syllable])
    }
  }
  // A word of a hundred letters has more ways to be cut than there is time.
  if (word.length <= LONGEST_PINYIN) cut(word, [])
  return ways
}

const LONGEST_PINYIN = 48
