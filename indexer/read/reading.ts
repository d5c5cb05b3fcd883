import type { NoiseSpan, Problem, Span } from '../../src/domain/report.ts'

/** A heading that the file itself calls one. */
export interface HeadingHint extends Span {
  /** 1 is the outermost, as the format counts. */
  readonly level: number
}

/** What a format says of its text beyond the characters. Spans are in order and hold whole words. */
export interface Structure {
  /** What the file presents as its title. */
  readonly title?: Span
  readonly headings: readonly HeadingHint[]
  /** What lines begin with in bold type. */
  readonly emphasised: readonly Span[]
  /** Furniture: menus, running headers, marks of a markup language. Never part of the body. */
  readonly noise: readonly NoiseSpan[]
  /** Lines of a catalogue card. */
  readonly fields: readonly Span[]
  /** Rows of tables: numbers in them open no sections. */
  readonly rows: readonly Span[]
  /** What the reader wrote itself: column names said again in each row, numbers a program draws. */
  readonly added: readonly Span[]
}

/** A stretch of a paged file's text. A page may have several. */
export interface PageStretch extends Span {
  /** From 1. */
  readonly page: number
}

/** A file's bytes turned into text. */
export interface Reading {
  readonly text: string
  readonly encoding: string
  readonly format: string
  readonly structure?: Structure
  readonly pages?: readonly PageStretch[]
  /** What a person should look at although the text could be read. */
  readonly problems: readonly Problem[]
}

export const NO_STRUCTURE: Structure = {
  headings: [],
  emphasised: [],
  noise: [],
  fields: [],
  rows: [],
  added: [],
}

/** A problem of the file as a whole. */
export function problem(code: string, message: string): Problem {
  return { code, message, start: null, end: null }
}
