import { parseReport } from '../../indexer/parse.ts'
import { read } from '../../indexer/read/read.ts'
import { descriptionOf } from '../../indexer/shown/description.ts'
import type { Metadata } from '../../src/domain/report.ts'
import type { AnnotatedDocument } from './annotated.ts'

/** What the program makes of a document, in the words of its annotation. */
export async function understood({
  file,
  bytes,
}: Pick<AnnotatedDocument, 'file' | 'bytes'>): Promise<Omit<AnnotatedDocument, 'bytes'>> {
  const reading = await read(file, new Uint8Array(bytes))
  if ('code' in reading) throw new Error(reading.message)
  const report = parseReport({ ...reading, file, fileSha256: '', textSha256: '' })
  const { headings, enumerations, figures, metadata } = descriptionOf(file, report)
  return {
    file,
    headings: headings.map(({ level, text }) => `${level} ${text}`),
    enumerations: enumerations.map(({ marker }) => marker),
    figures: figures.map(({ value, unit, text }) => `${value} ${unit ?? '-'} ${text}`),
    metadata: fields(metadata),
  }
}

function fields(metadata: Metadata): Readonly<Record<string, string>> {
  const { years, region, issuers, attachments, title, ...single } = metadata
  const all: Record<string, string | null> = {
    title: title.basis === 'inferred' ? null : title.value,
    issuers: issuers.map(({ value }) => value).join('; '),
    attachments: attachments.map(({ value }) => value).join('; '),
    region: region.code,
    years: years.from === years.to ? `${years.from ?? ''}` : `${years.from}-${years.to}`,
  }
  for (const [name, field] of Object.entries(single)) all[name] = field.value
  const filled = Object.entries(all).filter(([, value]) => value !== null && value !== '')
  return Object.fromEntries(filled.map(([name, value]) => [name, value ?? '']))
}

/** Headings and items are the same when they begin at the same place, whatever mark ends them; breaks of lines and pages count for nothing. */
export function plain(text: string): string {
  return text.replaceAll(/\s/gu, '').replace(/[。：:，,]$/u, '')
}
