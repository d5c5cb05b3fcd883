import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

/** Rules about the source that no tool knows: files, what no line may hold, and where it may after all. */
const RULES = [
  {
    name: 'only the settings read the environment',
    files: '{src,indexer}/**/*.ts',
    forbidden: /process\.env|\benv\b.*from '(node:)?process'/,
    allowed: [
      { file: 'src/settings.ts', line: /process\.env/ },
      // LanceDB's logger takes its level from there alone.
      { file: 'src/engine/lancedb/', line: /process\.env(\.|\[')LANCE(DB)?_LOG\b.*=/ },
    ],
  },
  {
    name: 'no failure is swallowed',
    files: '{src,indexer,scripts,tests}/**/*.{ts,mjs}',
    forbidden: /\bcatch ?(\(\w+\) ?)?\{ ?(\}|return)/,
    allowed: [],
  },
  {
    name: 'no test is skipped or kept alone',
    files: 'tests/**/*.ts',
    forbidden: /\b(it|test|describe)\.(skip|only|todo)\(/,
    allowed: [],
  },
] as const

describe('the source', () => {
  for (const { name, files, forbidden, allowed } of RULES) {
    it(name, () => {
      const paths = globSync(files).filter((file) => !file.endsWith('project/source.test.ts'))
      expect(paths.length).toBeGreaterThan(0)
      const offending = paths.flatMap((file) =>
        readFileSync(file, 'utf8')
          .split('\n')
          .filter((line) => forbidden.test(line))
          .filter(
            (line) => !allowed.some((one) => file.startsWith(one.file) && one.line.test(line)),
          )
          .map((line) => `${file}: ${line.trim()}`),
      )
      expect(offending).toEqual([])
    })
  }

  it.each([
    ["const port = process.env['PORT']", 0],
    ["import { env } from 'node:process'", 0],
    ['  } catch {}', 1],
    ['  } catch (cause) { }', 1],
    ['  } catch { return [] }', 1],
    ["it.only('finds it', check)", 2],
  ])('would see: %s', (line, rule) => {
    expect(RULES[rule]?.forbidden.test(line)).toBe(true)
  })
})
