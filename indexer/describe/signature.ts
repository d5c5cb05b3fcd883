import type { Span } from '../../src/domain/report.ts'
import { bodiesAt } from './body.ts'
import { bare, type Clues, isAddress, words } from './clues.ts'
import { datesIn } from './dates.ts'
import { type Phrase, part, phrase, spanIn } from './phrase.ts'

/** Who signed, and when. */
export interface Signature {
  /** Lines, or the stretch of one, that name nothing but bodies; in order. */
  readonly signers: readonly Phrase[]
  readonly date?: Span & { readonly iso: string }
}

/** Signers of a joint document stand on this many lines at most. */
const MOST_SIGNERS = 12

/**
 * The first signature of the text: bodies and the date below or behind them. What follows it, the
 * annexes of a notice, say, may carry others.
 */
export function findSignature(clues: Clues): Signature | undefined {
  const { text, prose } = clues
  for (const [i, line] of prose.entries()) {
    if (!MAY_END_DATE.test(text.slice(line.end - 1, line.end))) continue
    const own = phrase(text, bare(text, line))
    const date = datesIn(own.value).at(-1)
    if (date === undefined || date.to < own.value.replace(/\)$/, '').length) continue
    const before = part(own, 0, date.from)
    const dated = { ...spanIn(own, date.from, date.to), iso: date.iso }
    const signers =
      before.value === ''
        ? signersAbove(clues, i)
        : [closing(text, line, dated)].filter((signer) => signer !== undefined)
    if (signers.length > 0) return { signers, date: dated }
    if (before.value === '' && date.formal && mayStandAlone(clues, i)) {
      return { signers: [], date: dated }
    }
  }
  const last = prose.slice(-LAST).findLast((line) => isSigner(phrase(text, bare(text, line))))
  return last === undefined ? undefined : { signers: [phrase(text, bare(text, last))] }
}

/** The last character of a date, of its brackets or of what a table draws around it. */
const MAY_END_DATE = /[日\d０-９)）|*\s\u200b-\u200f\ufeff]/

/** A date that nobody signs: at the end of a letter, before its annexes, or of the whole text. */
function mayStandAlone({ text, prose }: Clues, at: number): boolean {
  const isLetter = prose
    .slice(0, 2)
    .some((line) => isAddress(words(text, line)) || ANNOUNCED.test(words(text, line)))
  return at >= prose.length - LETTER || (isLetter && at < LETTER)
}

/** 已经…通过，现予公布，自…起施行: what an order says of the statute below it. */
const ANNOUNCED = /现予(?:以)?(?:公布|发布|施行)|现公布/

const LETTER = 12

/** A signature without a date is believed among so many last lines. */
const LAST = 4

function signersAbove(clues: Clues, at: number): readonly Phrase[] {
  const signers: Phrase[] = []
  for (let i = at - 1; i >= Math.max(0, at - MOST_SIGNERS); i--) {
    const line = clues.prose[i]
    const signer = line === undefined ? undefined : phrase(clues.text, bare(clues.text, line))
    if (signer === undefined || !isSigner(signer)) break
    signers.unshift(signer)
  }
  return signers
}

/** The bodies between the end of the last sentence and the date. */
function closing(text: string, line: Span, date: Span): Phrase | undefined {
  const before = words(text, { start: line.start, end: date.start })
  const sentenceEnd = Math.max(
    ...['。', '！', '？', '”', '；'].map((mark) => before.lastIndexOf(mark)),
  )
  const signer = phrase(text, { start: line.start + sentenceEnd + 1, end: date.start })
  return isSigner(signer) ? signer : undefined
}

/** Nothing but names of bodies, and perhaps the mark for their seal. */
function isSigner(signer: Phrase): boolean {
  const value = signer.value.replace(/\((?:盖章|公章|印章|章|代章)\)$/, '')
  const bodies = bodiesAt(value, 0)
  return bodies.length > 0 && bodies.at(-1)?.to === value.length
}
