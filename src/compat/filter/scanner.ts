import { CompatFailure } from '../failure.ts'

/** Words that mean something unless they stand in quotes. */
const RESERVED: ReadonlySet<string> = new Set([
  'AND',
  'OR',
  'IN',
  'NOT',
  'TO',
  'EXISTS',
  'IS',
  'NULL',
  'EMPTY',
  'CONTAINS',
  'STARTS',
  'WITH',
  '_geoRadius',
  '_geoBoundingBox',
  '_geoPolygon',
])

const WORD_CHARACTER = /[\p{Alphabetic}\p{N}_.-]/u
const SPACE = /\s/u
const SYNTAX = /[\s()=<>!]/u

/** Reads a filter from left to right, a character at a time; nothing is read twice but a word. */
export class FilterScanner {
  readonly input: string
  /** UTF-16 offset of what is read next. */
  at = 0

  constructor(input: string) {
    this.input = input
  }

  isAtEnd(): boolean {
    this.skipSpace()
    return this.at >= this.input.length
  }

  skipSpace(): void {
    while (this.at < this.input.length && SPACE.test(this.input.charAt(this.at))) this.at++
  }

  /** Takes the symbol where it stands next. */
  takeSymbol<T extends string>(symbols: readonly T[]): T | undefined {
    this.skipSpace()
    const found = symbols.find((symbol) => this.input.startsWith(symbol, this.at))
    if (found !== undefined) this.at += found.length
    return found
  }

  /** Takes the words where they stand next, one after the other, or none of them. */
  takeWords(...words: readonly string[]): boolean {
    const from = this.at
    for (const word of words) {
      this.skipSpace()
      if (this.readWord() !== word) {
        this.at = from
        return false
      }
    }
    return true
  }

  /** The word that stands next, without taking it; empty where none does. */
  peekWord(): string {
    this.skipSpace()
    const from = this.at
    const word = this.readWord()
    this.at = from
    return word
  }

  /** A name or a value: a word, or text in quotes. */
  takeValue(): string {
    this.skipSpace()
    const from = this.at
    const opening = this.input.charAt(from)
    if (opening === '"' || opening === "'") return this.takeQuoted(opening)
    const word = this.readWord()
    if (word !== '' && !RESERVED.has(word)) return word
    this.at = from
    const found = word === '' ? this.readUntilSyntax() : word
    this.at = from
    if (found.trim() === '') {
      throw this.failure('Was expecting a value but instead got nothing.', from, found)
    }
    throw this.failure(
      word === ''
        ? `Was expecting a value but instead got \`${found}\`.`
        : `Was expecting a value but instead got \`${word}\`, which is a reserved keyword. To use \`${word}\` as a field name or a value, surround it by quotes.`,
      from,
      found,
    )
  }

  /** A failure about a stretch of the filter, told in columns as Meilisearch counts them. */
  failure(message: string, from: number, about: string): CompatFailure {
    const column = Array.from(this.input.slice(0, from)).length + 1
    const end = column + Array.from(about).length
    return new CompatFailure(
      'invalid_search_filter',
      `${message}\n${column}:${end} ${shortened(this.input)}`,
    )
  }

  rest(): string {
    return this.input.slice(this.at)
  }

  private readWord(): string {
    const from = this.at
    for (;;) {
      const point = this.input.codePointAt(this.at)
      const character = point === undefined ? '' : String.fromCodePoint(point)
      if (character === '' || !WORD_CHARACTER.test(character)) break
      this.at += character.length
    }
    return this.input.slice(from, this.at)
  }

  private readUntilSyntax(): string {
    const from = this.at
    let end = from
    while (end < this.input.length && !SYNTAX.test(this.input.charAt(end))) end++
    return this.input.slice(from, end)
  }

  private takeQuoted(quote: string): string {
    const from = this.at
    this.at++
    const pieces: string[] = []
    let plain = this.at
    for (;;) {
      const character = this.input.charAt(this.at)
      if (character === '') {
        throw this.failure(
          `Expression \`${shortened(this.input.slice(from))}\` is missing the following closing delimiter: \`${quote}\`.`,
          from,
          this.input.slice(from),
        )
      }
      if (character === quote) break
      if (character === '\\') {
        pieces.push(this.input.slice(plain, this.at), this.takeEscaped(from))
        plain = this.at
      } else this.at++
    }
    pieces.push(this.input.slice(plain, this.at))
    this.at++
    return pieces.join('')
  }

  private takeEscaped(from: number): string {
    const escaped = this.input.charAt(this.at + 1)
    const meant = ESCAPES[escaped]
    if (meant === undefined) {
      const about = this.input.slice(from, this.at + 2)
      throw this.failure(`Malformed value: \`${shortened(about)}\`.`, from, about)
    }
    this.at += 2
    return meant
  }
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\',
  '"': '"',
  "'": "'",
  n: '\n',
  r: '\r',
  t: '\t',
}

/** Characters of a filter that a failure repeats. */
const SHOWN = 300

/** On one line, and never a megabyte of it. */
export function shortened(text: string): string {
  const line = text.replaceAll('\n', '\\n')
  return line.length > SHOWN ? `${line.slice(0, SHOWN).toWellFormed()}…` : line
}
