import { ZSTDDecoder } from 'zstddec'
import { type Codec, CodecError, tooLarge } from './codec.ts'
import { mostUnpacked } from './zstd-frames.ts'

const decoder = new ZSTDDecoder()

/**
 * zstd by the reference library. Frames without a content size, as Kafka writes them, are unpacked into room for the most that
 * their blocks can hold: one call, twice as fast for small batches as a stream, and it ends whatever the bytes are.
 */
export const zstd: Codec = {
  ready: () => decoder.init(),

  decode(input, limit) {
    const most = mostUnpacked(input)
    if (most > limit) throw tooLarge(limit)
    if (most === 0) return new Uint8Array(0) // a size of 0 would ask the library to look for one
    const unpacked = decoder.decode(input, most)
    // an error is a negative length, and comes out as no bytes
    if (unpacked.length === 0) throw new CodecError('their zstd stream does not follow the format')
    return unpacked
  },
}
