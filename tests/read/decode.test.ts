import { describe, expect, it } from 'vitest'
import { brokenText } from '../../indexer/read/broken.ts'
import { decode } from '../../indexer/read/decode.ts'

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([...part]))),
  )
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16()

/** 免罚清单 and 浙江省市场监督管理局 as GBK; 㐁 and 𠀀 have four bytes in GB18030. */
const CLEMENCY = [0xc3, 0xe2, 0xb7, 0xa3, 0xc7, 0xe5, 0xb5, 0xa5]
const FOUR_BYTES = [0x95, 0x32, 0x82, 0x36]
/** 联通 as GBK, which is valid UTF-8 too. */
const UNICOM = [0xc1, 0xaa, 0xcd, 0xa8]
const SENTENCE = '2023年，我局认真落实上级部署，推进法治政府建设。'

describe('decoding', () => {
  const check = (given: Uint8Array, expected: object, declared?: string) =>
    expect(decode(given, declared)).toMatchObject(expected)

  it('reads UTF-8 and keeps line ends as they are', () => {
    check(bytes('免罚\r\n清单\n'), { text: '免罚\r\n清单\n', encoding: 'utf-8' })
  })

  it('takes the byte order mark off and says that it was there', () => {
    check(bytes([0xef, 0xbb, 0xbf], '免罚'), { text: '免罚', encoding: 'utf-8-bom' })
    check(bytes([0xff, 0xfe], Buffer.from('免罚', 'utf16le').toJSON().data), {
      text: '免罚',
      encoding: 'utf-16le',
    })
    check(bytes([0xfe, 0xff], utf16be('免罚').toJSON().data), {
      text: '免罚',
      encoding: 'utf-16be',
    })
  })

  it.each([
    ['GBK', bytes(CLEMENCY), '免罚清单', 'gbk'],
    [
      'GBK of valid UTF-8 that reads as other letters',
      bytes(UNICOM, CLEMENCY),
      '联通免罚清单',
      'gbk',
    ],
    ['GB18030 with four bytes', bytes(CLEMENCY, FOUR_BYTES), '免罚清单𠀀', 'gb18030'],
    [
      'UTF-16 LE without a mark',
      Buffer.from(`${SENTENCE}\n`, 'utf16le'),
      `${SENTENCE}\n`,
      'utf-16le',
    ],
    ['UTF-16 BE without a mark', utf16be(`${SENTENCE}\n`), `${SENTENCE}\n`, 'utf-16be'],
    [
      'UTF-16 without a zero byte',
      Buffer.from('浙江省市场监督管理局'.repeat(3), 'utf16le'),
      '浙江省市场监督管理局'.repeat(3),
      'utf-16le',
    ],
    ['ASCII', bytes('plain'), 'plain', 'utf-8'],
  ])('guesses %s', (_, given, text, encoding) => {
    check(given, { text, encoding })
  })

  it('believes the bytes rather than a declaration that they contradict', () => {
    check(bytes(SENTENCE), { text: SENTENCE, encoding: 'utf-8' }, 'gb2312')
    check(bytes(CLEMENCY), { text: '免罚清单', encoding: 'gbk' }, 'utf-8')
    check(bytes(CLEMENCY), { text: '免罚清单', encoding: 'gbk' }, 'no such encoding')
  })

  it('believes a declaration that only the file can know', () => {
    check(bytes([0xb0, 0xaa, 0xa9, 0xb2]), { encoding: 'big5' }, 'big5')
  })

  it('reads what is broken in one place', () => {
    check(bytes(SENTENCE, [0xe6]), { text: `${SENTENCE}\ufffd`, encoding: 'utf-8' })
  })

  it('names what is no text', () => {
    check(bytes('免', [0], '罚'), { code: 'binary_file' })
    check(bytes([0x89, 1, 2, 3, 4, 5, 6, 7, 0x90, 0xff, 0xfe, 0x00, 0x81]), { code: 'binary_file' })
    check(bytes('\u0001\u0002\u0003\u0004\u0005'), { code: 'binary_file' })
    check(bytes(), { code: 'empty_file' })
    check(bytes(' \n\t '), { code: 'empty_file' })
  })
})

describe('text that looks broken', () => {
  const latin1 = (text: string) => Buffer.from(text).toString('latin1')
  it.each([
    ['a lost character', `好的\ufffd`, 2],
    ['filler', '锟斤拷', 0],
    [
      'UTF-8 read as GBK',
      new TextDecoder('gb18030').decode(Buffer.from(`${SENTENCE.repeat(9)}`)),
      undefined,
    ],
    ['UTF-8 read as Latin-1', latin1(`ab ${SENTENCE} ${SENTENCE}`), undefined],
    [
      'GBK read as Latin-1',
      `x ${Buffer.from(CLEMENCY).toString('latin1')} ${Buffer.from(CLEMENCY).toString('latin1')}`,
      2,
    ],
  ])('is told from %s', (_, text, start) => {
    const [problem] = brokenText(text)
    expect(problem?.code).toBe('text_looks_broken')
    if (start !== undefined) expect(problem?.start).toBe(start)
  })

  it.each([[SENTENCE], ['café Müller naïve'], ['5.6‰，“引号”——破折号…①'], ['\uf0b7 项目']])(
    'is not %s',
    (text) => {
      expect(brokenText(text)).toEqual([])
    },
  )
})
