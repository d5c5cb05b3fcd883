import { STATUS, type WenmaiError } from '../domain/errors.ts'
import { CompatFailure } from './failure.ts'

/** One of our failures as Meilisearch's clients understand it; the cure is part of the message. */
export function asCompatFailure(failure: WenmaiError): CompatFailure {
  const ours = sentence(`${failure.message}; ${failure.help}`)
  const refused = { status: 403, type: 'auth', cause: failure } as const
  switch (failure.code) {
    case 'key_missing':
      return new CompatFailure(
        'missing_authorization_header',
        'The Authorization header is missing. It must use the bearer authorization method.',
        { status: 401, type: 'auth', cause: failure },
      )
    case 'key_invalid':
      return new CompatFailure('invalid_api_key', 'The provided API key is invalid.', refused)
    case 'key_not_allowed':
    case 'origin_not_allowed':
    case 'host_not_allowed':
      return new CompatFailure(
        'invalid_api_key',
        `The provided API key is invalid. ${ours}`,
        refused,
      )
    case 'body_too_large':
      return new CompatFailure('payload_too_large', ours, { status: 413, cause: failure })
    case 'internal':
      return new CompatFailure('internal', ours, { status: 500, type: 'internal', cause: failure })
    default: {
      const status = STATUS[failure.code]
      return status === 503
        ? new CompatFailure('unavailable', ours, { status, type: 'system', cause: failure })
        : new CompatFailure('bad_request', ours, { status, cause: failure })
    }
  }
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}
