import type { Span } from '../domain/report.ts'
import type { Actor, Section, Stage } from '../domain/words.ts'
import { type Figure, figures } from '../facts/figures.ts'
import { actorOf } from './actor.ts'
import type { IssuerPlace } from './bodies.ts'
import { isEffect } from './effects.ts'
import { type Scene, sceneOf } from './scene.ts'
import { clausesOf, sentencesOf } from './sentences.ts'
import { stageOf } from './stage.ts'

/** A sentence that proves something, or as much of a long one as does. Offsets in the passage's text. */
export interface Proof extends Span {
  readonly text: string
  readonly stage: Stage
  readonly actor: Actor
  /** Offsets as the proof's. */
  readonly figures: readonly Figure[]
}

export interface ProofContext {
  readonly section: Section
  /** Above the passage, outermost first. */
  readonly headings: readonly string[]
  readonly issuer: IssuerPlace
  /** Mentions of other things, whose figures are their own. */
  readonly others: readonly Span[]
  /** Mentions of what is asked for: a next sentence that has its own is a proof of its own. */
  readonly asked: readonly Span[]
  /** Mentions of what goes with it: a next sentence about these belongs to the proof. */
  readonly related: readonly Span[]
  /** Length of a heading that the text begins with and that holds the mention: what follows is about it. */
  readonly heading?: number
  /** What the stage is where no verb says more. */
  readonly bare: 'mentioned' | 'rolled-out'
}

/** Characters of a sentence from which on only the clauses around the mention are the proof. */
const LONGEST = 220

/** The sentence around a mention in a passage, with what it says of the practice mentioned. */
export function proofOf(text: string, mention: Span, context: ProofContext): Proof {
  const sentences = sentencesUnder(text, context.heading ?? 0)
  const at = sentences.findIndex(({ start, end }) => start <= mention.start && mention.start < end)
  const own = sentences[at] ?? mention
  const sentence = { start: own.start, end: Math.max(own.end, mention.end) }
  const run = clauseRun(text, sentence, mention)
  const scene = sceneOf(text, sentence, mention)
  const next = sentences[at + 1]
  const found = figuresIn(text, sentence)
  const continued =
    next === undefined || run.end !== sentence.end
      ? undefined
      : context.heading === undefined
        ? continues(text, next, context)
          ? next
          : undefined
        : underHeading(text, sentences.slice(at + 1), sentence)
  const told = continued === undefined ? found : [...found, ...figuresIn(text, continued)]
  const stage = stageOf(reaching(scene, continued), { ...context, figures: told })
  const isTold = stage === 'result' || context.heading !== undefined
  const end = isTold ? (continued?.end ?? run.end) : run.end
  return {
    start: run.start,
    end,
    text: text.slice(run.start, end),
    stage,
    actor: actorOf(scene, context.issuer),
    figures: told.filter((figure) => figure.start >= run.start && figure.end <= end),
  }
}

function sentencesUnder(text: string, heading: number): readonly Span[] {
  if (heading === 0) return sentencesOf(text)
  const below = sentencesOf(text.slice(heading))
  return [
    { start: 0, end: text.slice(0, heading).trimEnd().length },
    ...below.map(({ start, end }) => ({ start: start + heading, end: end + heading })),
  ]
}

/** What follows a heading, up to what came of it where that is not far, else its first sentence. */
function underHeading(text: string, below: readonly Span[], heading: Span): Span | undefined {
  const [first] = below
  const near = below.filter(({ end }) => end - heading.start <= LONGEST)
  const telling = near.find((sentence) =>
    figuresIn(text, sentence).some((figure) => isEffect(text, figure, sentence.start)),
  )
  const last = telling ?? near[0]
  return first === undefined || last === undefined
    ? undefined
    : { start: first.start, end: last.end }
}

/** The clauses around the mention, those behind it first, as long as they fit. */
function clauseRun(text: string, sentence: Span, mention: Span): Span {
  if (sentence.end - sentence.start <= LONGEST) return sentence
  const clauses = clausesOf(text, sentence)
  let first = clauses.findIndex(({ end }) => end > mention.start)
  let last = clauses.findLastIndex(({ start }) => start < mention.end)
  const length = (from: number, to: number) =>
    (clauses[to]?.end ?? Number.POSITIVE_INFINITY) -
    (clauses[from]?.start ?? Number.NEGATIVE_INFINITY)
  while (last + 1 < clauses.length && length(first, last + 1) <= LONGEST) last++
  while (first > 0 && length(first - 1, last) <= LONGEST) first--
  return { start: clauses[first]?.start ?? sentence.start, end: clauses[last]?.end ?? sentence.end }
}

const OPENS_NEW =
  /^(?:[一二三四五六七八九十]+是|[(（]?[一二三四五六七八九十\d]+[)）.、]|同时|此外|另外)/
const SUMS_UP =
  /^(?:\d{4}年|全年|今年以来|年内|截至|截止|累计|目前|全[市区省县局系]|共|已|其中|实施以来|上线以来|运行以来|该|协助)/

/** A next sentence that goes on with figures of what came of it, and names nothing else. */
function continues(text: string, next: Span, context: ProofContext): boolean {
  const { asked, related, others } = context
  const words = text.slice(next.start, next.end)
  if (OPENS_NEW.test(words)) return false
  if ([...asked, ...others].some((mention) => isWithin(mention, next))) return false
  const about = related.some((mention) => isWithin(mention, next))
  if (!about && !SUMS_UP.test(words)) return false
  return figuresIn(text, next).some((figure) => isEffect(text, figure, next.start))
}

function isWithin(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.start < outer.end
}

function reaching(scene: Scene, continued: Span | undefined): Scene {
  if (continued === undefined) return scene
  return { ...scene, later: scene.later + scene.text.slice(continued.start, continued.end) }
}

function figuresIn(text: string, span: Span): readonly Figure[] {
  return figures(text.slice(span.start, span.end)).map((figure) => ({
    ...figure,
    start: figure.start + span.start,
    end: figure.end + span.start,
  }))
}
