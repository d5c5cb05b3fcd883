import { describe, expect, it } from 'vitest'
import { read } from '../../indexer/read/read.ts'
import { madeDocx, madeZip, p } from '../support/made-docx.ts'
import { madePdf } from '../support/made-pdf.ts'

const PDF = madePdf([[{ x: 90, y: 700, text: '法治' }]])
const compound = (name: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from(name, 'utf16le')])

describe('what a file is', () => {
  it.each([
    ['a PDF called .txt', 'a.txt', PDF, 'pdf'],
    [
      'a PDF behind a byte order mark',
      'a.pdf',
      Buffer.concat([Buffer.from('\ufeff\n'), PDF]),
      'pdf',
    ],
    ['a page called .doc', 'a.doc', Buffer.from('<html><body><p>法治</p></body></html>'), 'html'],
    ['a part of a page called .doc', 'a.doc', Buffer.from('<div>法治</div>'), 'html'],
    ['a page called .txt', 'a.txt', Buffer.from('\ufeff<!DOCTYPE html><p>法治'), 'html'],
    ['a page in UTF-16', 'a.txt', Buffer.from('\ufeff<html><p>法治', 'utf16le'), 'html'],
    ['plain text called .doc', 'a.doc', Buffer.from('推进法治政府建设。'), 'txt'],
    ['a Word file called .doc', 'a.doc', madeDocx(p('法治')), 'docx'],
    ['Markdown', 'a.md', Buffer.from('# 法治'), 'md'],
    ['text without an ending', 'README', Buffer.from('推进法治政府建设。'), 'txt'],
  ])('is known by its bytes: %s', async (_, file, bytes, format) => {
    expect(await read(file, bytes)).toMatchObject({ format })
  })

  it.each([
    ['doc', 'a.doc', compound('WordDocument'), '.docx'],
    ['doc under another name', 'a.txt', compound('WordDocument'), '.docx'],
    ['WPS', 'a.wps', compound('WordDocument'), 'WPS'],
    ['xls', 'a.bin', compound('Workbook'), '.docx'],
    ['OFD', 'a.ofd', madeZip({ 'OFD.xml': '' }), 'PDF'],
    ['xlsx', 'a.xlsx', madeZip({ 'xl/workbook.xml': '' }), '.docx'],
    ['pptx', 'a.pptx', madeZip({ 'ppt/presentation.xml': '' }), 'PDF'],
    ['a zip archive', 'a.docx', madeZip({ 'a.txt': '' }), 'unpack'],
    ['a picture called .pdf', 'a.pdf', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'OCR'],
    ['RTF', 'a.rtf', Buffer.from('{\\rtf1 x}'), '.docx'],
    [
      'a web archive',
      'a.mht',
      Buffer.from('MIME-Version: 1.0\nContent-Type: multipart/related;'),
      'HTML',
    ],
  ])('is named with its cure when it is not read: %s', async (_, file, bytes, cure) => {
    const result = await read(file, bytes)
    expect(result).toMatchObject({ code: 'unsupported_format' })
    expect('message' in result && result.message).toContain(cure)
  })

  it.each([
    ['nothing', 'a.pdf', Buffer.alloc(0), 'empty_file'],
    ['a page that shows nothing', 'a.html', Buffer.from('<script>法</script>'), 'empty_file'],
    [
      'a page of frames',
      'a.html',
      Buffer.from('<frameset><frame src="b.html"></frameset>'),
      'framed_page',
    ],
    ['an encrypted document', 'a.docx', compound('EncryptedPackage'), 'encrypted_file'],
    ['a document cut short', 'a.docx', madeDocx(p('法治')).subarray(0, 400), 'damaged_file'],
    ['text called .pdf', 'a.pdf', Buffer.from('not found'), 'damaged_file'],
    ['zero bytes in text', 'a.txt', Buffer.from('法\0治\0'), 'binary_file'],
  ])('is a problem of its own: %s', async (_, file, bytes, code) => {
    expect(await read(file, bytes)).toMatchObject({ code })
  })

  it('has the encoding that a page declares, or the one it is in after all', async () => {
    const gbk = Buffer.concat([
      Buffer.from('<meta charset=gb2312><p>'),
      Buffer.from([0xc3, 0xe2, 0xb7, 0xa3]),
    ])
    expect(await read('a.html', gbk)).toMatchObject({ text: '免罚', encoding: 'gbk' })
    const saved = Buffer.from(
      '<meta http-equiv="Content-Type" content="text/html; charset=gb2312"><p>免罚清单</p>',
    )
    expect(await read('a.html', saved)).toMatchObject({ text: '免罚清单', encoding: 'utf-8' })
  })
})
