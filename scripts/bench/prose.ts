import { type Random, zipfian } from './random.ts'

/** What passages are about; a topic has words of its own among those of all. */
export interface Topic {
  readonly name: string
  readonly words: readonly string[]
}

export interface Prose {
  readonly topics: readonly Topic[]
  /** Topics are taken as unevenly as words are. */
  topic(): Topic
  /** Two or three words. */
  heading(topic: Topic): string
  /** Sentences of clauses, about `length` characters, ending in a full stop. */
  paragraph(topic: Topic, length: number): string
}

const TOPICS = 200
const WORDS_OF_A_TOPIC = 40
/** Of the words of a passage. */
const SHARE_OF_TOPIC = 0.4
/** How often a word is followed by one that often follows it: real words keep company. */
const SHARE_OF_COMPANY = 0.75
const COMPANIONS = 4

export function createProse(words: readonly string[], random: Random): Prose {
  const word = zipfian(words, random)
  const topical = words.slice(0, 3000)
  const companions = new Map(
    words.map((first) => [first, Array.from({ length: COMPANIONS }, () => random.pick(words))]),
  )
  const topics = Array.from({ length: TOPICS }, (): Topic => {
    const own = Array.from({ length: WORDS_OF_A_TOPIC }, () => random.pick(topical))
    return { name: own.slice(0, 2).join(''), words: own }
  })
  const wordFor = (topic: Topic) =>
    random.unit() < SHARE_OF_TOPIC ? random.pick(topic.words) : word()
  const wordAfter = (last: string, topic: Topic) => {
    const usual = companions.get(last)
    return usual === undefined || random.unit() >= SHARE_OF_COMPANY
      ? wordFor(topic)
      : random.pick(usual)
  }
  const clause = (topic: Topic) => {
    const length = random.between(8, 18)
    let last = wordFor(topic)
    let text = last
    while (text.length < length) {
      last = wordAfter(last, topic)
      text += last
    }
    return random.unit() < 0.15 ? `${text}${random.between(2, 9999)}件` : text
  }

  return {
    topics,
    topic: zipfian(topics, random, 0.6),
    heading: (topic) => `${wordFor(topic)}${random.pick(topic.words)}${wordFor(topic)}`,
    paragraph: (topic, length) => {
      let text = ''
      while (text.length < length) {
        const clauses = Array.from({ length: random.between(2, 4) }, () => clause(topic))
        text += `${clauses.join('，')}。`
      }
      return text
    },
  }
}
