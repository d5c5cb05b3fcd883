import { type AppOptions, createApp } from '../../src/http/app.ts'
import { failureSchema } from '../../src/http/error-schemas.ts'
import { type FakeOptions, fakeService } from './fake-service.ts'

/** An app over a fake service, with what it logged. */
export function fakeApp(
  options: FakeOptions & Pick<AppOptions, 'loopback' | 'keys' | 'requireKey'> = {},
) {
  const service = fakeService(options)
  const logged: string[] = []
  const app = createApp({
    service,
    loopback: options.loopback ?? false,
    ...(options.keys !== undefined && { keys: options.keys }),
    requireKey: options.requireKey ?? false,
    log: (line) => logged.push(line),
  })
  return { app, service, logged }
}

/** The failure that an answer holds; fails where its shape is not exactly the documented one. */
export async function failureOf(response: Response) {
  const body: unknown = await response.json()
  return failureSchema.strict().parse(body).error
}

export function posted(body: string, type = 'application/json'): RequestInit {
  return { method: 'POST', headers: { 'content-type': type }, body }
}

export const BROWSER = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }
