import { openArchive } from '../read/docx/zip.ts'

const TEXT = /<(?:w|m):t(?:\s[^>]*)?>([^<]*)<\/(?:w|m):t>/g
const UNSEEN = [
  /<w:(del|moveFrom)(?:\s[^>]*)?>[\s\S]*?<\/w:\1>/g,
  /<mc:Fallback(?:\s[^>]*)?>[\s\S]*?<\/mc:Fallback>/g,
  /<w:r(?:\s[^>]*)?>\s*<w:rPr>(?:(?!<\/w:rPr>)[\s\S])*<w:vanish(?:\s+w:val="(?:1|true|on)")?\s*\/>[\s\S]*?<\/w:r>/g,
] as const

/**
 * The text of the runs that Word shows, found in the parts' source by patterns, without a parser.
 * Notes count where something refers to them. Undefined when the file cannot be opened.
 */
export async function visibleDocx(bytes: Uint8Array): Promise<string | undefined> {
  const isPart = (name: string) =>
    /^word\/(?:document|footnotes|endnotes|(?:header|footer)\d*)\.xml$/.test(name)
  const archive = await openArchive(bytes, isPart)
  if ('code' in archive) return undefined
  const shown: string[] = []
  const document = seen((await archive.part('word/document.xml')) ?? '')
  shown.push(textOf(document))
  for (const kind of ['footnote', 'endnote']) {
    const notes = (await archive.part(`word/${kind}s.xml`)) ?? ''
    const texts = new Map(
      [...notes.matchAll(new RegExp(`<w:${kind}\\s([^>]*)>([\\s\\S]*?)</w:${kind}>`, 'g'))]
        .filter(([, attributes = '']) => !/w:type="(?!normal)/.test(attributes))
        .map(([, attributes = '', body = '']) => [
          /w:id="(-?\d+)"/.exec(attributes)?.[1],
          textOf(seen(body)),
        ]),
    )
    for (const [, id] of document.matchAll(
      new RegExp(`<w:${kind}Reference[^>]*w:id="(-?\\d+)"`, 'g'),
    )) {
      shown.push(texts.get(id) ?? '')
    }
  }
  for (const name of archive.names.filter((part) =>
    /^word\/(?:header|footer)\d*\.xml$/.test(part),
  )) {
    shown.push(textOf(seen((await archive.part(name)) ?? '')))
  }
  return shown.join('')
}

function seen(xml: string): string {
  return UNSEEN.reduce((rest, pattern) => rest.replaceAll(pattern, ''), xml)
}

function textOf(xml: string): string {
  return [...xml.matchAll(TEXT)]
    .map(([, text = '']) => text.replaceAll(/&#x([0-9a-f]+);/gi, entity))
    .join('')
}

function entity(_: string, code: string): string {
  return String.fromCodePoint(Number.parseInt(code, 16))
}
