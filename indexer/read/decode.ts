import type { Problem } from '../../src/domain/report.ts'

export interface Decoded {
  /** Without a byte order mark, line ends as they are. */
  readonly text: string
  readonly encoding: string
}

/** Reads bytes as text; a problem says why that was not possible. */
export function decode(bytes: Uint8Array): Decoded | Problem {
  if (bytes.length === 0) return problem('empty_file', 'the file has no content')
  if (bytes.includes(0)) {
    return problem('binary_file', 'the file holds zero bytes, it is not UTF-8 text')
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    if (text.trim() === '') return problem('empty_file', 'the file holds nothing but white space')
    return { text, encoding: hasMark(bytes) ? 'utf-8-bom' : 'utf-8' }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return problem('not_utf8', 'the file is not UTF-8 text; save it as UTF-8')
  }
}

function hasMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
}

function problem(code: string, message: string): Problem {
  return { code, message, start: null, end: null }
}
