import { bodyAt } from './body.ts'
import { bare, type Clues } from './clues.ts'
import { saysAgain } from './headline.ts'
import { all, type IssuerEvidence, type Mention, ofCard, wholly } from './issuer-mention.ts'
import { ofDoings } from './issuer-of-doings.ts'
import { type Phrase, phrase } from './phrase.ts'
import { maySpeak } from './speaker.ts'
import type { Title } from './title.ts'

/** Where the page around a report may name its issuer, the surest first. */
export function* pageSources(evidence: IssuerEvidence): Generator<readonly Mention[]> {
  const { text } = evidence.clues
  for (const mentions of named(evidence)) {
    yield mentions.filter(({ body }) => !MEDIA.test(body.name) && maySpeak(body, text))
  }
}

/** Those who put up pages for others. */
const MEDIA = /(?:融媒体|传媒|新闻)中心$/

function* named({ clues, title }: IssuerEvidence): Generator<readonly Mention[]> {
  yield headline(clues, title)
  yield byline(clues, title)
  yield* ofCard(clues, 'publisher')
  for (const line of clues.breadcrumbs) yield ofBreadcrumb(phrase(clues.text, line))
  yield* ofCard(clues, 'source')
  yield ofDoings(clues)
}

/** The bodies with which the headline above a title begins. */
function headline(clues: Clues, title: Title | undefined): readonly Mention[] {
  const above = title && clues.front.findLast((line) => line.end <= title.start)
  if (title === undefined || above === undefined) return []
  const line = phrase(clues.text, bare(clues.text, above))
  return saysAgain(line.value, title.phrase.value) ? all(line) : []
}

/** Bodies on a line of their own between title and text. */
function byline(clues: Clues, title: Title | undefined): readonly Mention[] {
  if (title === undefined) return []
  return clues.front
    .filter((line) => line.start >= title.end)
    .flatMap((line) => wholly(phrase(clues.text, bare(clues.text, line))))
}

function ofBreadcrumb(line: Phrase): readonly Mention[] {
  const named = [...line.value.matchAll(/(?:^|[>›»:/-])/g)].flatMap((match) => {
    const at = match.index + match[0].length
    const body = bodyAt(line.value, at)
    const ends = body !== undefined && /^(?:[>›»/-]|$)/.test(line.value.slice(body.to))
    return ends ? [{ body, source: line }] : []
  })
  return named.slice(-1)
}
