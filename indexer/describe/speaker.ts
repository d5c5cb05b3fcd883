import type { Body } from './body.ts'

/** 我局, 我委: a bureau speaks, and no government. */
export function speaksForBureau(text: string): boolean {
  return /我(?:[局委办厅部院所镇乡]|中心|街道|单位)/.test(text)
}

/** How the name of a bureau ends that speaks of itself: 我局, 局党组; undefined where several do or none. */
export function speakersEnding(text: string): string | undefined {
  const [only, second] = SPEAKERS.filter(([, pattern]) => pattern.test(text))
  return second === undefined ? only?.[0] : undefined
}

const SPEAKERS: readonly (readonly [ending: string, pattern: RegExp])[] = [
  ['局', /我局|(?<!\p{Script=Han}{2})局党[组委]/u],
  ['厅', /我厅|(?<!\p{Script=Han}{2})厅党组/u],
  ['委员会', /我委|(?<!\p{Script=Han}{2})委党组/u],
]

/** 我区, 我县: a place of that kind is spoken of as one's own. */
export function speaksOfPlace(text: string, kind = '[省市县区州旗盟]'): boolean {
  return new RegExp(`我${kind}`).test(text)
}

/** Whether a body may say 我局 as the text does: no government, and its office only 我办. */
export function maySpeak({ name }: Body, text: string): boolean {
  if (!name.startsWith('人民政府') || !speaksForBureau(text)) return true
  return name !== '人民政府' && /我办/.test(text)
}
