import { type ErrorCode, WenmaiError } from '../domain/errors.ts'
import type { ModelOptions, TextKind } from './model.ts'

/** What the thread that holds the model is started with. */
export type ThreadStart = ModelOptions

/** Texts to embed; `id` comes back with their vectors. */
export interface EmbedRequest {
  readonly id: number
  readonly kind: TextKind
  readonly texts: readonly string[]
}

export type ThreadEvent =
  | { readonly event: 'ready' }
  | { readonly event: 'unusable'; readonly failure: Failure }
  /** One vector after the other, in the order of the texts. */
  | { readonly event: 'vectors'; readonly id: number; readonly vectors: Float32Array }
  | { readonly event: 'failed'; readonly id: number; readonly failure: Failure }

/** An error as it crosses between threads, where classes are lost. */
export interface Failure {
  readonly code: ErrorCode
  readonly message: string
  readonly help: string
  readonly cause: string | undefined
}

export function toFailure(
  error: unknown,
  otherwise: 'model_not_loaded' | 'embedding_failed',
): Failure {
  if (error instanceof WenmaiError) {
    const { code, message, help, cause } = error
    return { code, message, help, cause: cause === undefined ? undefined : describe(cause) }
  }
  return {
    code: otherwise,
    message: otherwise === 'model_not_loaded' ? 'the model does not load' : 'embedding failed',
    help: 'the cause says more; if it names a missing module, run npm ci again',
    cause: describe(error),
  }
}

export function fromFailure({ code, message, help, cause }: Failure): WenmaiError {
  return new WenmaiError(code, message, {
    help,
    cause: cause === undefined ? undefined : new Error(cause),
  })
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
