import type { Problem } from '../../src/domain/report.ts'
import { brokenText } from './broken.ts'
import { decode } from './decode.ts'
import { readDocx } from './docx/read-docx.ts'
import { declaredEncoding } from './html/declared.ts'
import { readHtml } from './html/read-html.ts'
import { kindOf } from './kind.ts'
import { markdownStructure } from './markdown.ts'
import { readPdf } from './pdf/read-pdf.ts'
import { problem, type Reading } from './reading.ts'
import { unreadable } from './unreadable.ts'

/** The text of a file and what its format says of it; a problem when there is none. */
export async function read(file: string, bytes: Uint8Array): Promise<Reading | Problem> {
  if (bytes.length === 0) return problem('empty_file', 'the file has no content')
  const kind = kindOf(file, bytes)
  if ('unreadable' in kind) return unreadable(kind.unreadable)
  const reading = await readAs(kind.format, bytes)
  if ('code' in reading) return reading
  if (reading.text.trim() === '') {
    return problem('empty_file', 'the file shows no text; get it anew from where it came from')
  }
  return { ...reading, problems: [...reading.problems, ...brokenText(reading.text)] }
}

type Format = 'txt' | 'md' | 'html' | 'docx' | 'pdf'

async function readAs(format: Format, bytes: Uint8Array): Promise<Reading | Problem> {
  if (format === 'docx') {
    const document = await readDocx(bytes)
    // The parts of a document are UTF-8, as their format demands.
    return 'code' in document ? document : { ...document, format, encoding: 'utf-8', problems: [] }
  }
  if (format === 'pdf') {
    const document = await readPdf(bytes)
    return 'code' in document ? document : { ...document, format, encoding: 'text-layer' }
  }
  const decoded = decode(bytes, format === 'html' ? declaredEncoding(bytes) : undefined)
  if ('code' in decoded) return decoded
  if (format === 'html') return page(decoded.text, decoded.encoding)
  const structure = format === 'md' ? { structure: markdownStructure(decoded.text) } : {}
  return { ...decoded, ...structure, format, problems: [] }
}

function page(html: string, encoding: string): Reading | Problem {
  const { text, structure, frames } = readHtml(html)
  if (text.trim() === '' && frames.length > 0) {
    const named = frames.slice(0, 3).join(', ')
    const message = `the page only shows others within itself (${named}); save the one that holds the text`
    return problem('framed_page', message)
  }
  return { text, structure, encoding, format: 'html', problems: [] }
}
