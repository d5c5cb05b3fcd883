import type { Section } from '../../src/domain/words.ts'

/** In the order in which they are tried: a heading about 第一责任人 may also name measures. */
const WORDS: readonly (readonly [Section, RegExp])[] = [
  ['leadership', /第一责任人|主要负责(?:人|同志).*(?:履行|职责|推进)/],
  ['problems', /不足|存在的?.{0,6}问题|问题(?:和|与|及)|困难|短板|薄弱|差距/],
  [
    'plan',
    /下一(?:步|年|阶段)|下步|工作(?:计划|安排|打算|设想|思路)|主要安排|思路和|展望|努力方向|(?:20\d\d|明)年.{0,14}(?:计划|安排|打算|设想|思路|目标|任务)/,
  ],
  ['other', /^(?:[一二三四五六七八九十]+、)?其他/],
  ['achievements', /举措|成效|进展|主要做法|工作(?:开展)?情况|完成情况|工作回顾|主要工作|做法/],
]

/** Whether a heading says by itself which part of a report it begins. */
export function namesSection(heading: string): boolean {
  return WORDS.some(([, pattern]) => pattern.test(heading))
}

/**
 * What part of a report a passage stands in, by the innermost heading that says so. Under headings
 * that say nothing it is what the report was about so far: work done, until problems or plans begin.
 */
export function sectionOf(headingPath: readonly string[]): Section {
  for (const heading of headingPath.toReversed()) {
    const found = WORDS.find(([, pattern]) => pattern.test(heading))
    if (found !== undefined) return found[0]
  }
  return headingPath.length === 0 ? 'other' : 'achievements'
}
