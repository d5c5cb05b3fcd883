import type { z } from '@hono/zod-openapi'
import { WenmaiError } from '../domain/errors.ts'
import { nearest } from '../text/nearest.ts'

/** Parameter name -> schema; a schema's description says what the parameter is and may be. */
type Shape = Readonly<Record<string, z.ZodType>>

interface Validated {
  readonly success: boolean
  readonly error?: z.ZodError
}

/** A hook of a route: turns parameters that do not validate into a failure. */
export function refuseParameters(shape: Shape): (validated: Validated) => undefined {
  return (validated) => {
    if (validated.error === undefined) return undefined
    const given = 'data' in validated ? validated.data : undefined
    throw refusal(validated.error.issues, given, shape)
  }
}

/** What zod found wrong with parameters, as the failure that the client is answered with. */
function refusal(issues: readonly z.core.$ZodIssue[], given: unknown, shape: Shape): WenmaiError {
  const [issue] = issues
  if (issue?.code === 'unrecognized_keys') return unknownParameter(issue.keys[0] ?? '', shape)
  const name = String(issue?.path[0] ?? '')
  if (issue === undefined || name === '') {
    return new WenmaiError('invalid_parameter', 'the parameters are not a JSON object', {
      help: 'send an object such as { "q": "免罚清单" }',
    })
  }
  const help = `${name} is ${shape[name]?.description ?? 'not understood'}`
  if (issue.code === 'custom' && issue.params?.code === 'query_too_long') {
    return new WenmaiError('query_too_long', `${name} is too long`, { help })
  }
  return new WenmaiError('invalid_parameter', complaint(name, valueAt(given, issue.path)), { help })
}

function unknownParameter(name: string, shape: Shape): WenmaiError {
  const names = Object.keys(shape)
  const meant = nearest(name, names)
  const list = names.length === 0 ? 'there are no parameters here' : `there are ${names.join(', ')}`
  return new WenmaiError('unknown_parameter', `there is no parameter ${quoted(name)}`, {
    help: meant === undefined ? list : `did you mean ${meant}? ${list}`,
  })
}

function complaint(name: string, value: unknown): string {
  if (value === '') return `${name} is empty`
  if (Array.isArray(value)) {
    return value.length === 0 ? `${name} is empty` : `${name} is given more often than allowed`
  }
  if (typeof value === 'object' && value !== null) return `${name} cannot be an object`
  return `${name} cannot be ${quoted(value)}`
}

/** The value blamed; the whole list where its elements were split from one value. */
function valueAt(given: unknown, path: readonly PropertyKey[]): unknown {
  let value = given
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return value
    value = Object.entries(value).find(([key]) => key === String(step))?.[1]
  }
  return value
}

const SHOWN = 60

function quoted(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value)
  const shown = Array.from(text)
  return shown.length > SHOWN ? `${shown.slice(0, SHOWN).join('')}…` : text
}
