import { setImmediate } from 'node:timers/promises'
import type { Span } from '../domain/report.ts'
import { readingsOf } from '../understand/sounds.ts'
import { type Entry, entriesOf, type Suggestible } from './entries.ts'
import { initialsOf, type Plain, plain, soundsOf } from './keys.ts'
import { type SortedKeys, sortedKeys } from './sorted-keys.ts'
import type { Suggestion, SuggestionRequest, SuggestionType } from './types.ts'

/** Completes what somebody is typing. */
export interface Suggester {
  /** The best first: what begins so, by characters or by sound, before what holds it inside. */
  suggest(request: SuggestionRequest): readonly Suggestion[]
}

/** Longer ones are titles, which nobody types by sound. */
const LONGEST_SPOKEN = 24

interface Keys {
  readonly entries: readonly Entry[]
  readonly plains: readonly Plain[]
  readonly written: SortedKeys
  readonly sounding: SortedKeys
  readonly abbreviated: SortedKeys
  /** Entries that hold the unit, the best first. */
  readonly holding: ReadonlyMap<string, readonly number[]>
}

/** Takes a second for a large corpus, in steps that let others do their work between. */
export async function suggester(from: Suggestible): Promise<Suggester> {
  const keys = await keysOf(entriesOf(from))
  return {
    suggest({ q, limit }) {
      const typed = plain(q)
      if (typed.text === '') return []
      return diverse(matches(typed.text, keys), keys, limit)
    },
  }
}

/** Entries whose keys are made in one go. */
const STEP = 1000

async function keysOf(entries: readonly Entry[]): Promise<Keys> {
  const plains = entries.map(({ text }) => plain(text))
  const written: (readonly [string, number])[] = []
  const sounding: (readonly [string, number])[] = []
  const abbreviated: (readonly [string, number])[] = []
  const holding = new Map<string, number[]>()
  for (const [entry, { text }] of entries.entries()) {
    if (entry % STEP === STEP - 1) await setImmediate()
    const own = plains[entry]?.text ?? ''
    written.push([own, entry])
    for (const { index } of text.matchAll(/(?<=[ -])[a-z]/gi)) {
      written.push([plain(text.slice(index)).text, entry])
    }
    for (const unit of new Set(own)) {
      const known = holding.get(unit)
      if (known === undefined) holding.set(unit, [entry])
      else known.push(entry)
    }
    if (own.length > LONGEST_SPOKEN || !/\p{Script=Han}/u.test(own)) continue
    for (const sounds of soundsOf(own)) {
      sounding.push([sounds.join(''), entry])
      abbreviated.push([initialsOf(sounds), entry])
    }
  }
  return {
    entries,
    plains,
    written: sortedKeys(written),
    sounding: sortedKeys(sounding),
    abbreviated: sortedKeys(abbreviated),
    holding,
  }
}

interface Match {
  readonly entry: number
  /** Units of the entry's plain text. */
  readonly span: Span
}

/** Prefixes by characters, then by sound, then what holds it inside; each in the entries' order. */
function* matches(typed: string, keys: Keys): Generator<Match> {
  const inOrder = (found: readonly number[]) => [...new Set(found)].sort((a, b) => a - b)
  for (const entry of inOrder(keys.written.beginning(typed))) {
    const start = keys.plains[entry]?.text.indexOf(typed) ?? 0
    yield { entry, span: { start, end: start + typed.length } }
  }
  if (/[a-z]/.test(typed)) {
    for (const { key, wanted } of spoken(typed)) {
      const found = inOrder(keys[key].beginning(wanted))
      for (const entry of found) {
        const end = spokenEnd(keys.plains[entry]?.text ?? '', typed)
        if (end !== undefined) yield { entry, span: { start: 0, end } }
      }
    }
  }
  // Inside a Latin word nothing begins: iron is not in environment.
  if (!/\p{Script=Han}/u.test(typed)) return
  const rarest = Array.from(new Set(typed))
    .map((unit) => keys.holding.get(unit) ?? [])
    .reduce((a, b) => (b.length < a.length ? b : a))
  for (const entry of rarest) {
    const start = keys.plains[entry]?.text.indexOf(typed) ?? -1
    if (start > 0) yield { entry, span: { start, end: start + typed.length } }
  }
}

/** What was typed as pinyin and as initials, characters among the letters as they are read. */
function spoken(
  typed: string,
): readonly { readonly key: 'sounding' | 'abbreviated'; readonly wanted: string }[] {
  const units = Array.from({ length: typed.length }, (_, i) => readingsOf(typed[i] ?? '')[0])
  const sounding = units.map((read, i) => read ?? typed[i]).join('')
  const abbreviated = units.map((read, i) => read?.[0] ?? typed[i]).join('')
  return [
    { key: 'sounding', wanted: sounding },
    { key: 'abbreviated', wanted: abbreviated },
  ]
}

/** How far in the text what was typed reaches: characters stand for themselves, letters for what they begin to spell. */
function spokenEnd(text: string, typed: string): number | undefined {
  const reach = (at: number, from: number): number | undefined => {
    if (from === typed.length) return at
    const unit = text[at]
    if (unit === undefined) return undefined
    if (unit === typed[from]) return reach(at + 1, from + 1)
    for (const read of readingsOf(unit)) {
      const left = typed.slice(from)
      if (left.startsWith(read)) {
        const end = reach(at + 1, from + read.length)
        if (end !== undefined) return end
      }
      if (read.startsWith(left)) return at + 1
      if (read[0] === typed[from]) {
        const end = reach(at + 1, from + 1)
        if (end !== undefined) return end
      }
    }
    return undefined
  }
  return reach(0, 0)
}

/** The best, each subject once; of one type at most half while there are others. */
function diverse(found: Iterable<Match>, keys: Keys, limit: number): readonly Suggestion[] {
  const most = Math.ceil(limit / 2)
  const subjects = new Set<string>()
  const counts = new Map<SuggestionType, number>()
  const chosen: Match[] = []
  const spare: Match[] = []
  for (const match of found) {
    const entry = keys.entries[match.entry]
    if (entry === undefined || subjects.has(entry.subject)) continue
    subjects.add(entry.subject)
    const count = (counts.get(entry.type) ?? 0) + 1
    counts.set(entry.type, count)
    if (count <= most) chosen.push(match)
    else if (spare.length < limit) spare.push(match)
    if (chosen.length === limit) break
  }
  return [...chosen, ...spare].slice(0, limit).flatMap((match) => suggestion(match, keys))
}

function suggestion({ entry, span }: Match, { entries, plains }: Keys): readonly Suggestion[] {
  const found = entries[entry]
  const at = plains[entry]?.at ?? []
  if (found === undefined) return []
  const { type, text, query, filters } = found
  return [{ type, text, marks: marksOf(at.slice(span.start, span.end)), query, filters }]
}

/** Units side by side make one mark. */
function marksOf(at: readonly number[]): readonly Span[] {
  const marks: { start: number; end: number }[] = []
  for (const place of at) {
    const last = marks.at(-1)
    if (last?.end === place) last.end = place + 1
    else marks.push({ start: place, end: place + 1 })
  }
  return marks
}
