import type { Problem } from '../../src/domain/report.ts'
import type { UnreadableKind } from './kind.ts'
import { problem } from './reading.ts'

const WHAT_AND_CURE: Readonly<Record<UnreadableKind, readonly [what: string, cure: string]>> = {
  doc: [
    'Word files of before 2007 (.doc) are not read',
    'open it in Word, WPS or LibreOffice and save it as .docx',
  ],
  wps: ['WPS files (.wps) are not read', 'open it in WPS and save it as .docx'],
  ofd: ['OFD files are not read', 'open it in an OFD reader and export it as a PDF with text'],
  xls: [
    'tables of a spreadsheet are not read',
    'copy the report into a document and save it as .docx',
  ],
  ppt: ['slides are not read', 'export them as a PDF with text'],
  rtf: ['RTF files are not read', 'open it in Word, WPS or LibreOffice and save it as .docx'],
  odt: ['OpenDocument files are not read', 'open it in LibreOffice and save it as .docx'],
  mht: ['web archives (.mht) are not read', 'save the page as HTML'],
  image: [
    'pictures are not read',
    'run text recognition (OCR) over it and save the result as .docx or .txt',
  ],
  archive: ['archives are not opened', 'unpack it into the folder'],
  'encrypted-office': [
    'the file is encrypted',
    'open it with its password, save it without one as .docx and index it again',
  ],
  'not-what-it-says': [
    'the file is not what its name says, or is damaged',
    'get it anew from where it came from',
  ],
  other: ['files of this kind are not read', 'save the report as .txt, .md, .html, .docx or .pdf'],
}

export function unreadable(kind: UnreadableKind): Problem {
  const [what, cure] = WHAT_AND_CURE[kind]
  return problem(codeOf(kind), `${what}; ${cure}`)
}

function codeOf(kind: UnreadableKind): string {
  if (kind === 'encrypted-office') return 'encrypted_file'
  return kind === 'not-what-it-says' ? 'damaged_file' : 'unsupported_format'
}
