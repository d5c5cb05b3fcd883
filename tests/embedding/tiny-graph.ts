/**
 * The bytes of an ONNX graph with one node: each token's vector is looked up in `table`. Written by
 * hand in protobuf's wire format, by the field numbers of onnx.proto.
 */
export function tinyGraph(table: readonly (readonly number[])[]): Uint8Array {
  const dimensions = table[0]?.length ?? 0
  const values = Float32Array.from(table.flat())
  const node = message(
    text(1, 'table'),
    text(1, 'input_ids'),
    text(2, 'last_hidden_state'),
    text(4, 'Gather'),
  )
  const tensor = message(
    integer(1, table.length),
    integer(1, dimensions),
    integer(2, FLOAT),
    text(8, 'table'),
    bytes(9, new Uint8Array(values.buffer)),
  )
  const graph = message(
    bytes(1, node),
    text(2, 'tiny'),
    bytes(5, tensor),
    bytes(11, port('input_ids', INT64, ['batch', 'tokens'])),
    bytes(11, port('attention_mask', INT64, ['batch', 'tokens'])),
    bytes(12, port('last_hidden_state', FLOAT, ['batch', 'tokens', dimensions])),
  )
  return message(integer(1, 8), bytes(7, graph), bytes(8, message(text(1, ''), integer(2, 13))))
}

const FLOAT = 1
const INT64 = 7

/** A ValueInfoProto: name, element type and shape of an input or output. */
function port(name: string, type: number, shape: readonly (string | number)[]): Uint8Array {
  const sizes = shape.map((size) =>
    bytes(1, typeof size === 'number' ? integer(1, size) : text(2, size)),
  )
  const tensor = message(integer(1, type), bytes(2, message(...sizes)))
  return message(text(1, name), bytes(2, bytes(1, tensor)))
}

function message(...fields: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(fields))
}

function integer(field: number, value: number): Uint8Array {
  return Uint8Array.from([...varint(field << 3), ...varint(value)])
}

function bytes(field: number, content: Uint8Array): Uint8Array {
  return message(Uint8Array.from([...varint((field << 3) | 2), ...varint(content.length)]), content)
}

function text(field: number, content: string): Uint8Array {
  return bytes(field, Buffer.from(content, 'utf8'))
}

function varint(value: number): readonly number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...varint(value >>> 7)]
}
