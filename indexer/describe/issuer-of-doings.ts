import { bodyAt } from './body.ts'
import { type Clues, words } from './clues.ts'
import type { Mention } from './issuer-mention.ts'
import { phrase } from './phrase.ts'
import { speakersEnding } from './speaker.ts'

/** Characters of a text in which its own doings are looked for. */
const WITHIN = 8000

/**
 * Whose page it is that says 我局 and names its bureau only with what it made: 制定《某市水利局…办法》, 成立某市水利局…
 * 领导小组. It counts where all such are of one bureau.
 */
export function ofDoings({ text, prose }: Clues): readonly Mention[] {
  const end = (prose[0]?.start ?? 0) + WITHIN
  const lines = prose.filter((line) => line.start < end)
  const ending = speakersEnding(lines.map((line) => words(text, line)).join('\n'))
  if (ending === undefined) return []
  const found = new Map<string, Mention>()
  for (const line of lines) {
    const source = phrase(text, { start: line.start, end: Math.min(line.end, end) })
    for (const { index, 0: made } of source.value.matchAll(MADE)) {
      const body = bodyAt(source.value, index + made.length)
      const [place] = body?.places ?? []
      if (body === undefined || place === undefined || !body.name.endsWith(ending)) continue
      const key = `${place.division.code}${body.zone?.name ?? ''}${body.name}`
      if (!found.has(key)) found.set(key, { body, source })
    }
  }
  return found.size === 1 ? [...found.values()] : []
}

/** What a bureau makes itself; whoever else made it would stand before. */
const MADE =
  /(?:^|[,。;:、]|[一二三四五六七八九]是|我[局委厅院]|先后|研究|及时|认真)(?:制[定订]|修[订改]|编制|起草|成立|组建|出台|印发)(?:了|并|完善|出台|印发|发布|下发)*《?/g
