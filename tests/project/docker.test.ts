import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { parseDockerfile } from '../../scripts/image/dockerfile.ts'
import { OLDEST_SERVER } from '../../src/engine/meilisearch/version.ts'
import { createApp } from '../../src/http/app.ts'
import { readSettings, SETTINGS } from '../../src/settings.ts'
import { fakeService } from '../http/fake-service.ts'

const Service = z.strictObject({
  image: z.string().optional(),
  build: z.string().optional(),
  environment: z.record(z.string(), z.string()),
  ports: z.array(z.string()),
  volumes: z.array(z.string()),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).optional(),
  healthcheck: z.object({ test: z.array(z.string()) }).loose(),
  init: z.boolean().optional(),
  restart: z.literal('unless-stopped'),
})
const Compose = z.strictObject({
  name: z.string(),
  services: z.strictObject({ meilisearch: Service, wenmai: Service }),
  volumes: z.record(z.string(), z.null()),
})

const composeText = readFileSync('docker-compose.yml', 'utf8')
const { services, volumes } = Compose.parse(parse(composeText))
const { meilisearch, wenmai } = services
const stages = parseDockerfile(readFileSync('Dockerfile', 'utf8'))
const runtime = stages.at(-1)
const ignored = readFileSync('.dockerignore', 'utf8').split('\n')

const lines = (keyword: string) =>
  (runtime?.instructions ?? []).filter((one) => one.keyword === keyword)

/** What the service reads in the container: the image's own environment and what compose adds. */
const environment = {
  ...Object.fromEntries(
    lines('ENV').flatMap(({ args }) => args.map((pair) => pair.split('=') as [string, string])),
  ),
  ...wenmai.environment,
}

describe('docker-compose.yml', () => {
  it('pins the Meilisearch that the adapter knows, quiet and behind its master key', () => {
    expect(meilisearch.image).toBe(`getmeili/meilisearch:v${OLDEST_SERVER}`)
    expect(meilisearch.environment).toMatchObject({
      MEILI_ENV: 'production',
      MEILI_NO_ANALYTICS: 'true',
      MEILI_MAX_INDEXING_MEMORY: '1GiB',
      MEILI_MASTER_KEY: expect.stringMatching(/^\$\{MEILI_MASTER_KEY:\?.+\}$/),
    })
    expect(meilisearch.healthcheck.test).toContain('http://127.0.0.1:7700/health')
    expect(meilisearch.environment.MEILI_DB_PATH).toMatch(/^\/meili_data\//)
    expect(meilisearch.volumes).toEqual(['meilisearch:/meili_data'])
  })

  it('sets only what the program reads, to what it takes', () => {
    const known: readonly string[] = Object.values(SETTINGS).map((setting) => setting.environment)
    expect(Object.keys(wenmai.environment).filter((name) => !known.includes(name))).toEqual([])
    const settings = readSettings([], { ...environment, MEILI_KEY: 'key' })
    expect(settings).toMatchObject({
      engine: 'meilisearch',
      host: '0.0.0.0',
      corpus: '/corpus',
      data: '/data',
      meilisearch: { url: 'http://meilisearch:7700', key: 'key', index: 'wenmai' },
    })
    expect(wenmai.environment.MEILI_KEY).toBe(`\${MEILI_MASTER_KEY}`)
  })

  it('starts the service when Meilisearch is healthy, and asks it whether it is ready', async () => {
    expect(wenmai.depends_on).toEqual({ meilisearch: { condition: 'service_healthy' } })
    const asked = wenmai.healthcheck.test.join(' ')
    const { port } = readSettings([], environment)
    expect(asked).toContain(`http://127.0.0.1:${port}/readyz`)
    const { paths } = z
      .object({ paths: z.record(z.string(), z.unknown()) })
      .parse(await (await createApp({ service: fakeService() }).request('/openapi.json')).json())
    expect(Object.keys(paths)).toContain('/readyz')
  })

  it('opens ports to this machine alone', () => {
    expect([...meilisearch.ports, ...wenmai.ports]).toEqual([
      '127.0.0.1:7700:7700',
      `127.0.0.1:\${WENMAI_PORT:-${environment.PORT}}:${environment.PORT}`,
    ])
  })

  it('keeps in volumes what must outlive a container', () => {
    const named = [...meilisearch.volumes, ...wenmai.volumes].filter((one) => !one.startsWith('$'))
    expect(named.map((one) => one.split(':')[0])).toEqual(Object.keys(volumes))
    expect(wenmai.volumes).toContain(`wenmai:${environment.WENMAI_DATA}`)
    expect(wenmai.volumes).toContain(`\${WENMAI_CORPUS:-./corpus}:${environment.WENMAI_CORPUS}:ro`)
  })

  it('takes from .env what .env.example names', () => {
    const example = readFileSync('.env.example', 'utf8')
    const named = [...example.matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name)
    const used = [...composeText.matchAll(/\$\{([A-Z_]+)/g)].map(([, name]) => name)
    expect(new Set(named)).toEqual(new Set(used))
    expect(example).toMatch(/^MEILI_MASTER_KEY=$/m)
  })
})

describe('the Dockerfile', () => {
  it('builds on the Node that the project runs on, in two stages', () => {
    const { version } = z
      .object({ version: z.string() })
      .parse(JSON.parse(readFileSync('node_modules/node/package.json', 'utf8')))
    expect(stages.map(({ image }) => image)).toEqual([
      `node:${version}-bookworm`,
      `node:${version}-bookworm-slim`,
    ])
  })

  it('copies what exists and what the build may see', () => {
    const copied = stages
      .flatMap(({ instructions }) => instructions)
      .filter(({ keyword, args }) => keyword === 'COPY' && !args[0]?.startsWith('--from'))
      .flatMap(({ args }) => args.slice(0, -1))
    expect(copied.length).toBeGreaterThan(5)
    expect(copied.filter((path) => !existsSync(path))).toEqual([])
    expect(copied.filter((path) => !ignored.includes(`!${path}`))).toEqual([])
    expect(ignored.find((line) => line !== '' && !line.startsWith('#'))).toBe('*')
  })

  it('runs as nobody in particular, who may write the data folder', () => {
    const user = lines('USER').at(-1)?.text
    expect(user).toMatch(/^[1-9]\d*:[1-9]\d*$/)
    expect(lines('RUN').map(({ text }) => text)).toContain(
      `mkdir -p ${environment.WENMAI_DATA} && chown ${user} ${environment.WENMAI_DATA}`,
    )
    expect(lines('VOLUME').at(-1)?.text).toBe(environment.WENMAI_DATA)
    expect(lines('EXPOSE').at(-1)?.text).toBe(environment.PORT)
  })

  it('starts the service by a script that is there', () => {
    const [shell, script = ''] = runtime?.entrypoint ?? []
    expect(shell).toBe('sh')
    const own = script.replace(`${runtime?.workdir}/`, '')
    expect(existsSync(own)).toBe(true)
    const programs = [...readFileSync(own, 'utf8').matchAll(/node \S+ (src\/\S+\.ts)/g)]
    expect(programs.map(([, program]) => program)).toContain('src/main.ts')
  })
})
