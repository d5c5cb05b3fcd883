import { setTimeout as pause } from 'node:timers/promises'
import type { z } from 'zod'
import { WenmaiError } from '../../domain/errors.ts'
import { brokenAnswer, failedRequest, type Refusal, RefusedRequest, refused } from './failures.ts'

export interface Request {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** Below the server's address, without a slash before it. */
  readonly path: string
  /** JSON. */
  readonly body?: string
  /** Whether asking twice does no more than asking once. Only then is a failed request sent again. */
  readonly repeatable: boolean
  /** Milliseconds to the end of the answer, of each try. */
  readonly patience: number
}

/** One Meilisearch server. Connections are kept open between requests. */
export interface Connection {
  readonly url: string
  /** Throws a `WenmaiError`: what is refused, late, cut off or of another shape is no answer. */
  ask<T>(request: Request, answer: z.ZodType<T>): Promise<T>
  /** As `ask`; undefined when Meilisearch refuses with one of these codes of its own. */
  askUnless<T>(
    codes: readonly string[],
    request: Request,
    answer: z.ZodType<T>,
  ): Promise<T | undefined>
}

export interface ConnectionOptions {
  readonly url: string
  /** Sent as it is; none when empty. */
  readonly key: string
}

/** Milliseconds before each further try of a request that may be repeated. */
const WAITS = [100, 400] as const

export function openConnection({ url, key }: ConnectionOptions): Connection {
  const base = url.endsWith('/') ? url : `${url}/`
  const authorization = key === '' ? {} : { Authorization: `Bearer ${key}` }

  async function once(request: Request): Promise<unknown> {
    const { method, path, body, patience } = request
    const what = `${method} ${path}`
    let answer: { readonly status: number; readonly text: string }
    try {
      const response = await fetch(new URL(path, base), {
        method,
        headers: {
          ...authorization,
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        },
        signal: AbortSignal.timeout(patience),
        ...(body === undefined ? {} : { body }),
      })
      answer = { status: response.status, text: await response.text() }
    } catch (cause) {
      throw failedRequest(url, what, cause)
    }
    const { status, text } = answer
    if (status >= 400) throw new RefusedRequest(what, refusalOf(status, text))
    try {
      return JSON.parse(text)
    } catch (cause) {
      throw brokenAnswer(url, what, cause)
    }
  }

  async function patiently(request: Request): Promise<unknown> {
    for (const wait of request.repeatable ? WAITS : []) {
      try {
        return await once(request)
      } catch (failure) {
        if (!mayPass(failure)) throw failure
        await pause(wait)
      }
    }
    return once(request)
  }

  async function asked<T>(request: Request, answer: z.ZodType<T>): Promise<T> {
    const parsed = answer.safeParse(await patiently(request))
    if (parsed.success) return parsed.data
    throw brokenAnswer(url, `${request.method} ${request.path}`, parsed.error)
  }

  async function askUnless<T>(
    codes: readonly string[],
    request: Request,
    answer: z.ZodType<T>,
  ): Promise<T | undefined> {
    try {
      return await asked(request, answer)
    } catch (failure) {
      if (!(failure instanceof RefusedRequest)) throw failure
      const { code } = failure.refusal
      if (code !== undefined && codes.includes(code)) return undefined
      throw refused(url, failure)
    }
  }

  return {
    url,
    askUnless,
    ask: async (request, answer) => {
      try {
        return await asked(request, answer)
      } catch (failure) {
        throw failure instanceof RefusedRequest ? refused(url, failure) : failure
      }
    },
  }
}

/** A connection that broke, or a full queue; not a server that is slow: it has enough to do. */
function mayPass(failure: unknown): boolean {
  if (failure instanceof RefusedRequest) return failure.refusal.status === 503
  return (
    failure instanceof WenmaiError &&
    (failure.code === 'engine_refused' || failure.code === 'engine_answer_broken')
  )
}

function refusalOf(status: number, text: string): Refusal {
  const said = parsedOr(text)
  if (typeof said === 'object' && said !== null && 'message' in said && 'code' in said) {
    const { message, code } = said
    if (typeof message === 'string' && typeof code === 'string') return { status, code, message }
  }
  return { status, code: undefined, message: `status ${status}` }
}

/** Undefined for what is not JSON: a proxy answers in its own way. */
function parsedOr(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (failure) {
    if (failure instanceof SyntaxError) return undefined
    throw failure
  }
}
