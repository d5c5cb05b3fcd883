import type { Problem } from '../../src/domain/report.ts'
import { score } from './plausible.ts'
import { problem } from './reading.ts'

export interface Decoded {
  /** Without a byte order mark, line ends as they are. */
  readonly text: string
  /** `utf-8`, `utf-8-bom`, `utf-16le`, `utf-16be`, `gbk`, `gb18030`, or the one declared. */
  readonly encoding: string
}

/** Bytes looked at when an encoding is guessed. */
const SAMPLE = 65_536

/** Below this a decoding is no text. */
const LEAST_SCORE = 0.75

/**
 * Reads bytes as text. `declared` is the encoding the file names for itself: it counts, unless the
 * bytes say otherwise. A problem says why the bytes are no text.
 */
export function decode(bytes: Uint8Array, declared?: string): Decoded | Problem {
  if (bytes.length === 0) return problem('empty_file', 'the file has no content')
  const decoded = marked(bytes) ?? unmarked(bytes, declared)
  if (decoded === undefined) {
    return problem('binary_file', 'the file is no text in any encoding known here')
  }
  if (hasControls(decoded.text)) {
    return problem('binary_file', 'the file holds control characters, it is no text')
  }
  if (decoded.text.trim() === '') {
    return problem('empty_file', 'the file holds nothing but white space')
  }
  return decoded
}

const MARKS: readonly (readonly [readonly number[], string, string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8', 'utf-8-bom'],
  [[0xff, 0xfe], 'utf-16le', 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be', 'utf-16be'],
  [[0x84, 0x31, 0x95, 0x33], 'gb18030', 'gb18030'],
]

/** Read as the byte order mark says. */
function marked(bytes: Uint8Array): Decoded | undefined {
  const found = MARKS.find(([mark]) => mark.every((byte, i) => bytes[i] === byte))
  if (found === undefined) return undefined
  const [mark, label, encoding] = found
  const text = new TextDecoder(label, { ignoreBOM: true }).decode(bytes.subarray(mark.length))
  return { text, encoding }
}

/** A way to read the bytes, and how much more it is trusted than its score says. */
interface Candidate extends Decoded {
  readonly trust: number
}

/** What scores so much and is valid UTF-8 not by chance is beaten by no other reading, so none is tried. */
const BEYOND_DOUBT = 0.9

/** The reading that looks most like Chinese or English, valid UTF-8 before all others. */
function unmarked(bytes: Uint8Array, declared: string | undefined): Decoded | undefined {
  const utf8 = strict(bytes, 'utf-8')
  if (utf8 !== undefined && isAscii(utf8)) return { text: utf8, encoding: 'utf-8' }
  if (utf8 !== undefined && !bytes.includes(0) && isChanceless(utf8) && score(utf8) >= BEYOND_DOUBT)
    return { text: utf8, encoding: 'utf-8' }
  const candidates = bytes.includes(0)
    ? sixteenBit(bytes)
    : [...eightBit(bytes, utf8, declared), ...sixteenBit(bytes)]
  const [best] = candidates
    .map((candidate) => ({ ...candidate, value: score(candidate.text) + candidate.trust }))
    .toSorted((a, b) => b.value - a.value)
  if (best === undefined || best.value - best.trust < LEAST_SCORE) return undefined
  return { text: best.text, encoding: best.encoding }
}

/** Where neither is valid a byte may have gone wrong, or the file was cut within a character. */
function eightBit(
  bytes: Uint8Array,
  utf8: string | undefined,
  declared: string | undefined,
): readonly Candidate[] {
  const named = declared === undefined ? undefined : other(bytes, declared)
  const gb = strict(bytes, 'gb18030')
  return [
    utf8 === undefined
      ? { text: lenient(bytes, 'utf-8'), encoding: 'utf-8', trust: 0.05 }
      : { text: utf8, encoding: 'utf-8', trust: isChanceless(utf8) ? 1 : 0.3 },
    gb === undefined
      ? { text: lenient(bytes, 'gb18030'), encoding: gbName(bytes), trust: 0 }
      : { text: gb, encoding: gbName(bytes), trust: 0.1 },
    ...(named === undefined ? [] : [{ ...named, trust: 0.4 }]),
  ]
}

function sixteenBit(bytes: Uint8Array): readonly Candidate[] {
  return ['utf-16le', 'utf-16be'].flatMap((encoding) => {
    const even = bytes.length - (bytes.length % 2)
    const valid = strict(bytes.subarray(0, Math.min(even, SAMPLE)), encoding)
    return valid === undefined ? [] : [{ text: lenient(bytes, encoding), encoding, trust: 0 }]
  })
}

/** Another encoding that the platform knows; the GB family is one, whatever name it goes by. */
function other(bytes: Uint8Array, declared: string): Decoded | undefined {
  const label = knownLabel(declared)
  if (label === undefined || label === 'utf-8') return undefined
  if (label === 'gbk' || label === 'gb18030') {
    const text = strict(bytes, 'gb18030')
    return text === undefined ? undefined : { text, encoding: gbName(bytes) }
  }
  if (label.startsWith('utf-16') || label.startsWith('windows-125')) return undefined
  const text = strict(bytes, label)
  return text === undefined ? undefined : { text, encoding: label }
}

function knownLabel(declared: string): string | undefined {
  try {
    return new TextDecoder(declared).encoding
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function strict(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

function lenient(bytes: Uint8Array, label: string): string {
  return new TextDecoder(label, { ignoreBOM: true }).decode(bytes)
}

/** GBK is GB18030 without its characters of four bytes. */
function gbName(bytes: Uint8Array): string {
  for (let at = 0; at < bytes.length; at++) {
    if ((bytes[at] ?? 0) < 0x81) continue
    const next = bytes[at + 1] ?? 0
    if (next >= 0x30 && next <= 0x39) return 'gb18030'
    at++
  }
  return 'gbk'
}

/** Three bytes a character fit together by chance once or twice, not again and again. */
function isChanceless(text: string): boolean {
  return /(?:[\u0800-\uffff][^\u0800-\uffff]*){4}/.test(text.slice(0, SAMPLE))
}

function isAscii(text: string): boolean {
  return !/[^\p{ASCII}]/u.test(text)
}

/** Characters that no text has, more of them than a stray one in a long text. */
function hasControls(text: string): boolean {
  const allowed = 3 + text.length / 1000
  let count = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0x1b) continue
    count++
    if (code === 0 || count > allowed) return true
  }
  return false
}
