import { chmod, mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readReportFile } from '../../indexer/read/file.ts'

let corpus = ''
beforeAll(async () => {
  corpus = await mkdtemp(join(tmpdir(), 'wenmai-files-'))
  await symlink('loop.txt', join(corpus, 'loop.txt'))
  await mkdir(join(corpus, 'folder'))
  await symlink('folder', join(corpus, 'link'))
  await writeFile(join(corpus, 'huge.txt'), '')
  await truncate(join(corpus, 'huge.txt'), 200 * 1024 * 1024)
  await writeFile(join(corpus, 'a\nb.txt'), '推进法治政府建设。')
  await writeFile(join(corpus, 'closed.txt'), 'x')
  await chmod(join(corpus, 'closed.txt'), 0)
})
afterAll(() => rm(corpus, { recursive: true }))

describe('a file that is no report', () => {
  it.each([
    ['a link that leads to itself', 'loop.txt', 'unreadable_file'],
    ['a link to a folder', 'link', 'unreadable_file'],
    ['a file that went away', 'gone.txt', 'unreadable_file'],
    ['200 megabytes', 'huge.txt', 'file_too_large'],
  ])('is named: %s', async (_, file, code) => {
    const { read, listing } = await readReportFile(corpus, file)
    expect(read).toMatchObject({ code })
    expect(listing.file).toBe(file)
  })

  it.skipIf(process.getuid?.() === 0)('is named: one that may not be read', async () => {
    const { read } = await readReportFile(corpus, 'closed.txt')
    expect(read).toMatchObject({ code: 'unreadable_file' })
  })

  it('is read all the same when only its name is odd', async () => {
    const { read } = await readReportFile(corpus, 'a\nb.txt')
    expect(read).toMatchObject({
      text: '推进法治政府建设。',
      problems: [{ code: 'odd_file_name' }],
    })
  })
})
