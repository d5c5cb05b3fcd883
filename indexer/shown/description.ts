import { stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import {
  type Enumeration,
  type Heading,
  type Metadata,
  NO_METADATA,
  type NoiseSpan,
  type ParsedReport,
  type Passage,
  type Problem,
} from '../../src/domain/report.ts'
import { type Citation, citations } from '../../src/facts/citations.ts'
import { type Figure, figures } from '../../src/facts/figures.ts'
import { readManifests } from '../overrides/manifest.ts'
import type { Overrides } from '../overrides/overrides.ts'
import { type FileParser, ownThreadParser } from '../run/parser.ts'

/** All that is understood of a file, as `npm run -s describe` prints it: other programs rely on these names. */
export interface Description {
  /** As it was asked for. */
  readonly file: string
  /** Null for a file that cannot be opened; `textSha256`, `encoding` and `format` for one that is not read. */
  readonly fileSha256: string | null
  readonly textSha256: string | null
  readonly encoding: string | null
  readonly format: string | null
  readonly metadata: Metadata
  readonly headings: readonly Heading[]
  readonly enumerations: readonly Enumeration[]
  readonly passages: readonly Omit<Passage, 'id' | 'text'>[]
  readonly figures: readonly Figure[]
  readonly citations: readonly Citation[]
  readonly noise: readonly NoiseSpan[]
  readonly problems: readonly Problem[]
}

/** A description and the decoded text that its offsets point into; no text for a file that is not read. */
export interface DescribedFile {
  readonly description: Description
  readonly text: string
}

/**
 * Never throws for what is in the file: it says what is wrong under `problems`. `parser` says within
 * which limits it is read; none in the thread that asks.
 */
export async function describeFile(
  path: string,
  parser: FileParser = ownThreadParser(),
): Promise<DescribedFile> {
  const overrides = await givenFor(path)
  const { listing, parsed } = await parser.parse(dirname(path), basename(path), overrides)
  if ('code' in parsed) return { description: unread(path, listing.sha256, parsed), text: '' }
  return { description: descriptionOf(path, parsed), text: parsed.source.text }
}

/** What a manifest in the file's own folder gives. */
async function givenFor(path: string): Promise<Overrides> {
  const folder = dirname(path)
  const file = basename(path)
  const isThere = await stat(join(folder, MANIFEST)).then(
    (found) => found.isFile(),
    () => false,
  )
  if (!isThere) return {}
  const { byFile } = await readManifests(folder, [MANIFEST], [file])
  return byFile.get(file) ?? {}
}

const MANIFEST = 'manifest.csv'

export function descriptionOf(file: string, report: ParsedReport): Description {
  const { source, metadata, headings, enumerations, passages, noise, problems } = report
  const { fileSha256, textSha256, encoding, format } = source
  const body = bodySpans(report)
  return {
    file,
    fileSha256,
    textSha256,
    encoding,
    format,
    metadata,
    headings,
    enumerations,
    passages: passages.map(({ start, end, headingPath, section, page }) => {
      return { start, end, headingPath, section, page }
    }),
    figures: figures(source.text).filter(body),
    citations: citations(source.text).filter(
      (citation) => body(citation) && !isOwnNumber(citation, metadata),
    ),
    noise,
    problems,
  }
}

/** A statute gives its own number in a line that reads like any other. */
function isOwnNumber({ title, start, end }: Citation, { documentNumber }: Metadata): boolean {
  const { start: from, end: to } = documentNumber
  return title === null && from !== undefined && to !== undefined && start < to && end > from
}

/** Whether a fact is the report's own saying: the card, the title and the page's furniture say nothing. */
function bodySpans({
  passages,
  noise,
}: ParsedReport): (fact: { readonly start: number }) => boolean {
  const silent = [...noise, ...passages.filter(({ section }) => section === 'metadata')]
  const spans = silent.sort((a, b) => a.start - b.start)
  return ({ start }) => {
    let low = 0
    let high = spans.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((spans[middle]?.start ?? 0) <= start) low = middle + 1
      else high = middle
    }
    return (spans[low - 1]?.end ?? 0) <= start
  }
}

function unread(file: string, sha256: string, problem: Problem): Description {
  return {
    file,
    fileSha256: sha256 === '' ? null : sha256,
    textSha256: null,
    encoding: null,
    format: null,
    metadata: NO_METADATA,
    headings: [],
    enumerations: [],
    passages: [],
    figures: [],
    citations: [],
    noise: [],
    problems: [problem],
  }
}
