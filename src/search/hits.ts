import { WenmaiError } from '../domain/errors.ts'
import type { Span } from '../domain/report.ts'
import type { IndexReader, StoredPassage } from '../engine/reader.ts'
import { explainCandidate } from '../ranking/lexical.ts'
import type { LexicalNeed } from '../ranking/need.ts'
import { fold } from '../text/fold.ts'
import { markedWords } from './marked.ts'
import type { Ranked } from './order.ts'
import type { Match } from './retrieve.ts'
import type { Highlight, Hit, HitExplanation } from './types.ts'
import { marksWithin } from './within.ts'

export interface HitRequest {
  readonly reader: IndexReader
  /** Undefined when browsing. */
  readonly need: LexicalNeed | undefined
  readonly explain: boolean
  /** Folded words that every hit holds, to be marked too. */
  readonly within?: readonly string[]
}

/** Reads the passages of one page and says what is to be marked in each. */
export async function hits(request: HitRequest, page: readonly Ranked[]): Promise<readonly Hit[]> {
  const { reader } = request
  const passages = await reader.passages([...new Set(page.map(({ facts }) => facts.id))])
  const byId = new Map(passages.map((passage) => [passage.id, passage]))
  return page.map((ranked) => {
    const passage = byId.get(ranked.facts.id)
    const report = reader.catalogue.report(ranked.facts.report)
    if (passage === undefined || report === undefined) throw torn(ranked)
    return {
      report,
      passage: {
        id: passage.id,
        start: passage.start,
        end: passage.end,
        text: passage.text,
        headingPath: passage.headingPath,
        section: passage.section,
        page: passage.page,
      },
      highlights: highlights(request, ranked, passage),
      score: ranked.score,
      ...(ranked.folded !== undefined && {
        folded: { count: ranked.folded.length, passages: ranked.folded },
      }),
      ...explanation(request, ranked, passage),
    }
  })
}

function torn({ facts }: Ranked): WenmaiError {
  return new WenmaiError(
    'index_unreadable',
    `the index lists passage ${facts.id} but does not hold it`,
    {
      help: 'rebuild the index with npm run index',
    },
  )
}

/** Words of the query, and the sentence that is most like it. */
function highlights(
  { need, within = [] }: HitRequest,
  { match }: Ranked,
  passage: StoredPassage,
): readonly Highlight[] {
  if (need === undefined) return []
  const folded = fold(passage.text)
  const words = [...markedWords(folded, need.asked), ...marksWithin(folded, within)].map((span) =>
    mark(span, 'word'),
  )
  const sentence = match === undefined ? undefined : bestSentence(match)
  if (sentence === undefined) return words
  const inPassage = { start: sentence.start - passage.start, end: sentence.end - passage.start }
  return [mark(inPassage, 'sentence'), ...words]
}

function mark({ start, end }: Span, kind: Highlight['kind']): Highlight {
  return { start, end, kind }
}

/** The best part smaller than the passage, where the semantic side took part in finding it. */
function bestSentence({ parts, near }: Match): Span | undefined {
  if (!near) return undefined
  return parts
    .filter(({ level }) => level !== 'passage')
    .reduce<Match['parts'][number] | undefined>(
      (best, part) => (best === undefined || part.score > best.score ? part : best),
      undefined,
    )
}

function explanation(
  { reader, need, explain }: HitRequest,
  { facts, match }: Ranked,
  passage: StoredPassage,
): { readonly explanation?: HitExplanation } {
  if (!explain || need === undefined || match === undefined) return {}
  const { lexical, semantic, near, parts, fused } = match
  const candidate = {
    text: fold(passage.text),
    headings: fold(passage.headingPath.join('\n')),
    practices: facts.practices,
    length: { terms: facts.terms, average: reader.statistics.averageTerms },
  }
  return {
    explanation: {
      lexical: { ...lexical, terms: explainCandidate(need, candidate) },
      semantic: {
        score: semantic ?? null,
        matches: near,
        parts,
      },
      fusion:
        fused === undefined
          ? null
          : {
              lexicalWeight: fused.lexicalWeight,
              lexical: fused.lexical,
              semantic: fused.semantic,
              whole: fused.whole,
              implied: fused.implied,
            },
    },
  }
}
