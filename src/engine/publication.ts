import { randomBytes } from 'node:crypto'
import type { FileProblem } from '../domain/report.ts'
import type { Publication } from './reader.ts'
import type { PublishedContents } from './writer.ts'

/** A name that no other index has; later ones sort after earlier ones. */
export function newIndexName(): string {
  const moment = new Date().toISOString().replaceAll(/[-:.]/g, '')
  return `${moment}-${randomBytes(3).toString('hex')}`
}

/** What an index that is now published says of itself. */
export function describePublication(
  name: string,
  contents: PublishedContents,
  counts: Pick<Publication, 'reports' | 'passages' | 'vectors'>,
): Publication {
  return {
    name,
    publishedAt: new Date().toISOString(),
    fingerprint: contents.fingerprint,
    ...counts,
    problems: countByCode(contents.problems),
    corpus: contents.corpus,
  }
}

function countByCode(problems: readonly FileProblem[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { code } of problems) counts[code] = (counts[code] ?? 0) + 1
  return counts
}
