import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startMeilisearchDouble } from '../support/meilisearch/double.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wenmai-eval-test-'))
  await mkdir(join(folder, 'corpus'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** Short enough that nothing is embedded, so that no model is needed. */
const REPORT = '公布免罚清单三批。\n'

const judged = (id: string, query: string, quote: string) =>
  JSON.stringify({ id, kind: 'name', query, gold: [{ doc: 'report', quote, grade: 2 }] })

const FOUND = judged('n1', '免罚清单', '免罚清单')
const MISSED = judged('n2', '电梯检查', '公布')

interface Outcome {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs the evaluation on words alone, over a corpus of these files. */
async function evaluation(
  files: Readonly<Record<string, string>>,
  queries: string,
  ...more: readonly string[]
): Promise<Outcome> {
  return evaluationWith({ MEILI_URL: '' }, files, queries, more)
}

async function evaluationWith(
  environment: Readonly<Record<string, string>>,
  files: Readonly<Record<string, string>>,
  queries: string,
  more: readonly string[],
): Promise<Outcome> {
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  await writeFile(join(folder, 'queries.jsonl'), queries)
  const searched = 'passages.jsonl' in files ? 'passages' : 'corpus'
  const flags = [
    `--${searched}`,
    join(folder, searched === 'corpus' ? 'corpus' : 'passages.jsonl'),
    ...['--queries', join(folder, 'queries.jsonl'), '--data', join(folder, 'data')],
    ...['--modes', 'keyword', ...more],
  ]
  return run(flags, environment)
}

function run(
  flags: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<Outcome> {
  return new Promise((resolve) => {
    const env = { ...process.env, ...environment }
    execFile(
      process.execPath,
      ['scripts/eval/main.ts', ...flags],
      { env },
      (error, stdout, stderr) => {
        const code = typeof error?.code === 'number' ? error.code : error === null ? 0 : -1
        resolve({ code, stdout, stderr })
      },
    )
  })
}

/** Milliseconds for a process to start and index a line, on a busy machine. */
const PATIENCE = 60_000

describe('the evaluation as a program', { timeout: PATIENCE }, () => {
  it.each([
    ['an empty corpus', {}, FOUND, /the index holds no passage/],
    [
      'gold that the corpus does not hold',
      { 'corpus/report.txt': REPORT },
      judged('n3', '首违不罚', '首违不罚'),
      /query n3 has gold that report\.txt does not hold/,
    ],
    [
      'gold in a report that is not there',
      { 'corpus/other.txt': REPORT },
      FOUND,
      /query n1 has gold in report, which the corpus does not hold/,
    ],
    [
      'a line that is no query',
      { 'corpus/report.txt': REPORT },
      `${FOUND}\n{"id":`,
      /queries\.jsonl, line 2, is not JSON/,
    ],
    ['no passages', { 'passages.jsonl': '\n' }, FOUND, /the index holds no passage/],
    [
      'a passage that is not there',
      { 'passages.jsonl': '{"id":"1","text":"公布免罚清单"}' },
      '{"id":"q","kind":"name","query":"清单","gold":[{"passage":"2","grade":2}]}',
      /query q has the gold passage 2, which is not among the passages/,
    ],
  ])('refuses %s', async (_, files, queries, message) => {
    const { code, stdout, stderr } = await evaluation(files, queries)
    expect(stderr).toMatch(message)
    expect(stdout).toBe('')
    expect(code).toBe(2)
  })

  it('measures a corpus, and fails when a threshold is not reached', async () => {
    const files = { 'corpus/report.txt': REPORT }
    const reached = await evaluation(files, `${FOUND}\n${MISSED}`, '--at-least', 'keyword=.5')
    expect(reached.stdout).toContain('2 judged queries over 1 passages')
    expect(reached.stdout).toMatch(/keyword +\.500 +1\.000 +\.500 +\.500 +1\.00x/)
    expect(reached.code).toBe(0)
    const missed = await evaluation(files, `${FOUND}\n${MISSED}`, '--at-least', 'keyword=.51')
    expect(missed.stderr).toContain('nDCG@10 of keyword is 0.500, less than 0.51')
    expect(missed.code).toBe(1)
  })

  it('compares engines on a server that it leaves as it was', async () => {
    const double = await startMeilisearchDouble({ key: 'master' })
    const environment = { MEILI_URL: double.url, MEILI_KEY: 'master' }
    const more = ['--engine', 'both', '--modes', 'keyword,hybrid']
    const files = { 'corpus/report.txt': REPORT }
    const { code, stdout } = await evaluationWith(environment, files, FOUND, more)
    expect(stdout).toMatch(/^keyword +1\.000 +1\.000 +0\.000 +1\.000$/m)
    expect(stdout).toMatch(/^hybrid +1\.000 +1\.000 +0\.000 +1\.000$/m)
    expect(code).toBe(0)
    expect(double.requests).toContain('POST /multi-search')
    expect([...double.state.indexes.keys()]).toEqual([])
    await double.stop()
  })

  it('says that comparing engines needs a server', async () => {
    const { code, stderr } = await evaluation(
      { 'corpus/report.txt': REPORT },
      FOUND,
      '--engine',
      'both',
    )
    expect(stderr).toContain('needs a Meilisearch server, and MEILI_URL names none')
    expect(code).toBe(2)
  })

  it('asks which bureaus over the corpus that a question names', async () => {
    const question = {
      ...{ id: 'i1', q: '哪些局有免罚清单', kind: 'practice', half: 'tune' },
      ...{ over: join(folder, 'corpus'), issuers: ['甲局'] },
    }
    const kept = { ...question, id: 'i2', half: 'hold', issuers: ['乙局'] }
    const questions = [question, kept].map((one) => JSON.stringify(one)).join('\n')
    await writeFile(join(folder, 'corpus', 'report.txt'), REPORT)
    await writeFile(join(folder, 'questions.jsonl'), questions)
    const flags = ['--issuers', join(folder, 'questions.jsonl'), '--data', join(folder, 'data')]
    const { code, stdout } = await run(flags, { MEILI_URL: '' })
    expect(stdout).toMatch(/^practice {2}tune +1 +\.000 +\.000 +\.000 +–$/m)
    expect(stdout).toMatch(/^practice {2}hold +1 /m)
    expect(stdout).toMatch(/^i1 \(practice\) .*\n {2}- .+\n {2}\+ 甲局$/m)
    expect(stdout).not.toContain('乙局')
    expect(code).toBe(0)
  })

  it('measures passages that are cut already, and tells programs everything', async () => {
    const passages = '{"id":"甲#1","title":"第一条","text":"公布免罚清单"}\n{"id":2,"text":"检查"}'
    const queries = '{"id":"q","query":"免罚","gold":[{"passage":"甲#1","grade":2}]}'
    const { code, stdout } = await evaluation({ 'passages.jsonl': passages }, queries, '--json')
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      passages: 2,
      methods: { keyword: { overall: { queries: 1, ndcg: 1, recall: 1, mrr: 1, ratio: 1 } } },
      queries: [{ id: 'q', methods: { keyword: { first: ['甲#1'] }, bm25: { first: ['甲#1'] } } }],
    })
  })
})
