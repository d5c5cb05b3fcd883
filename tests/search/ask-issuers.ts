import type { IssuersRequest } from '../../src/search/issuers/types.ts'
import { listIssuers } from '../../src/search/issuers.ts'
import { type Indexed, KNOWLEDGE } from '../support/indexed.ts'

export const askIssuers = (request: IssuersRequest, { reader, embedder }: Indexed) =>
  listIssuers({ reader, embedder, knowledge: KNOWLEDGE, clock: () => 0 }, request)
