import { CompatFailure, failureBody } from '../compat/failure.ts'

/** The paths that Meilisearch's clients know, those we do not answer included. */
const PATHS =
  /^\/(indexes|multi-search|health|version|keys|tasks|batches|stats|swap-indexes|dumps|snapshots|experimental-features|network|chats|webhooks)(\/.*)?$/

/** Failures there have the shape that those clients expect. */
export function isMeilisearchPath(path: string): boolean {
  return PATHS.test(path)
}

export function compatFailureResponse(failure: CompatFailure): Response {
  return new Response(JSON.stringify(failureBody(failure)), {
    status: failure.status,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      ...(failure.status === 401 && { 'www-authenticate': 'Bearer' }),
      ...(failure.status === 503 && { 'retry-after': '2' }),
    },
  })
}

/** Bytes, as for our own routes. */
export const LARGEST_BODY = 1_000_000

/** The body of a request as JSON, or as what Meilisearch refuses it with. */
export async function compatJson(request: Request): Promise<unknown> {
  const type = request.headers.get('content-type')
  if (type === null) {
    throw new CompatFailure(
      'missing_content_type',
      'A Content-Type header is missing. Accepted values for the Content-Type header are: `application/json`',
      { status: 415 },
    )
  }
  const [essence = ''] = type.toLowerCase().split(';')
  if (essence.trim() !== 'application/json') {
    throw new CompatFailure(
      'invalid_content_type',
      `The Content-Type \`${type.slice(0, 100)}\` is invalid. Accepted values for the Content-Type header are: \`application/json\``,
      { status: 415 },
    )
  }
  const bytes = await request.arrayBuffer()
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (cause) {
    throw new CompatFailure(
      'malformed_payload',
      `The json payload provided is malformed. \`${cause instanceof Error ? cause.message.slice(0, 200) : ''}\`.`,
      { cause },
    )
  }
}
