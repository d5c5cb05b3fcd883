import { z } from 'zod'
import { WenmaiError } from '../../domain/errors.ts'
import { INDEX_SCHEMA } from '../../domain/fingerprint.ts'
import { SECTIONS } from '../../domain/words.ts'
import { INDEX_AGAIN } from '../failures.ts'
import { PUBLICATION } from '../publication-schema.ts'
import type { Publication } from '../reader.ts'
import type { Connection } from './connection.ts'
import { unreadable } from './failures.ts'
import { reading } from './requests.ts'
import type { OutgoingDocument } from './uploader.ts'

/** The one document of the index that says what is published. */
const DOCUMENT = 'published'

const POINTER = z.object({ name: z.string(), previous: z.string().optional() })
/** What a run needs to know before it deletes anything. */
export type Pointer = z.infer<typeof POINTER>

const PUBLISHED = POINTER.extend({ schema: z.number(), stored: z.string() })

const STORED = z.object({
  publication: PUBLICATION,
  /** Documents that each list of the store is cut into. */
  lists: z.record(z.string(), z.number()),
  /** The words that the documents hold the numbers of. */
  sections: z.array(z.enum(SECTIONS)),
})
export type StoredPublication = z.infer<typeof STORED>

/** An index that was never filled, or none at all: nothing was published. */
const NOTHING = ['index_not_found', 'document_not_found']

/** Undefined while nothing is published. */
export async function readPointer(
  connection: Connection,
  served: string,
): Promise<Pointer | undefined> {
  const request = reading(`indexes/${served}/documents/${DOCUMENT}?fields=name,previous`)
  return connection.askUnless(NOTHING, request, POINTER)
}

/** Throws `index_outdated` when another version of this program laid the index out. */
export async function readPublication(
  connection: Connection,
  served: string,
): Promise<StoredPublication | undefined> {
  const request = reading(`indexes/${served}/documents/${DOCUMENT}`)
  const published = await connection.askUnless(NOTHING, request, PUBLISHED)
  if (published === undefined) return undefined
  const { schema, stored } = published
  if (schema !== INDEX_SCHEMA) {
    throw new WenmaiError(
      'index_outdated',
      `the index in ${connection.url} is laid out as version ${schema}, this program reads version ${INDEX_SCHEMA}`,
      { help: INDEX_AGAIN },
    )
  }
  try {
    return STORED.parse(JSON.parse(stored))
  } catch (cause) {
    throw unreadable(`what ${connection.url} says of the published index is damaged`, cause)
  }
}

export function pointerDocument(
  publication: Publication,
  { lists, previous }: Pick<StoredPublication, 'lists'> & { readonly previous: string | undefined },
): OutgoingDocument {
  const stored: StoredPublication = {
    publication: {
      ...publication,
      problems: { ...publication.problems },
      corpus: [...publication.corpus],
    },
    lists,
    sections: [...SECTIONS],
  }
  const document: z.infer<typeof PUBLISHED> & { readonly id: string } = {
    id: DOCUMENT,
    name: publication.name,
    ...(previous === undefined ? {} : { previous }),
    schema: publication.fingerprint.schema,
    stored: JSON.stringify(stored),
  }
  return { id: DOCUMENT, name: 'the publication', json: JSON.stringify(document) }
}
