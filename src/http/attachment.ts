/** A file's bytes, to be saved and never shown: whatever it holds, no browser may run it here. */
export function attachment(file: string, bytes: Uint8Array): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'application/octet-stream',
      'content-disposition': contentDisposition(file),
    },
  })
}

/** RFC 6266: the name in ASCII for old clients, and in RFC 5987's encoding for the others. */
export function contentDisposition(file: string): string {
  const name = (file.split('/').at(-1) ?? file).toWellFormed()
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`
}
