import type { Relation } from '../../src/domain/practice.ts'
import type { Embedder } from '../../src/embedding/embedder.ts'
import type { Lexicon } from '../../src/practices/lexicon.ts'
import { recogniserOf } from '../../src/practices/recogniser-of.ts'
import { fold } from '../../src/text/fold.ts'
import type { Candidate, MinedReport } from './candidates.ts'
import { type Context, contextsOf, contextVectors, MOST_SENTENCES } from './contexts.ts'

/** What a candidate stands near to. */
export interface Nearest {
  /** The id of a practice; absent where it is another candidate. */
  readonly practice?: string
  readonly name: string
  /** Of their contexts, from -1 to 1. */
  readonly cosine: number
  /** Absent where they are too far from each other to say anything. */
  readonly relation?: Relation
}

export interface Proposal extends Candidate {
  /** Absent where there is nothing else. */
  readonly nearest?: Nearest
}

/** From this cosine on two names have to do with each other; docs/practices.md says what was measured. */
const NEAR = 0.5

interface Neighbour extends Context {
  readonly practice?: string
  readonly name: string
  /** Names that it goes by. */
  readonly forms: readonly string[]
}

interface Placed extends Neighbour {
  readonly vector: Float32Array
}

/** Puts each candidate beside the practice or the other candidate that is read in the like sentences. */
export async function proposalsFor(
  candidates: readonly Candidate[],
  {
    lexicon,
    reports,
    embedder,
  }: {
    readonly lexicon: Lexicon
    readonly reports: readonly MinedReport[]
    readonly embedder: Embedder
  },
): Promise<readonly Proposal[]> {
  const contexts = contextsOf(lexicon, reports)
  const neighbours = [
    ...candidates.map(candidateNeighbour),
    ...lexicon.map(({ id, name, same }): Neighbour => {
      const sentences = contexts.get(id)?.sentences ?? []
      return { practice: id, name, forms: [name, ...same], sentences }
    }),
  ]
  const vectors = await contextVectors(neighbours, embedder)
  const placed = neighbours.map(
    (one, i): Placed => ({ ...one, vector: vectors[i] ?? new Float32Array() }),
  )
  const partOf = partFinder(placed, lexicon)
  return candidates.map((candidate, i) => {
    const own = placed[i]
    if (own === undefined) return candidate
    const whole = partOf(own)
    if (whole !== undefined) {
      return { ...candidate, nearest: shown(whole, cosine(own, whole), 'narrower') }
    }
    const near = placed
      .filter((other) => other !== own && !isBeside(own, other))
      .map((other) => ({ other, cosine: cosine(own, other) }))
    const [best] = near.sort((a, b) => b.cosine - a.cosine)
    if (best === undefined) return candidate
    const relation = relationOf(candidate, best)
    return { ...candidate, nearest: shown(best.other, best.cosine, relation) }
  })
}

function candidateNeighbour({ name, sentences }: Candidate): Neighbour {
  const texts = sentences.map(({ text }) => text)
  return { name, forms: [name], sentences: texts.slice(0, MOST_SENTENCES) }
}

function shown(
  { practice, name }: Neighbour,
  cosine: number,
  relation: Relation | undefined,
): Nearest {
  return {
    ...(practice !== undefined && { practice }),
    name,
    cosine,
    ...(relation !== undefined && { relation }),
  }
}

/** What the end of a candidate's name names by itself: 生态环境领域【免罚清单】. */
function partFinder(
  placed: readonly Placed[],
  lexicon: Lexicon,
): (own: Placed) => Placed | undefined {
  const { recognise } = recogniserOf(lexicon)
  const practices = new Map(placed.map((one) => [one.practice, one]))
  return (own) => {
    const name = fold(own.name)
    const known = recognise(name).find(
      ({ end, relation }) => end === name.length && relation !== 'related',
    )
    if (known !== undefined) return practices.get(known.id)
    return placed.find(
      (other) => other.practice === undefined && other !== own && name.endsWith(fold(other.name)),
    )
  }
}

/** Names in one sentence are a list of different practices, and what is near there is the list. */
function isBeside(own: Placed, other: Placed): boolean {
  return other.sentences.some((sentence) => own.sentences.includes(sentence))
}

/** Names of one practice mostly end in one noun and share something before it: 免【罚】清单, 不予处【罚】清单. */
function relationOf(
  { name, head }: Candidate,
  { other, cosine }: { readonly other: Placed; readonly cosine: number },
): Relation | undefined {
  if (cosine < NEAR) return undefined
  const own = new Set(fold(name).slice(0, name.length - head.length))
  const isAlike = other.forms.map(fold).some((form) => {
    const shares = Array.from(form.slice(0, form.length - head.length)).some((c) => own.has(c))
    return head !== '' && form.endsWith(head) && shares
  })
  return isAlike ? 'same' : 'related'
}

function cosine(a: Placed, b: Placed): number {
  return a.vector.reduce((sum, value, i) => sum + value * (b.vector[i] ?? 0), 0)
}
