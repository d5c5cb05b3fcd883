import { extname } from 'node:path/posix'

/** What a file is, by its first bytes where they tell, else by its name. */
export type FileKind =
  | { readonly format: 'txt' | 'md' | 'html' | 'docx' | 'pdf' }
  | { readonly unreadable: UnreadableKind }

export type UnreadableKind =
  | 'doc'
  | 'wps'
  | 'ofd'
  | 'xls'
  | 'ppt'
  | 'rtf'
  | 'odt'
  | 'mht'
  | 'image'
  | 'archive'
  | 'encrypted-office'
  | 'not-what-it-says'
  | 'other'

const TEXT_ENDINGS = new Set(['.txt', '.text', ''])
const MARKDOWN_ENDINGS = new Set(['.md', '.markdown'])
const HTML_ENDINGS = new Set(['.html', '.htm', '.xhtml', '.shtml'])
/** Names of documents: what they hold when it is plain text is read as such. */
const DOCUMENT_ENDINGS = new Set(['.doc', '.wps', '.rtf'])

const NAMED: Readonly<Record<string, UnreadableKind>> = {
  '.doc': 'doc',
  '.wps': 'wps',
  '.ofd': 'ofd',
  '.xls': 'xls',
  '.xlsx': 'xls',
  '.et': 'xls',
  '.csv': 'xls',
  '.ppt': 'ppt',
  '.pptx': 'ppt',
  '.dps': 'ppt',
  '.rtf': 'rtf',
  '.odt': 'odt',
  '.mht': 'mht',
  '.mhtml': 'mht',
  '.jpg': 'image',
  '.jpeg': 'image',
  '.png': 'image',
  '.gif': 'image',
  '.bmp': 'image',
  '.tif': 'image',
  '.tiff': 'image',
  '.webp': 'image',
  '.zip': 'archive',
  '.rar': 'archive',
  '.7z': 'archive',
  '.gz': 'archive',
  '.tar': 'archive',
}

export function kindOf(file: string, bytes: Uint8Array): FileKind {
  const ending = extname(file).toLowerCase()
  const signed = bySignature(bytes, ending)
  if (signed !== undefined) return signed
  const head = asciiOf(bytes)
  if (/^\s*\{\\rtf/.test(head)) return { unreadable: 'rtf' }
  if (/^\s*(?:from|mime-version|date|subject|snapshot-content-location):/i.test(head)) {
    if (/multipart\/related/i.test(head)) return { unreadable: 'mht' }
  }
  if (/<\?mso-application|<w:wordDocument|<pkg:package/.test(head)) return { unreadable: 'doc' }
  if (HTML_ENDINGS.has(ending) || looksLikeHtml(head)) return { format: 'html' }
  if (DOCUMENT_ENDINGS.has(ending) && /^\s*<[a-z]/i.test(head)) return { format: 'html' }
  if (TEXT_ENDINGS.has(ending) || DOCUMENT_ENDINGS.has(ending)) return { format: 'txt' }
  if (MARKDOWN_ENDINGS.has(ending)) return { format: 'md' }
  if (ending === '.docx' || ending === '.pdf') return { unreadable: 'not-what-it-says' }
  return { unreadable: NAMED[ending] ?? 'other' }
}

const SIGNATURES: readonly (readonly [string, UnreadableKind])[] = [
  ['Rar!\x1a\x07', 'archive'],
  ['7z\xbc\xaf\x27\x1c', 'archive'],
  ['\x1f\x8b', 'archive'],
  ['\x89PNG\r\n', 'image'],
  ['\xff\xd8\xff', 'image'],
  ['GIF8', 'image'],
  ['II*\0', 'image'],
  ['MM\0*', 'image'],
]

function bySignature(bytes: Uint8Array, ending: string): FileKind | undefined {
  const head = latin1(bytes.subarray(0, 1024))
  // A byte order mark or a stray line may stand before it.
  const pdf = head.indexOf('%PDF-')
  if (pdf === 0 || (pdf > 0 && (ending === '.pdf' || pdf < 16))) return { format: 'pdf' }
  if (head.startsWith('PK\x03\x04')) return byArchive(bytes)
  if (head.startsWith('PK\x05\x06')) return { unreadable: 'archive' }
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return byCompound(bytes, ending)
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return { unreadable: 'image' }
  if (head.startsWith('BM') && bytes.length > 54 && bytes[6] === 0 && bytes[7] === 0) {
    return { unreadable: 'image' }
  }
  const found = SIGNATURES.find(([signature]) => head.startsWith(signature))
  return found === undefined ? undefined : { unreadable: found[1] }
}

/** Names of parts stand as they are in a zip archive, once before each part and once at its end. */
function byArchive(bytes: Uint8Array): FileKind {
  const has = (name: string) =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(name)
  if (has('word/document')) return { format: 'docx' }
  if (has('OFD.xml')) return { unreadable: 'ofd' }
  if (has('xl/workbook')) return { unreadable: 'xls' }
  if (has('ppt/presentation')) return { unreadable: 'ppt' }
  if (has('application/vnd.oasis.opendocument')) return { unreadable: 'odt' }
  return { unreadable: 'archive' }
}

/** The streams of an old Office file have names in UTF-16. */
function byCompound(bytes: Uint8Array, ending: string): FileKind {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const has = (name: string) => file.includes(Buffer.from(name, 'utf16le'))
  if (has('EncryptedPackage')) return { unreadable: 'encrypted-office' }
  if (ending === '.wps') return { unreadable: 'wps' }
  if (has('WordDocument')) return { unreadable: 'doc' }
  if (has('Workbook')) return { unreadable: 'xls' }
  if (has('PowerPoint Document')) return { unreadable: 'ppt' }
  return { unreadable: NAMED[ending] ?? 'doc' }
}

function looksLikeHtml(head: string): boolean {
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype\s+html|html[\s>]|head[\s>]|body[\s>]|frameset[\s>])/i.test(
    head,
  )
}

/** The beginning without byte order marks and the zero bytes of UTF-16: enough to see tags. */
function asciiOf(bytes: Uint8Array): string {
  return latin1(bytes.subarray(0, 8192))
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .replaceAll('\0', '')
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
}
