import type { Span } from '../../src/domain/report.ts'
import { pdfPages } from '../read/pdf/pdf-pages.ts'
import type { Reading } from '../read/reading.ts'
import { visibleDocx } from './visible-docx.ts'
import { visibleHtml } from './visible-html.ts'

/** A Han character that a file shows more or less often than the text read from it. */
export interface Difference {
  readonly character: string
  readonly shown: number
  readonly read: number
  /** Where it first stands in the text; null where it is missing there. */
  readonly start: number | null
}

/**
 * Compares the Han characters that a file shows with those of the text read from it, each as often as
 * it occurs. What the reader wrote itself does not count. Undefined when all are equal.
 */
export async function firstDifference(
  bytes: Uint8Array,
  reading: Reading,
): Promise<Difference | undefined> {
  const visible = await visibleText(bytes, reading)
  if (visible === undefined) return undefined
  const shown = countHan(visible)
  const read = countHan(without(reading.text, reading.structure?.added ?? []))
  for (const character of new Set([...shown.keys(), ...read.keys()])) {
    const counts = { shown: shown.get(character) ?? 0, read: read.get(character) ?? 0 }
    if (counts.shown === counts.read) continue
    const at = reading.text.indexOf(character)
    return { character, ...counts, start: at === -1 ? null : at }
  }
  return undefined
}

async function visibleText(bytes: Uint8Array, reading: Reading): Promise<string | undefined> {
  switch (reading.format) {
    case 'html':
      return visibleHtml(decoded(bytes, reading.encoding))
    case 'docx':
      return visibleDocx(bytes)
    case 'pdf': {
      const pages = await pdfPages(bytes)
      return 'code' in pages
        ? undefined
        : pages.flatMap((items) => items.map(({ text }) => text)).join('')
    }
    default:
      return decoded(bytes, reading.encoding)
  }
}

function decoded(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding === 'utf-8-bom' ? 'utf-8' : encoding).decode(bytes)
}

/** Radicals and compatibility forms count as the characters they look like. */
function countHan(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const [character] of text.matchAll(/\p{Script=Han}/gu)) {
    const plain = character.normalize('NFKC')
    counts.set(plain, (counts.get(plain) ?? 0) + 1)
  }
  return counts
}

function without(text: string, spans: readonly Span[]): string {
  let kept = ''
  let at = 0
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    kept += text.slice(at, Math.max(at, start))
    at = Math.max(at, end)
  }
  return kept + text.slice(at)
}
