/** A line of a made page: where its base line begins, in points from the left and the bottom. */
export interface MadeLine {
  readonly x: number
  readonly y: number
  readonly text: string
  readonly size?: number
}

/**
 * A PDF with a text layer: one font that names each character by its UTF-16 code, every Han character
 * one em wide. No bytes of a font are in it.
 */
export function madePdf(pages: readonly (readonly MadeLine[])[], trailer = ''): Buffer {
  const objects: string[] = []
  const add = (body: string): number => objects.push(body)
  const stream = (text: string): string =>
    `<< /Length ${Buffer.byteLength(text)} >>\nstream\n${text}\nendstream`
  add('<< /Type /Catalog /Pages 2 0 R >>')
  const kids = pages.map((_, i) => `${4 + 2 * i} 0 R`)
  add(`<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages.length} >>`)
  const font = 4 + 2 * pages.length
  add(`<< /Font << /F1 ${font} 0 R >> >>`)
  for (const [i, lines] of pages.entries()) {
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources 3 0 R /Contents ${5 + 2 * i} 0 R >>`,
    )
    const drawn = lines.map(
      ({ x, y, text, size = 16 }) => `BT /F1 ${size} Tf ${x} ${y} Td <${utf16(text)}> Tj ET`,
    )
    add(stream(drawn.join('\n')))
  }
  add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /Made /Encoding /Identity-H /DescendantFonts [${font + 1} 0 R] /ToUnicode ${font + 3} 0 R >>`,
  )
  add(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Made /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /W [32 126 500] /FontDescriptor ${font + 2} 0 R >>`,
  )
  add(
    '<< /Type /FontDescriptor /FontName /Made /Flags 4 /FontBBox [0 -200 1000 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
  )
  add(
    stream(
      '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Made def 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end end',
    ),
  )
  return assembled(objects, trailer)
}

function utf16(text: string): string {
  return Buffer.from(text, 'utf16le').swap16().toString('hex')
}

function assembled(objects: readonly string[], trailer: string): Buffer {
  let file = '%PDF-1.7\n'
  const offsets = objects.map((body, i) => {
    const at = file.length
    file += `${i + 1} 0 obj\n${body}\nendobj\n`
    return at
  })
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const start = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}
