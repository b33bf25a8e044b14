import { ZSTDDecoder } from 'zstddec/stream'
import { type Codec, CodecError, tooLarge } from './codec.ts'
import { checkZstdFrames } from './zstd-frames.ts'

const decoder = new ZSTDDecoder()
/** A stream that is left before its end keeps its memory: so many are put up with. */
const MOST_ABANDONED = 64
let abandoned = 0

/** zstd frames without a content size, as Kafka writes them, are only to be had as a stream. */
export const zstd: Codec = {
  ready: () => decoder.init(),

  decode(input, limit) {
    checkZstdFrames(input)
    if (abandoned >= MOST_ABANDONED)
      throw new CodecError(`${abandoned} zstd streams before them were broken, so zstd is not read any more`)
    const pieces: Uint8Array[] = []
    let length = 0
    let idle = 0
    for (const piece of decoder.decodeStreaming([input])) {
      pieces.push(piece)
      length += piece.length
      // a broken stream gives nothing again and again
      idle = piece.length === 0 ? idle + 1 : 0
      if (length <= limit && idle < 3) continue
      abandoned += 1
      throw length > limit ? tooLarge(limit) : new CodecError('their zstd stream does not follow the format')
    }
    return pieces.length === 1 ? pieces[0]! : joined(pieces, length)
  },
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}
