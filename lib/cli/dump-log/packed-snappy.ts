import { CodecError } from '../../bytes/codecs/codec.ts'
import { snappy } from '../../bytes/codecs/snappy.ts'

/** `-126 SNAPPY NUL` */
const MAGIC = 0x82534e41
const MAGIC_REST = 0x50505900
const HEADER_SIZE = 16

/**
 * What `SnappyInputStream` reads: a stream of blocks, or one raw block where the first bytes are no stream's header. One to
 * three bytes behind the last block, too few for the size of another, are an end like any other.
 */
export function unpackSnappy(packed: Uint8Array, limit: number): Uint8Array {
  if (packed.length === 0) throw new CodecError('there is nothing to unpack')
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength)
  const isStream = packed.length >= HEADER_SIZE && view.getUint32(0) === MAGIC && view.getUint32(4) === MAGIC_REST
  return snappy.decode(isStream ? packed.subarray(0, streamEnd(view)) : packed, limit)
}

function streamEnd(view: DataView): number {
  let at = HEADER_SIZE
  while (at + 4 <= view.byteLength) {
    const size = view.getUint32(at)
    at += size === MAGIC ? HEADER_SIZE : 4 + size
  }
  return at - view.byteLength > 0 ? view.byteLength : at
}
