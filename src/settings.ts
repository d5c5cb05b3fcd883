import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { WenmaiError } from './domain/errors.ts'

/** The project's own folder: what ships with it is found from anywhere. */
const PROJECT = resolve(import.meta.dirname, '..')

interface SettingText {
  readonly flag: string
  readonly environment: string
  readonly fallback: string
  /** One line for people; the README's table is checked against it. */
  readonly meaning: string
}

/** Every setting there is. A flag wins over the environment, and that over what ships. */
export const SETTINGS = {
  corpus: {
    flag: 'corpus',
    environment: 'WENMAI_CORPUS',
    fallback: 'corpus',
    meaning: 'Folder with the reports to search',
  },
  data: {
    flag: 'data',
    environment: 'WENMAI_DATA',
    fallback: 'data',
    meaning: 'Folder for the index and the vectors already computed',
  },
  host: {
    flag: 'host',
    environment: 'HOST',
    fallback: '127.0.0.1',
    meaning: 'Address to listen on',
  },
  port: {
    flag: 'port',
    environment: 'PORT',
    fallback: '7080',
    meaning: 'Port to listen on; 0 takes a free one',
  },
  model: {
    flag: 'model',
    environment: 'WENMAI_MODEL',
    fallback: 'models/multilingual-e5-small-zh-en',
    meaning: 'Folder of the embedding model, with its manifest `model.json`',
  },
  engine: {
    flag: 'engine',
    environment: 'WENMAI_ENGINE',
    fallback: 'lancedb',
    meaning: 'Where the index lives: `lancedb`, in process, or `meilisearch`, a server',
  },
  meiliUrl: {
    flag: 'meili-url',
    environment: 'MEILI_URL',
    fallback: 'http://127.0.0.1:7700',
    meaning: 'Address of the Meilisearch server, with `meilisearch` as engine',
  },
  meiliKey: {
    flag: 'meili-key',
    environment: 'MEILI_KEY',
    fallback: '',
    meaning: 'Its master key, or a key that may search and write; empty where it wants none',
  },
  meiliIndex: {
    flag: 'meili-index',
    environment: 'MEILI_INDEX',
    fallback: 'wenmai',
    meaning: 'What the names of our indexes on that server begin with; one for each corpus',
  },
  requireKey: {
    flag: 'require-key',
    environment: 'WENMAI_REQUIRE_KEY',
    fallback: 'false',
    meaning: 'Whether every search needs a key, also those of our own page: `true` or `false`',
  },
} as const satisfies Record<string, SettingText>

export const ENGINES = ['lancedb', 'meilisearch'] as const
export type EngineName = (typeof ENGINES)[number]

export interface Settings {
  /** Absolute paths. */
  readonly corpus: string
  readonly data: string
  readonly model: string
  readonly host: string
  readonly port: number
  readonly engine: EngineName
  readonly requireKey: boolean
  readonly meilisearch: MeilisearchSettings
}

export interface MeilisearchSettings {
  readonly url: string
  /** Empty for none. */
  readonly key: string
  /** Whether a flag gave the key: a program started by this one finds it in its environment otherwise. */
  readonly keyByFlag: boolean
  readonly index: string
}

type Name = keyof typeof SETTINGS

/** Reads flags and environment. Throws `invalid_setting` for an unknown flag or a value that does not fit. */
export function readSettings(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Settings {
  const flags = parseFlags(args)
  const raw = (name: Name): string => {
    const given = flags[SETTINGS[name].flag] ?? environment[SETTINGS[name].environment]
    return given === undefined || given === '' ? SETTINGS[name].fallback : given
  }
  const folder = (name: Name): string => {
    const value = raw(name)
    return value === SETTINGS[name].fallback ? join(PROJECT, value) : resolve(value)
  }
  return {
    corpus: folder('corpus'),
    data: folder('data'),
    model: folder('model'),
    host: raw('host'),
    port: port(raw('port')),
    engine: engine(raw('engine')),
    requireKey: yesOrNo('requireKey', raw('requireKey')),
    meilisearch: {
      url: address(raw('meiliUrl')),
      key: raw('meiliKey'),
      keyByFlag: flags[SETTINGS.meiliKey.flag] !== undefined,
      index: indexName(raw('meiliIndex')),
    },
  }
}

function parseFlags(args: readonly string[]): Readonly<Record<string, string | undefined>> {
  const names = Object.values(SETTINGS).map(({ flag }) => flag)
  try {
    const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]))
    return parseArgs({ args: [...args], options, allowPositionals: false }).values
  } catch (cause) {
    throw invalid(`cannot read the command line: ${cause instanceof Error ? cause.message : ''}`, {
      help: `flags are ${names.map((name) => `--${name}`).join(', ')}`,
      cause,
    })
  }
}

function port(value: string): number {
  const number = Number(value)
  if (/^\d{1,5}$/.test(value) && number <= 65_535) return number
  throw invalid(`the port is "${value}"`, { help: 'give a whole number from 0 to 65535' })
}

/** Only http and https, without a password: an address is shown in messages. */
function address(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined
  const isPlain = url?.username === '' && url.password === '' && url.search === ''
  if (url !== undefined && isPlain && /^https?:$/.test(url.protocol)) return value
  throw invalid('the address of Meilisearch is not one of http or https', {
    help: 'give MEILI_URL or --meili-url as http://HOST:7700, and the key in MEILI_KEY',
  })
}

function indexName(value: string): string {
  if (/^[A-Za-z0-9-]{1,64}$/.test(value)) return value
  throw invalid(`indexes cannot be called "${value}"`, {
    help: 'give MEILI_INDEX or --meili-index letters, digits and hyphens, 64 at most',
  })
}

function engine(value: string): EngineName {
  const known = ENGINES.find((name) => name === value)
  if (known !== undefined) return known
  throw invalid(`there is no engine "${value}"`, { help: `engines are ${ENGINES.join(', ')}` })
}

function yesOrNo(name: Name, value: string): boolean {
  if (value === 'true' || value === 'false') return value === 'true'
  const { flag, environment } = SETTINGS[name]
  throw invalid(`--${flag} or ${environment} is "${value}"`, { help: 'give true or false' })
}

function invalid(
  message: string,
  options: { readonly help: string; readonly cause?: unknown },
): WenmaiError {
  return new WenmaiError('invalid_setting', message, options)
}
