import { parseArgs } from 'node:util'
import { WenmaiError } from '../domain/errors.ts'
import { readSettings } from '../settings.ts'
import { createKey, type KeyRequest } from './create.ts'
import { changeKeys, readKeys } from './file.ts'
import { isExpired, KEY_KINDS, type KeyKind, type StoredKey } from './key.ts'
import { listed, USAGE } from './print.ts'

/* Makes, lists and revokes keys: npm run keys -- create|list|revoke */

const OPTIONS = {
  name: { type: 'string', default: '' },
  origin: { type: 'string', multiple: true },
  route: { type: 'string', multiple: true },
  region: { type: 'string', multiple: true },
  report: { type: 'string', multiple: true },
  expires: { type: 'string' },
  'if-none': { type: 'boolean', default: false },
  data: { type: 'string' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const

const print = (text: string): void => {
  process.stdout.write(`${text}\n`)
}

async function main(args: readonly string[]): Promise<void> {
  const { values, positionals } = read(args)
  const [command, subject, ...rest] = positionals
  if (values.help) return print(USAGE)
  if (rest.length > 0) throw misused(`"${rest[0]}" is one word too many`)
  const { data } = readSettings(values.data === undefined ? [] : ['--data', values.data])
  switch (command) {
    case 'create':
      return create(data, requestOf(subject, values), values)
    case 'list':
      return list(data, values.json)
    case 'revoke':
      return revoke(data, subject, values.json)
    default:
      throw misused(`there is no command "${command ?? ''}"`)
  }
}

function read(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true })
  } catch (cause) {
    throw misused(cause instanceof Error ? cause.message : String(cause))
  }
}

type Values = ReturnType<typeof read>['values']

function requestOf(subject: string | undefined, values: Values): KeyRequest {
  return {
    kind: kindOf(subject),
    name: values.name,
    routes: values.route ?? [],
    origins: values.origin ?? [],
    regions: values.region ?? [],
    reports: values.report ?? [],
    ...(values.expires !== undefined && { expires: values.expires }),
  }
}

async function create(data: string, request: KeyRequest, values: Values): Promise<void> {
  const now = Date.now()
  const { key, secret } = createKey(request, now)
  let made = true
  await changeKeys(data, (keys) => {
    made = !values['if-none'] || !keys.some((one) => one.kind === key.kind && !isExpired(one, now))
    return made ? [...keys, key] : keys
  })
  if (!made) print(values.json ? '{"created":false}' : `there is a key of kind ${key.kind} already`)
  else if (values.json) print(JSON.stringify({ created: true, ...shown(key), key: secret }))
  else print(`${secret}\nThis is key ${key.id}. It is shown this once; clients send it as Bearer.`)
}

async function list(data: string, asJson: boolean): Promise<void> {
  const keys = await readKeys(data)
  print(asJson ? JSON.stringify({ keys: keys.map(shown) }) : listed(keys, Date.now()))
}

async function revoke(data: string, id: string | undefined, asJson: boolean): Promise<void> {
  let revoked: StoredKey | undefined
  await changeKeys(data, (keys) => {
    revoked = keys.find((key) => key.id === id)
    return keys.filter((key) => key !== revoked)
  })
  if (revoked === undefined) {
    throw new WenmaiError('not_found', `there is no key ${JSON.stringify(id ?? '')}`, {
      help: 'npm run keys -- list shows the ids',
    })
  }
  print(asJson ? JSON.stringify({ revoked: shown(revoked) }) : `key ${revoked.id} is revoked`)
}

/** Without the hash: it opens nothing, yet it is nobody's business. */
function shown({ sha256: _, ...rest }: StoredKey): Omit<StoredKey, 'sha256'> {
  return rest
}

function kindOf(given: string | undefined): KeyKind {
  const kind = KEY_KINDS.find((known) => known === given)
  if (kind !== undefined) return kind
  throw misused(`there is no kind of key "${given ?? ''}", only ${KEY_KINDS.join(' and ')}`)
}

function misused(message: string): WenmaiError {
  return new WenmaiError('invalid_setting', message, { help: USAGE })
}

try {
  await main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof WenmaiError)) throw error
  process.stderr.write(`${error.message}\n${error.help}\n`)
  process.exitCode = 1
}
