import type { Span } from '../domain/report.ts'
import type { Section, Stage } from '../domain/words.ts'
import type { Figure } from '../facts/figures.ts'
import { overlap } from '../text/overlap.ts'
import { isEffect } from './effects.ts'
import type { Scene } from './scene.ts'
import {
  AFTER_PILOT,
  CURED,
  DOING,
  DRAFTING,
  FUTURE,
  hasFutureMark,
  ISSUED,
  LACKING,
  NOT_YET,
  OTHERS_PILOT,
  PARTLY,
  PILOT,
  TALK_BEHIND,
  TALKING,
  TO_COME,
} from './words.ts'

export interface StageContext {
  readonly section: Section
  /** Above the passage, outermost first. */
  readonly headings: readonly string[]
  /** In the sentence and what continues it; offsets as the scene's. */
  readonly figures: readonly Figure[]
  /** Mentions of what was not asked for, in order: figures behind them are theirs. */
  readonly others: readonly Span[]
  /** Mentions of what goes with it. */
  readonly related: readonly Span[]
  /** What it is where no verb says more: to name a practice is not to have it. */
  readonly bare: Extract<Stage, 'mentioned' | 'rolled-out'>
}

const PLANS =
  /工作(?:设想|打算|计划|安排|思路|重点|展望)|下一步|下步|主要(?:安排|打算)|(?:思路|设想)和?打算|今后|明年/
const COMPLETED = /[已了]|出台|印发|公布|发布/
const PROBLEMS = /存在的?(?:主要)?(?:不足|问题|困难)|问题和(?:不足|原因)/

/** How far whoever is spoken of has come, by the words of the sentence and of its place. */
export function stageOf(scene: Scene, context: StageContext): Stage {
  const section = sectionOf(context)
  if (isUndone(scene, section)) return 'not-done'
  if (section === 'plan' || isPlanned(scene)) return 'planned'
  if (isTalk(scene) || isPartly(scene)) return 'mentioned'
  const over = AFTER_PILOT.test(scene.text.slice(scene.sentence.start, scene.sentence.end))
  if (!over && isPilot(scene)) return 'piloted'
  if (hasEffect(scene, context)) return 'result'
  if (section === 'problems') return 'mentioned'
  return isDone(scene) ? 'rolled-out' : context.bare
}

/** What the headings say counts before the section that the report was cut into. */
function sectionOf({ section, headings }: StageContext): Section {
  const [outermost] = headings
  if (outermost !== undefined && PLANS.test(outermost)) return 'plan'
  if (outermost !== undefined && PROBLEMS.test(outermost)) return 'problems'
  return section
}

function isUndone({ before, after, earlier, later }: Scene, section: Section): boolean {
  if (section === 'problems') {
    const all = `${earlier}${before}□${after}${later}`
    return (LACKING.test(all) || NOT_YET.test(all)) && !PARTLY.test(all)
  }
  if (CURED.test(before) || PARTLY.test(before) || PARTLY.test(after)) return false
  const undone = lastIndex(NOT_YET, before)
  if (undone !== -1 && before.length - undone <= 24 && !/^[^,。;]{0,8}的(?!是)/.test(after)) {
    return true
  }
  return LACKING.test(after)
}

/** 尚未全面推开: neither undone nor done. */
function isPartly({ before, after }: Scene): boolean {
  return PARTLY.test(before) || PARTLY.test(after)
}

function isPlanned({ earlier, before, after, later }: Scene): boolean {
  const leading = earlier + before
  if (FUTURE.test(leading) || hasFutureMark(leading)) return true
  if (FUTURE.test(after) || hasFutureMark(after)) return true
  if (TO_COME.test(later) && !COMPLETED.test(before) && !COMPLETED.test(after)) return true
  return (
    (DRAFTING.test(before) || DRAFTING.test(after)) && !ISSUED.test(before) && !ISSUED.test(after)
  )
}

function isTalk({ before, after }: Scene): boolean {
  if (TALK_BEHIND.test(after)) return true
  return (
    last(TALKING, before) > last(DOING, before) ||
    (last(TALKING, after) > last(DOING, after) && last(DOING, before) === -1)
  )
}

function isPilot({ earlier, before, after }: Scene): boolean {
  return PILOT.test(before) || PILOT.test(after) || OTHERS_PILOT.test(earlier)
}

function isDone({ earlier, before, after, later }: Scene): boolean {
  return [before, after, earlier, later].some((part) => last(DOING, part) !== -1)
}

/** Whether a figure tells what came of it: one behind the mention, or before it in its clause. */
function hasEffect(scene: Scene, context: StageContext): boolean {
  const { text, mention, clause } = scene
  return context.figures.some((figure) => {
    if (overlap(figure, mention)) return false
    const isBehind = figure.start >= mention.end
    if (!isBehind && (figure.start < clause.start || text[mention.start - 1] === '的')) return false
    if (isBehind ? isOthers(figure, scene, context) : isCutOff(figure, scene, context)) return false
    return isEffect(text, figure, clause.start)
  })
}

/** Whether something else was named since, and nothing that goes with the mention after that. */
function isOthers(figure: Figure, { text, mention }: Scene, { others, related }: StageContext) {
  const since = (span: Span) => span.start >= mention.end && span.end <= figure.start
  const last = others.filter((other) => since(other) && !isListedWith(text, mention, other)).at(-1)
  if (last === undefined) return false
  return !related.some((span) => since(span) && span.start >= last.end)
}

/** A and B of 落实A、B: what follows is of both. */
function isListedWith(text: string, mention: Span, other: Span): boolean {
  return /^[^,。;]{0,4}(?:、|和|及|与|以及|或)[^,。;]{0,12}$/.test(
    text.slice(mention.end, other.start),
  )
}

function isCutOff(figure: Figure, { mention }: Scene, { others }: StageContext): boolean {
  return others.some(({ start, end }) => start >= figure.end && end <= mention.start)
}

/** Where the last occurrence ends, or -1. */
function last(pattern: RegExp, text: string): number {
  let end = -1
  for (const match of text.matchAll(pattern)) end = match.index + match[0].length
  return end
}

/** Where the last occurrence begins, or -1. */
function lastIndex(pattern: RegExp, text: string): number {
  let start = -1
  for (const match of text.matchAll(new RegExp(pattern, 'g'))) start = match.index
  return start
}
