import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { withSettings } from '../../scripts/readme.ts'
import { createApp } from '../../src/http/app.ts'
import { fakeService } from '../http/fake-service.ts'

const readme = readFileSync('README.md', 'utf8')
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')))

describe('the README', () => {
  it('opens with the two commands', () => {
    const commands = readme.split('\n').filter((line) => line.startsWith('npm '))
    expect(commands[0]).toMatch(/^npm ci && npm start /)
    expect(commands[1]).toMatch(/^npm ci && npm test /)
  })

  it('says what every setting means (npm run readme)', () => {
    expect(readme).toBe(withSettings(readme))
  })

  it.each(Object.keys(scripts).filter((name) => name !== 'postinstall'))(
    'names the script %s',
    (name) => {
      const spoken = ['start', 'test'].includes(name) ? `npm ${name}` : `npm run (?:-s )?${name}`
      expect(readme.match(new RegExp(`\\b${spoken}(?![:\\w])`))).not.toBeNull()
    },
  )

  it('names no script that does not exist', () => {
    const named = [...readme.matchAll(/npm run (?:-s )?([a-z][a-z:]*)/g)].map((match) => match[1])
    expect(named.filter((name) => name === undefined || scripts[name] === undefined)).toEqual([])
  })

  it('names every route', async () => {
    const response = await createApp({ service: fakeService() }).request('/openapi.json')
    const { paths } = z
      .object({ paths: z.record(z.string(), z.unknown()) })
      .parse(await response.json())
    expect(Object.keys(paths).length).toBeGreaterThan(5)
    expect(Object.keys(paths).filter((path) => !readme.includes(`\`${path}\``))).toEqual([])
  })

  it('stays under 220 lines', () => {
    expect(readme.split('\n').length).toBeLessThanOrEqual(220)
  })
})

describe('the documents', () => {
  const files = ['README.md', 'ARCHITECTURE.md', ...globSync('docs/**/*.md')]

  it.each(files)('%s: its links lead somewhere', (file) => {
    const links = [...readFileSync(file, 'utf8').matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)]
      .map((match) => match[1] ?? '')
      .filter((link) => !/^https?:/.test(link))
    expect(links.filter((link) => !existsSync(join(dirname(file), link)))).toEqual([])
  })
})

describe('ARCHITECTURE.md', () => {
  const page = readFileSync('ARCHITECTURE.md', 'utf8')

  it('maps every folder of the source', () => {
    const folders = globSync(['src/*/', 'indexer/*/', 'scripts/*/'], { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => `${entry.parentPath}/${entry.name}`)
    expect(folders.filter((folder) => !page.includes(`\`${folder}\``))).toEqual([])
  })

  it('names tests that exist', () => {
    const tests = [...page.matchAll(/`(tests\/[^`]+\.test\.ts)`/g)].map((match) => match[1] ?? '')
    expect(tests.length).toBeGreaterThan(5)
    expect(tests.filter((file) => !existsSync(file))).toEqual([])
  })
})
