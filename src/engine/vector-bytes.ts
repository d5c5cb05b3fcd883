/* Vectors as engines keep them: 32-bit floats, the low byte first. */

export function bytesOf(vector: Float32Array): Uint8Array {
  return new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength)
}

/** Copied, as what base64 decodes into need not begin at a multiple of four bytes. */
export function floatsOf(pieces: readonly Buffer[]): Float32Array {
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return new Float32Array(bytes.buffer)
}
