import type { Mode } from '../../src/domain/words.ts'
import type { Random } from './random.ts'

/** Kinds of query that people send, each timed by itself. */
export const QUERY_KINDS = [
  'word',
  'name',
  'question',
  'english',
  'paragraph',
  'filtered',
  'quoted',
] as const
export type QueryKind = (typeof QUERY_KINDS)[number]

export interface BenchQuery {
  readonly kind: QueryKind
  readonly mode: Mode
  readonly q: string
  /** Parameters of the search beside `q` and `mode`. */
  readonly filters: Readonly<Record<string, string>>
}

const ENGLISH =
  `food safety inspection school canteens elevator maintenance consumer complaints online
  platforms penalty discretion standards exemption list minor violations licence reform business
  environment credit supervision intellectual property protection price fraud antitrust review legal
  training enforcement recording mediation disputes quality sampling drug device cosmetics`
    .trim()
    .split(/\s+/)

const QUESTIONS = [
  (a: string, b: string) => `哪些地方${a}，${b}怎么样`,
  (a: string, b: string) => `${a}以后${b}由谁来负责呢`,
  (a: string, b: string) => `为什么${a}的${b}还没有做到`,
] as const

export interface QuerySource {
  /** Texts of passages of at least 120 characters to draw words from. */
  readonly texts: readonly string[]
  /** Filters that let some of the passages through. */
  readonly filters: readonly Readonly<Record<string, string>>[]
}

/** `each` queries of every kind, in a fixed order, the kinds taking turns. */
export function queryMix(
  source: QuerySource,
  options: { readonly mode: Mode; readonly each: number; readonly random: Random },
): readonly BenchQuery[] {
  const { mode, each, random } = options
  const piece = (low: number, high: number) => {
    const length = random.between(low, high)
    for (let tries = 0; tries < 10_000; tries++) {
      const text = random.pick(source.texts)
      const start = random.between(0, Math.max(0, text.length - length))
      const cut = text.slice(start, start + length)
      if (/^\p{Script=Han}+$/u.test(cut) && cut.length === length) return cut
    }
    throw new RangeError(`no ${length} Han characters in a row in ${source.texts.length} passages`)
  }
  const words: Record<QueryKind, () => string> = {
    word: () => piece(2, 4),
    name: () => piece(5, 13),
    question: () => random.pick(QUESTIONS)(piece(5, 8), piece(4, 6)),
    english: () =>
      Array.from({ length: random.between(3, 6) }, () => random.pick(ENGLISH)).join(' '),
    paragraph: () => random.pick(source.texts).slice(0, 120),
    filtered: () => piece(5, 13),
    quoted: () => `"${piece(2, 6)}"`,
  }
  return Array.from({ length: each }, () =>
    QUERY_KINDS.map((kind) => ({
      kind,
      mode,
      q: words[kind](),
      filters: kind === 'filtered' ? random.pick(source.filters) : {},
    })),
  ).flat()
}
