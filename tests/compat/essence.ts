import { shapeOf } from './shape.ts'

export interface Answered {
  readonly status: number
  readonly answer: Readonly<Record<string, unknown>>
}

/** What parameters alone decide of an answer's numbers. */
const PAGING = ['query', 'offset', 'limit', 'page', 'hitsPerPage'] as const

/** Of an answer what documents, ranking and time do not decide. */
export function essenceOf({ status, answer }: Answered): unknown {
  if (status !== 200) return { status, code: answer.code, type: answer.type }
  const paging = PAGING.filter((name) => answer[name] !== undefined)
  return {
    status,
    ...Object.fromEntries(paging.map((name) => [name, answer[name]])),
    shape: shapeOf(answer),
  }
}
