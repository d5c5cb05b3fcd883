/** Bytes in which a page must name its encoding. */
const HEAD = 4096

/** The encoding that a page or an XML file names for itself. */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD))
  const named =
    /^\s*<\?xml[^>]{0,200}\bencoding\s*=\s*["']([\w.:-]{1,40})["']/i.exec(head) ??
    /<meta\b[^>]{0,400}\bcharset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(head)
  return named?.[1]
}
