import type { MiddlewareHandler } from 'hono'
import { WenmaiError } from '../domain/errors.ts'

/**
 * Refuses an address that does not decode, before anything guesses at what it meant: a broken or
 * non-UTF-8 escape would otherwise be searched for as it stands.
 */
export const strictAddress: MiddlewareHandler = async (context, next) => {
  const { pathname, search } = new URL(context.req.url)
  decode(pathname)
  for (const pair of search.slice(1).split('&')) {
    if (pair === '') continue
    const [name = ''] = pair.split('=', 1)
    decode(pair)
    if (name === '') {
      throw new WenmaiError('unknown_parameter', 'a parameter of the address has no name', {
        help: 'write each parameter as name=value, such as q=%E5%85%8D%E7%BD%9A',
      })
    }
  }
  await next()
}

function decode(part: string): void {
  try {
    decodeURIComponent(part)
  } catch (cause) {
    throw new WenmaiError('bad_request', 'the address is not valid UTF-8 in percent-encoding', {
      help: 'encode the text as UTF-8, each byte as % and two hexadecimal digits; a % itself is %25',
      cause,
    })
  }
}
