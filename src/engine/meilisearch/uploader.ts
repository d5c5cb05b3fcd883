import type { Connection } from './connection.ts'
import { addingDocuments } from './requests.ts'
import { enqueue, outcomeOf, type TaskFailure, taskFailed } from './tasks.ts'

/** A document on its way: `id` as Meilisearch calls it, `name` as people do, and itself as JSON. */
export interface OutgoingDocument {
  readonly id: string
  readonly name: string
  readonly json: string
}

/** Sends documents to one index in batches, a few of them under way at a time. */
export interface Uploader {
  /** Throws what went wrong with this or an earlier batch. */
  add(document: OutgoingDocument): Promise<void>
  /** Sends the rest and waits for all of it. */
  finish(): Promise<void>
}

export interface UploaderLimits {
  /** UTF-16 code units of JSON in one request. Meilisearch takes 100 MB, Han characters are three bytes. */
  readonly batch: number
  /** Batches that were sent and are not known to be stored. */
  readonly underWay: number
}

const LIMITS: UploaderLimits = { batch: 12_000_000, underWay: 3 }

export function createUploader(
  connection: Connection,
  uid: string,
  { batch: limit, underWay: most }: UploaderLimits = LIMITS,
): Uploader {
  const underWay: {
    readonly settled: Promise<void>
    readonly sent: readonly OutgoingDocument[]
  }[] = []
  let batch: OutgoingDocument[] = []
  let length = 0

  async function settle(sent: readonly OutgoingDocument[]): Promise<void> {
    const documents = sent.map(({ json }) => json)
    const task = await enqueue(connection, addingDocuments(uid, documents))
    const failure = await outcomeOf(connection, task)
    if (failure === undefined) return
    // Meilisearch works on several batches together, and one bad document fails them all.
    const together = underWay.flatMap((batch) => batch.sent)
    throw taskFailed(`storing ${namesOf(sent, together, failure)}`, failure)
  }

  async function send(): Promise<void> {
    if (batch.length === 0) return
    const settled = settle(batch)
    // Its failure is thrown where it is awaited, below.
    settled.catch(() => {})
    underWay.push({ settled, sent: batch })
    batch = []
    length = 0
    if (underWay.length < most) return
    await underWay[0]?.settled
    underWay.shift()
  }

  return {
    add: async (document) => {
      if (length > 0 && length + document.json.length > limit) await send()
      batch.push(document)
      length += document.json.length
    },
    finish: async () => {
      await send()
      for (const { settled } of underWay) await settled
      underWay.length = 0
    },
  }
}

/** The document that the failure names, else the first and the number of all. */
function namesOf(
  sent: readonly OutgoingDocument[],
  together: readonly OutgoingDocument[],
  { message }: TaskFailure,
): string {
  const quoted = new Set(Array.from(message.matchAll(/`"?([A-Za-z0-9_-]+)"?`/g), ([, id]) => id))
  const isBlamed = ({ id }: OutgoingDocument) => quoted.has(id)
  const blamed = sent.find(isBlamed) ?? together.find(isBlamed)
  if (blamed !== undefined) return blamed.name
  const others = sent.length === 1 ? '' : ` and ${sent.length - 1} more`
  return `${sent[0]?.name}${others}`
}
