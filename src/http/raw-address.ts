/**
 * Clients such as curl send `?q=免罚清单` as bare UTF-8, which Node's parser refuses. What was meant
 * is plain, so a GET that arrived whole is read here instead; anything less clear stays refused.
 */
export function requestWithRawAddress(packet: Buffer | undefined): Request | undefined {
  const [, method, target = '', lines = ''] = WHOLE_GET.exec(packet?.toString('latin1') ?? '') ?? []
  const headers = readHeaders(lines)
  const host = headers?.get('host') ?? ''
  if (method === undefined || headers === undefined || !HOST.test(host)) return undefined
  if (headers.has('content-length') || headers.has('transfer-encoding')) return undefined
  const address = `http://${host}${percentEncoded(target)}`
  return URL.canParse(address) ? new Request(address, { method, headers }) : undefined
}

/** Read as Latin-1, a character a byte. Nothing may follow the empty line. */
const WHOLE_GET = /^(GET|HEAD) (\/[!-~\x80-\xff]*) HTTP\/1\.[01]\r\n((?:[^\r\n]+\r\n)+)\r\n$/
const HEADER = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*([\t\x20-\x7e\x80-\xff]*)$/
const HOST = /^[A-Za-z0-9.-]+(:\d+)?$|^\[[0-9A-Fa-f:.]+\](:\d+)?$/

function readHeaders(lines: string): Headers | undefined {
  const headers = new Headers()
  for (const line of lines.split('\r\n')) {
    if (line === '') continue
    const [, name, value] = HEADER.exec(line) ?? []
    if (name === undefined || value === undefined) return undefined
    headers.append(name, value.trim())
  }
  return headers
}

function percentEncoded(target: string): string {
  return target.replace(
    /[\x80-\xff]/g,
    (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
