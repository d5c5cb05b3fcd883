import type { Context, MiddlewareHandler, Next } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { WenmaiError } from '../domain/errors.ts'

/** Bytes. */
const LARGEST_BODY = 1_000_000

/** Before a JSON body is validated: its type, its size, its encoding and its syntax. */
export function jsonBody(): MiddlewareHandler[] {
  return [refuseAddressParameters, requireJsonType, limitSize(), requireJson]
}

async function refuseAddressParameters(context: Context, next: Next): Promise<void> {
  const [name] = Object.keys(context.req.queries())
  if (name !== undefined) {
    throw new WenmaiError('unknown_parameter', `${JSON.stringify(name)} is not in the body`, {
      help: 'send all parameters in the JSON body, none in the address',
    })
  }
  await next()
}

async function requireJsonType(context: Context, next: Next): Promise<void> {
  const [type = '', ...options] = (context.req.header('content-type') ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim())
  const charset = options.find((option) => option.startsWith('charset='))
  const isUtf8 = charset === undefined || /^charset="?utf-?8"?$/.test(charset)
  if (type !== 'application/json' || !isUtf8) {
    throw new WenmaiError('unsupported_media_type', 'the body is not declared to be JSON', {
      help: 'send the header Content-Type: application/json, and the body in UTF-8',
    })
  }
  await next()
}

function limitSize(): MiddlewareHandler {
  return bodyLimit({
    maxSize: LARGEST_BODY,
    onError: () => {
      throw new WenmaiError('body_too_large', 'the body is larger than 1 MB', {
        help: 'send at most 1,000,000 bytes; a query has at most 2,000 characters',
      })
    },
  })
}

async function requireJson(context: Context, next: Next): Promise<void> {
  const bytes = await context.req.arrayBuffer()
  try {
    JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (cause) {
    throw new WenmaiError('invalid_json', 'the body is not valid JSON in UTF-8', {
      help: 'send an object such as { "q": "免罚清单" }',
      cause,
    })
  }
  await next()
}
