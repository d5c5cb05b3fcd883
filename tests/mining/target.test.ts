import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { draftTarget, writeDraft } from '../../indexer/practices/target.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wenmai-draft-'))
  await mkdir(join(folder, 'corpus'))
  await mkdir(join(folder, 'data'))
  await writeFile(join(folder, 'notes.csv'), 'mine')
  await writeFile(join(folder, 'practices.csv'), 'approved')
  await symlink(join(folder, 'practices.csv'), join(folder, 'link.csv'))
})
afterEach(() => rm(folder, { recursive: true }))

const target = (out?: string) =>
  draftTarget({
    data: join(folder, 'data'),
    corpus: join(folder, 'corpus'),
    out: out === undefined ? undefined : join(folder, out),
  })

it('lies in the data folder, where nothing else is asked for', () => {
  expect(target()).toBe(join(folder, 'data', 'practices-proposed.csv'))
})

it.each(['new.csv', 'new/new.csv', 'data/practices-proposed.csv'])('may be %s', (out) => {
  expect(target(out)).toBe(join(folder, out))
})

it.each([
  ['an approved table', 'practices.csv'],
  ['a table that would be taken for one', 'data/Practices.CSV'],
  ['a link to one', 'link.csv'],
  ['a lexicon', 'lexicon.csv'],
  ['a file that exists', 'notes.csv'],
  ['a file among the reports', 'corpus/practices-proposed.csv'],
])('is never %s', (_, out) => {
  expect(() => target(out)).toThrow(expect.objectContaining({ code: 'invalid_setting' }))
})

it('is never the bundled lexicon', () => {
  const out = new URL('../../src/practices/lexicon.csv', import.meta.url).pathname
  expect(() => draftTarget({ data: folder, corpus: join(folder, 'corpus'), out })).toThrow(
    expect.objectContaining({ code: 'invalid_setting' }),
  )
})

it('is written whole, over an earlier one, with its folder', async () => {
  const file = join(folder, 'fresh', 'practices-proposed.csv')
  await writeDraft(file, 'one')
  await writeDraft(file, 'two')
  expect(await readFile(file, 'utf8')).toBe('two')
  expect(await readdir(join(folder, 'fresh'))).toEqual(['practices-proposed.csv'])
})

it('says where it could not be written', async () => {
  await expect(writeDraft(join(folder, 'notes.csv', 'a.csv'), 'x')).rejects.toMatchObject({
    code: 'invalid_setting',
  })
})
