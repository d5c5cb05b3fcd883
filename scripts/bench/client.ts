import { Agent, request } from 'node:http'
import { WenmaiError } from '../../src/domain/errors.ts'
import type { BenchQuery } from './query-mix.ts'

/** Asks the service over one connection that is kept open. */
export interface SearchClient {
  /** Milliseconds from sending the request to the last byte of the answer. Throws unless the status is 200. */
  time(query: Pick<BenchQuery, 'q' | 'mode' | 'filters'>): Promise<number>
  /** Why a query is not answered yet; undefined when it is. */
  tryOnce(query: Pick<BenchQuery, 'q' | 'mode'>): Promise<string | undefined>
  close(): void
}

export function createClient(host: string, port: number): SearchClient {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })

  function get(path: string): Promise<{ readonly status: number; readonly body: string }> {
    return new Promise((resolve, reject) => {
      const sent = request({ host, port, path, agent }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () => {
          resolve({
            status: response.statusCode ?? 0,
            body: Buffer.concat(chunks).toString('utf8'),
          })
        })
      })
      sent.on('error', reject)
      sent.end()
    })
  }

  return {
    time: async ({ q, mode, filters }) => {
      const path = searchPath({ ...filters, q, mode })
      const start = performance.now()
      const { status, body } = await get(path)
      const ms = performance.now() - start
      const failure = problem(status, body)
      if (failure === undefined) return ms
      throw new WenmaiError('internal', `the service refused ${path}: ${failure}`, {
        help: 'run the query by hand against npm start to see why',
      })
    },
    tryOnce: async ({ q, mode }) => {
      try {
        const { status, body } = await get(searchPath({ q, mode }))
        return problem(status, body)
      } catch (error) {
        return error instanceof Error ? error.message : String(error)
      }
    },
    close: () => agent.destroy(),
  }
}

function searchPath(parameters: Readonly<Record<string, string>>): string {
  return `/v1/search?${new URLSearchParams(parameters)}`
}

/** An answer by words alone is no answer to a hybrid query: its time would flatter. */
function problem(status: number, body: string): string | undefined {
  if (status !== 200) return `${status} ${body.slice(0, 200)}`
  const answer: unknown = JSON.parse(body)
  const degraded =
    typeof answer === 'object' && answer !== null && 'degraded' in answer ? answer.degraded : null
  return degraded === null ? undefined : `degraded: ${JSON.stringify(degraded)}`
}
