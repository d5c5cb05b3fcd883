import type { Span } from '../../src/domain/report.ts'

/** A stretch that begins with the next character written. */
export interface OpenSpan {
  start: number | undefined
}

/**
 * Puts a text together from pieces. White space and line breaks wait until something follows them, so
 * that spans begin and end with words.
 */
export interface TextWriter {
  /** Adds characters as they are. */
  write(text: string): void
  /** A space, unless a line begins or one is there already. */
  space(): void
  /** Ends the line, if anything stands in it. */
  breakLine(): void
  /** Ends the line and leaves one empty. */
  breakParagraph(): void
  open(): OpenSpan
  /** The stretch written since `open`; undefined when that was nothing. */
  close(span: OpenSpan): Span | undefined
  /** Whether the next character begins a line, behind white space perhaps. */
  atLineStart(): boolean
  text(): string
}

export function textWriter(): TextWriter {
  const pieces: string[] = []
  let length = 0
  let pending = ''
  let opening: OpenSpan[] = []
  /** Nothing but white space stands in the line. */
  let blank = true

  const settle = (): void => {
    if (pending !== '' && length > 0) {
      if (pending.startsWith('\n')) blank = true
      pieces.push(pending)
      length += pending.length
    }
    pending = ''
    for (const span of opening) span.start = length
    opening = []
  }

  return {
    write(text) {
      if (text === '') return
      settle()
      if (blank) blank = text.trim() === ''
      pieces.push(text)
      length += text.length
    },
    space() {
      if (pending === '') pending = ' '
    },
    breakLine() {
      if (!pending.startsWith('\n')) pending = '\n'
    },
    breakParagraph() {
      pending = '\n\n'
    },
    open() {
      const span: OpenSpan = { start: undefined }
      opening.push(span)
      return span
    },
    close({ start }) {
      return start === undefined || start === length ? undefined : { start, end: length }
    },
    atLineStart: () => blank || pending.startsWith('\n'),
    text: () => pieces.join(''),
  }
}
