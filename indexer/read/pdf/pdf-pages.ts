import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Problem } from '../../../src/domain/report.ts'
import { problem } from '../reading.ts'
import type { PageItem } from './lines.ts'

/** The text layer of a document, page by page. */
export type PdfPages = readonly (readonly PageItem[])[]

/** Files beside the library that say what the codes of Chinese fonts mean. */
const LIBRARY = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

/** Never throws: a document that cannot be opened comes back as a problem. */
export async function pdfPages(bytes: Uint8Array): Promise<PdfPages | Problem> {
  const { getDocument } = await library()
  process.on('unhandledRejection', leftBehind)
  const task = getDocument({
    // The library keeps what it is given.
    data: Uint8Array.from(bytes),
    verbosity: 0,
    useSystemFonts: false,
    disableFontFace: true,
    cMapUrl: `${join(LIBRARY, 'cmaps')}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(LIBRARY, 'standard_fonts')}/`,
  })
  try {
    const document = await task.promise
    if (document.numPages === 0) {
      return problem('empty_file', 'the file has no pages; get it anew from where it came from')
    }
    const pages: PageItem[][] = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const { items } = await page.getTextContent({ disableNormalization: true })
      pages.push(items.flatMap((item) => ('str' in item ? [placed(item)] : [])))
      page.cleanup()
    }
    return pages
  } catch (error) {
    return failure(error)
  } finally {
    await task.destroy()
    // What it leaves behind is only found after the promises of this turn.
    await new Promise((resolve) => setImmediate(resolve))
    process.off('unhandledRejection', leftBehind)
  }
}

/** The library rejects promises that nobody waits for, where tables of a damaged file lead nowhere. */
function leftBehind(reason: unknown): void {
  if (reason instanceof Object && /Exception$/.test(reason.constructor.name)) return
  throw reason
}

/** Loaded when the first PDF comes; it asks for a canvas to draw on, which reading never needs. */
async function library() {
  const drawing = globalThis as { DOMMatrix?: unknown; Path2D?: unknown }
  drawing.DOMMatrix ??= class {}
  drawing.Path2D ??= class {}
  return import('pdfjs-dist/legacy/build/pdf.mjs')
}

interface TextItem {
  readonly str: string
  readonly width: number
  readonly transform: readonly number[]
}

function placed({ str, width, transform }: TextItem): PageItem {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform
  return {
    text: str,
    x,
    y,
    width,
    size: Math.hypot(c, d),
    isTurned: Math.abs(b) > 0.2 * Math.abs(a),
  }
}

function failure(error: unknown): Problem {
  const why = error instanceof Error ? error.message : String(error)
  if (error instanceof Error && error.name === 'PasswordException') {
    return problem(
      'encrypted_file',
      'the file is encrypted; save it without a password and index it again',
    )
  }
  return problem(
    'damaged_file',
    `the file is damaged or cut short (${why}); get it anew from where it came from`,
  )
}
