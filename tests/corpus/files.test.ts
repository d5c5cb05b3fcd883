import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { corpusChanges, corpusFiles, listed, sha256 } from '../../src/corpus/files.ts'

let corpus: string
beforeEach(async () => {
  corpus = await mkdtemp(join(tmpdir(), 'wenmai-corpus-'))
})
afterEach(() => rm(corpus, { recursive: true }))

const put = async (file: string, text: string) => {
  await mkdir(join(corpus, file, '..'), { recursive: true })
  await writeFile(join(corpus, file), text)
  return { file, size: Buffer.byteLength(text), sha256: sha256(text) }
}

describe('the files of a corpus', () => {
  it('are all below it, in one order, without hidden ones and the table of practices', async () => {
    const hidden = ['.git/x', '.DS_Store', 'practices.csv']
    for (const file of ['b.txt', 'a.txt', 'zhejiang/hangzhou/c.txt', ...hidden]) {
      await put(file, 'x')
    }
    expect(await corpusFiles(corpus)).toEqual(['a.txt', 'b.txt', 'zhejiang/hangzhou/c.txt'])
  })

  it('do not run in circles', async () => {
    await put('a.txt', 'x')
    await symlink(corpus, join(corpus, 'loop'))
    expect(await corpusFiles(corpus)).toEqual(['a.txt', 'loop'])
  })

  it('cannot be those of a folder that is not there', async () => {
    await expect(corpusFiles(join(corpus, 'none'))).rejects.toMatchObject({
      code: 'corpus_missing',
    })
  })
})

describe('changes since the index was made', () => {
  it('are none while every byte is the same', async () => {
    const indexed = [await put('a.txt', '免罚'), await put('b.txt', '清单')]
    expect(await corpusChanges(corpus, indexed)).toEqual({ added: 0, changed: 0, removed: 0 })
  })

  it('are new, other and vanished files', async () => {
    const indexed = [await put('a.txt', '免罚'), await put('b.txt', '清单')]
    await put('a.txt', '处罚')
    await put('c.txt', '新的')
    await rm(join(corpus, 'b.txt'))
    expect(await corpusChanges(corpus, indexed)).toEqual({ added: 1, changed: 1, removed: 1 })
  })

  it('are those of a manifest too, which is no report', async () => {
    await put('a.txt', '免罚')
    expect(await corpusFiles(corpus)).toEqual(['a.txt'])
    const indexed = [await put('a.txt', '免罚'), await put('sub/manifest.csv', 'file\n')]
    expect(await corpusChanges(corpus, indexed)).toEqual({ added: 0, changed: 0, removed: 0 })
    await put('sub/manifest.csv', 'file,title\n')
    expect(await corpusChanges(corpus, indexed)).toEqual({ added: 0, changed: 1, removed: 0 })
  })

  it('are seen when a file that could not be read now can be', async () => {
    const listed = await put('a.txt', '免罚')
    const unread = { file: 'a.txt', size: 0, sha256: '' }
    expect(await corpusChanges(corpus, [unread])).toEqual({ added: 0, changed: 1, removed: 0 })
    expect(await corpusChanges(corpus, [listed])).toEqual({ added: 0, changed: 0, removed: 0 })
  })
})

describe('a table of practices', () => {
  it('that is added, changed or taken away is a change of the corpus', async () => {
    const indexed = [await put('a.txt', 'x')]
    const table = await put('practices.csv', 'practice,field,text\n')
    expect(await corpusChanges(corpus, indexed)).toEqual({ added: 1, changed: 0, removed: 0 })
    const known = [...indexed, table]
    expect(await corpusChanges(corpus, known)).toEqual({ added: 0, changed: 0, removed: 0 })
    expect(await listed(corpus, 'practices.csv')).toEqual(table)
    await put('practices.csv', 'practice,field,text,source\n')
    expect(await corpusChanges(corpus, known)).toEqual({ added: 0, changed: 1, removed: 0 })
    await rm(join(corpus, 'practices.csv'))
    expect(await corpusChanges(corpus, known)).toEqual({ added: 0, changed: 0, removed: 1 })
  })
})
