import { readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { madeFile } from './made-files.ts'

/** Folder of the documents, each with what is to be understood of it. */
const FOLDER = new URL('.', import.meta.url)

/** A whole document, made up in the language of its genre and annotated by hand. */
export interface AnnotatedDocument {
  readonly file: string
  readonly bytes: Uint8Array
  /** `level text`. */
  readonly headings: readonly string[]
  readonly enumerations: readonly string[]
  /** `value unit text`; `-` for no unit. */
  readonly figures: readonly string[]
  /** Fields that are not empty; several values apart by `; `, years as `2023` or `2021-2025`, the region's code. */
  readonly metadata: Readonly<Record<string, string>>
}

const MARKED = '.marked'
const MARK = /⟦(\d|-|#) ((?:-?[\d.]+ [^|⟧]+\|)?)([^⟦⟧]*)⟧/g

/**
 * Documents stand in files of their own, named for what they are and `.marked`: expected metadata a line each, `====`, then the text in
 * which `⟦1 …⟧` marks a heading of level 1, `⟦- …⟧` an item inside a paragraph, `⟦# 37 条|37条⟧` a figure. Of a docx or a pdf the lines of `made-files.ts` are written.
 */
export async function annotatedDocuments(
  folder: URL = FOLDER,
): Promise<readonly AnnotatedDocument[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(MARKED)).sort()
  return files.map((file) =>
    annotated(file.slice(0, -MARKED.length), readFileSync(new URL(file, folder), 'utf8')),
  )
}

function annotated(file: string, written: string): AnnotatedDocument {
  const cut = written.indexOf('\n====\n')
  const marked = written.slice(cut + '\n====\n'.length)
  const marks = [...marked.matchAll(MARK)].map(([, kind = '', value = '', text = '']) => ({
    kind,
    value: value.replace('|', ''),
    text,
  }))
  const of = (fits: (kind: string) => boolean) => marks.filter(({ kind }) => fits(kind))
  return {
    file,
    bytes: madeFile(file, marked.replaceAll(MARK, '$3')),
    headings: of((kind) => /\d/.test(kind)).map(({ kind, text }) => `${kind} ${text}`),
    enumerations: of((kind) => kind === '-').map(({ text }) => text),
    figures: of((kind) => kind === '#').map(({ value, text }) => `${withoutZeros(value)} ${text}`),
    metadata: Object.fromEntries(
      written
        .slice(0, cut)
        .split('\n')
        .map((line) => [
          line.slice(0, line.indexOf(':')),
          line.slice(line.indexOf(':') + 1).trim(),
        ]),
    ),
  }
}

/** 4.0 is 4. */
function withoutZeros(value: string): string {
  const [number = '', unit = ''] = value.split(' ')
  return `${Number(number)} ${unit}`
}
