/** What a document holds of a report's text or file; both may be longer than Meilisearch takes at once. */
const PIECE_LENGTH = 3_000_000

/** Pieces of text that never part the two halves of a character; none of an empty one. */
export function textPieces(text: string, length = PIECE_LENGTH): readonly string[] {
  const pieces: string[] = []
  for (let from = 0; from < text.length; ) {
    let to = Math.min(text.length, from + length)
    if (to < text.length && isHighSurrogate(text.charCodeAt(to - 1))) to += 1
    pieces.push(text.slice(from, to))
    from = to
  }
  return pieces
}

/** In base64. */
export function bytePieces(bytes: Uint8Array, length = PIECE_LENGTH): readonly string[] {
  const pieces: string[] = []
  for (let from = 0; from < bytes.length; from += length) {
    pieces.push(Buffer.from(bytes.subarray(from, from + length)).toString('base64'))
  }
  return pieces
}

export function joinBytes(pieces: readonly string[]): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces.map((piece) => Buffer.from(piece, 'base64'))))
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}
