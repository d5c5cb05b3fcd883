import type { HonoRequest } from 'hono'
import type { PassageId } from '../domain/report.ts'

/** The address of a passage as this client reaches it; a proxy that adds TLS says so. */
export function permalink(request: HonoRequest, id: PassageId): string {
  const { protocol, host } = new URL(request.url)
  const secure = request.header('x-forwarded-proto')?.split(',')[0]?.trim() === 'https'
  return `${secure ? 'https:' : protocol}//${host}/passages/${encodeURIComponent(id)}`
}

const DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', dateStyle: 'short' })

/** Today where the readers are, `YYYY-MM-DD`. */
export function accessDate(now = new Date()): string {
  return DAY.format(now)
}
