import { describe, expect, it } from 'vitest'
import { decode } from '../../indexer/read/decode.ts'

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([...part]))),
  )

describe('decoding', () => {
  const check = (given: Uint8Array, expected: object) =>
    expect(decode(given)).toMatchObject(expected)

  it('reads UTF-8 and keeps line ends as they are', () => {
    check(bytes('免罚\r\n清单\n'), { text: '免罚\r\n清单\n', encoding: 'utf-8' })
  })

  it('takes the byte order mark off and says that it was there', () => {
    check(bytes([0xef, 0xbb, 0xbf], '免罚'), { text: '免罚', encoding: 'utf-8-bom' })
  })

  it('names what is not UTF-8 text', () => {
    check(bytes([0xc3, 0xe2, 0xb7, 0xa3]), { code: 'not_utf8' })
    check(bytes('免罚', [0xe6]), { code: 'not_utf8' })
    check(bytes('免', [0], '罚'), { code: 'binary_file' })
    check(bytes(), { code: 'empty_file' })
    check(bytes(' \n\t '), { code: 'empty_file' })
  })
})
