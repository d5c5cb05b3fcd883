import { runs } from '../../src/text/terms.ts'

/** Han characters in which frequent words are looked for: more show the same words, only slower. */
const ENOUGH = 1_000_000

/** The Han runs of every passage of a small corpus, of every second, fourth … of a larger one. */
export interface PassageSample {
  add(folded: string): void
  /** Of each passage that is in the sample. */
  passages(): readonly (readonly string[])[]
  /** One passage of the sample stands for so many. */
  step(): number
}

/** Which passages it holds depends on nothing but their order. */
export function passageSample(enough = ENOUGH): PassageSample {
  let kept: (readonly string[])[] = []
  let characters = 0
  let step = 1
  let seen = 0

  const thin = () => {
    kept = kept.filter((_, i) => i % 2 === 0)
    characters = kept.reduce((sum, own) => sum + lengthOf(own), 0)
    step *= 2
  }

  return {
    add(folded) {
      if (seen++ % step !== 0) return
      const own = runs(folded).flatMap(({ kind, text }) => (kind === 'han' ? [text] : []))
      kept.push(own)
      characters += lengthOf(own)
      if (characters > enough && kept.length > 1) thin()
    },
    passages: () => kept,
    step: () => step,
  }
}

function lengthOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length, 0)
}
