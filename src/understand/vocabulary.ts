import type { CorpusPhrase } from '../engine/reader.ts'
import { soundOf, spellingsOf } from './sounds.ts'

/** The words that an index and its practices are known by, also by their sound. */
export interface Vocabulary {
  has(text: string): boolean
  /** Those that sound like these syllables; practices first, then the most frequent. */
  sounding(syllables: readonly string[]): readonly string[]
  /** Characters of its words that sound like this syllable. */
  charactersSounding(syllable: string): ReadonlySet<string>
  /** Those with these initials, in the same order. */
  abbreviated(initials: string): readonly string[]
}

/** Longer ones are sentences, which nobody types by sound. */
const LONGEST = 16

/** Vocabulary of these practice names, then of these phrases; both folded, the most frequent first. */
export function vocabulary(
  practices: readonly string[],
  phrases: readonly CorpusPhrase[],
): Vocabulary {
  const words = new Set<string>()
  const bySound = new Map<string, string[]>()
  const byInitials = new Map<string, string[]>()
  const characters = new Map<string, Set<string>>()
  for (const text of [...practices, ...phrases.map((phrase) => phrase.text)]) {
    if (words.has(text)) continue
    words.add(text)
    const spoken = text.replaceAll(/[^\p{Script=Han}]/gu, '')
    if (spoken.length < 2 || spoken.length > LONGEST) continue
    words.add(spoken)
    for (const spelling of spellingsOf(spoken)) {
      Array.from(spoken).forEach((character, i) => {
        const sound = soundOf(spelling[i] ?? '')
        characters.set(sound, (characters.get(sound) ?? new Set()).add(character))
      })
      append(bySound, soundKey(spelling), spoken)
      append(byInitials, spelling.map((syllable) => syllable[0]).join(''), spoken)
    }
  }
  return {
    has: (text) => words.has(text),
    sounding: (syllables) => bySound.get(soundKey(syllables)) ?? [],
    charactersSounding: (syllable) => characters.get(soundOf(syllable)) ?? NONE,
    abbreviated: (initials) => byInitials.get(initials) ?? [],
  }
}

const NONE: ReadonlySet<string> = new Set()

function soundKey(syllables: readonly string[]): string {
  return syllables.map(soundOf).join(' ')
}

function append(groups: Map<string, string[]>, key: string, text: string): void {
  const group = groups.get(key)
  if (group === undefined) groups.set(key, [text])
  else if (!group.includes(text)) group.push(text)
}
