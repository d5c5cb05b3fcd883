import type { Random } from '../bench/random.ts'
import { type Format, validFile } from './valid-files.ts'

/** A file to be tried. */
export interface FuzzedFile {
  readonly format: Format
  readonly bytes: Buffer
  /** How it was damaged; empty for one made of valid pieces. */
  readonly mutations: readonly string[]
}

type Mutation = (bytes: Buffer, random: Random, format: Format) => Buffer

/** A place within the file. */
const at = (bytes: Buffer, random: Random): number =>
  random.between(0, Math.max(0, bytes.length - 1))

const MUTATIONS: Readonly<Record<string, Mutation>> = {
  flipped(bytes, random) {
    const copy = Buffer.from(bytes)
    for (let i = random.between(1, 12); i > 0; i--) copy[at(copy, random)] = random.between(0, 255)
    return copy
  },
  cut: (bytes, random) => bytes.subarray(0, at(bytes, random)),
  beheaded: (bytes, random) => bytes.subarray(at(bytes, random)),
  'a stretch lost': (bytes, random) => {
    const from = at(bytes, random)
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + random.between(1, 200))])
  },
  'a stretch repeated': (bytes, random) => {
    const from = at(bytes, random)
    const stretch = bytes.subarray(from, from + random.between(1, 60))
    const many = Array.from({ length: random.between(2, 300) }, () => stretch)
    return Buffer.concat([bytes.subarray(0, from), ...many, bytes.subarray(from)])
  },
  spliced(bytes, random, format) {
    const other = validFile(format, random)
    const from = at(bytes, random)
    return Buffer.concat([
      bytes.subarray(0, from),
      other.subarray(at(other, random)),
      bytes.subarray(from),
    ])
  },
  'marks put in': (bytes, random, format) => {
    const from = at(bytes, random)
    const mark = Buffer.from(random.pick(DAMAGE[format]))
    return Buffer.concat([bytes.subarray(0, from), mark, bytes.subarray(from)])
  },
  'marks lost': (bytes, random, format) => {
    const mark = random.pick(DAMAGE[format])
    const from = bytes.indexOf(mark, at(bytes, random))
    if (from === -1) return bytes
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + Buffer.byteLength(mark))])
  },
}

/** What the formats are held together by. */
const DAMAGE: Readonly<Record<Format, readonly string[]>> = {
  txt: ['\0', '\ufeff', '\n', '。', '一、', '\ufffd'],
  md: ['---\n', '```', '#', '|', '**', '\n'],
  html: [
    '<',
    '>',
    '</',
    '<!--',
    '-->',
    '<table>',
    '</td>',
    '<script>',
    '<plaintext>',
    '&#',
    '"',
    '<svg>',
    '<template>',
    '<noscript>',
    '<frameset>',
  ],
  docx: ['PK', '</w:p>', '<w:tbl>', '<w:t>', '&', '\0'],
  pdf: ['endobj', 'stream', '>>', '<<', 'endstream', 'Tj', 'xref', '0 R', '(', ')', '99999999'],
}

/** The file of a seed: of valid pieces, and damaged in none, one or several ways. */
export function fuzzedFile(format: Format, random: Random): FuzzedFile {
  let bytes = validFile(format, random)
  const mutations: string[] = []
  for (let i = random.between(0, 3); i > 0; i--) {
    const name = random.pick(Object.keys(MUTATIONS))
    bytes = MUTATIONS[name]?.(bytes, random, format) ?? bytes
    mutations.push(name)
  }
  return { format, bytes, mutations }
}
