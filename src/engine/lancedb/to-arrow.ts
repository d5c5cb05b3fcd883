import {
  Binary,
  Field,
  FixedSizeList,
  Float32,
  Int32,
  makeData,
  makeVector,
  Utf8,
  type Vector,
  vectorFromArray,
} from 'apache-arrow'

// Arrow's own builder of text columns takes several times as long.
const encoder = new TextEncoder()
/** UTF-8 bytes of one UTF-16 code unit, at most. */
const BYTES_A_UNIT = 3

export function textColumn(values: readonly string[]): Vector<Utf8> {
  const units = values.reduce((sum, value) => sum + value.length, 0)
  const bytes = new Uint8Array(units * BYTES_A_UNIT)
  const valueOffsets = new Int32Array(values.length + 1)
  let at = 0
  for (const [row, value] of values.entries()) {
    at += encoder.encodeInto(value, bytes.subarray(at)).written
    valueOffsets[row + 1] = at
  }
  return makeVector(
    makeData({
      type: new Utf8(),
      length: values.length,
      nullCount: 0,
      valueOffsets,
      data: bytes.slice(0, at),
    }),
  )
}

export function bytesColumn(values: readonly Uint8Array[]): Vector<Binary> {
  const valueOffsets = new Int32Array(values.length + 1)
  const data = new Uint8Array(values.reduce((sum, value) => sum + value.length, 0))
  let at = 0
  for (const [row, value] of values.entries()) {
    data.set(value, at)
    at += value.length
    valueOffsets[row + 1] = at
  }
  return makeVector(
    makeData({ type: new Binary(), length: values.length, nullCount: 0, valueOffsets, data }),
  )
}

export function numberColumn(values: readonly number[]): Vector<Int32> {
  return makeVector(Int32Array.from(values))
}

export function optionalNumberColumn(values: readonly (number | null)[]): Vector<Int32> {
  return vectorFromArray(values, new Int32())
}

export function vectorType(dimensions: number): FixedSizeList<Float32> {
  return new FixedSizeList(dimensions, new Field('component', new Float32(), false))
}

export function vectorColumn(
  vectors: readonly Float32Array[],
  dimensions: number,
): Vector<FixedSizeList<Float32>> {
  const components = new Float32Array(vectors.length * dimensions)
  for (const [row, vector] of vectors.entries()) components.set(vector, row * dimensions)
  return makeVector(
    makeData({
      type: vectorType(dimensions),
      length: vectors.length,
      nullCount: 0,
      child: makeData({ type: new Float32(), length: components.length, data: components }),
    }),
  )
}
