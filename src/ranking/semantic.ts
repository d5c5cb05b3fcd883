import { PART_LEVELS } from '../domain/words.ts'
import type { SimilarityRange } from '../embedding/embedder.ts'
import type { NearPart } from '../engine/reader.ts'

/**
 * The floor for one question's answers, given the best of their semantic scores: what lies lower is
 * not taken to be about it. Cosines of one model lie close together and elsewhere than another's.
 */
export function semanticFloor(best: number, { least, margin }: SimilarityRange): number {
  return Math.max(least, best - margin)
}

/**
 * A passage's semantic score: the mean over the levels of the best part of each. A passage that has
 * no parts of its own at a level is there what it is at the next coarser one.
 */
export function semanticScore(parts: readonly NearPart[]): number {
  let sum = 0
  let levels = 0
  let coarser: number | undefined
  for (const level of PART_LEVELS) {
    const score = parts.find((part) => part.level === level)?.score ?? coarser
    if (score === undefined) continue
    sum += score
    levels += 1
    coarser = score
  }
  return levels === 0 ? 0 : sum / levels
}
