import { type Codec, CodecError, tooLarge } from './codec.ts'
import { type Kernels, kernels, SLACK } from './kernels.ts'

const MAGIC = 0x184d2204
/** Sixteen magic numbers begin frames that decoders leave out. */
const SKIPPABLE = 0x184d2a50
const STORED = 0x80000000

interface Frame {
  readonly linked: boolean
  readonly blockChecksums: boolean
  readonly contentChecksum: boolean
  readonly largestBlock: number
  /** Where its blocks begin. */
  readonly at: number
}

/**
 * LZ4 frames, several in a row, with or without checksums, blocks linked or not. Kafka before 0.10 counted the frame's magic
 * into the header's checksum, so that byte is not compared (specs: Kafka on disk, section 3); all other checksums are.
 */
export function lz4With(kernel: Kernels): Codec {
  return {
    decode(input, limit) {
      const view = new DataView(input.buffer, input.byteOffset, input.byteLength)
      const first = kernel.heap + input.length + SLACK
      kernel.upTo(first + SLACK).set(input, kernel.heap)
      let out = first
      let at = 0
      do {
        if (at + 4 <= input.length && (view.getUint32(at, true) & 0xfffffff0) >>> 0 === SKIPPABLE) {
          at = checked(input, at + 8, at + 8 > input.length ? 0 : view.getUint32(at + 4, true))
          continue
        }
        const frame = readHeader(input, view, at)
        const begin = out
        at = frame.at
        for (let size = word(input, view, at); size !== 0; size = word(input, view, at)) {
          const length = size & ~STORED
          const from = at + 4
          at = checked(input, from, length)
          const stop = Math.min(out + frame.largestBlock, first + limit)
          const memory = kernel.upTo(stop + SLACK)
          if ((size & STORED) !== 0) {
            if (length > stop - out) throw stop === first + limit ? tooLarge(limit) : malformed(from)
            memory.set(input.subarray(from, at), out)
            out += length
          } else {
            const written = kernel.lz4Block(kernel.heap + from, length, frame.linked ? begin : out, out, stop)
            if (written === 0) throw stop === first + limit ? tooLarge(limit) : malformed(from)
            out = written
          }
          if (frame.blockChecksums) {
            if (kernel.xxHash32(kernel.heap + from, length) !== word(input, view, at)) throw wrongSum('a block')
            at += 4
          }
        }
        at += 4
        if (frame.contentChecksum) {
          if (kernel.xxHash32(begin, out - begin) !== word(input, view, at)) throw wrongSum('the content')
          at += 4
        }
      } while (at < input.length)
      return kernel.upTo(0).subarray(first, out)
    },
  }
}

export const lz4: Codec = { decode: (input, limit) => lz4With(kernels()).decode(input, limit) }

/** Magic · FLG · BD · [content size] · [dictionary id] · header checksum */
function readHeader(input: Uint8Array, view: DataView, start: number): Frame {
  if (word(input, view, start) !== MAGIC) throw new CodecError(`no LZ4 frame begins at byte ${start} of them`)
  const flags = input[start + 4] ?? 0
  const size = ((input[start + 5] ?? 0) >>> 4) & 7
  if (flags >>> 6 !== 1 || size < 4)
    throw new CodecError('the header of their LZ4 frame says a version or block size that there is not')
  if ((flags & 1) !== 0) throw new CodecError('their LZ4 frame needs a dictionary')
  const at = start + 7 + ((flags & 8) !== 0 ? 8 : 0)
  return {
    linked: (flags & 0x20) === 0,
    blockChecksums: (flags & 0x10) !== 0,
    contentChecksum: (flags & 4) !== 0,
    largestBlock: 2 ** (8 + 2 * size),
    at: checked(input, at, 0),
  }
}

function word(input: Uint8Array, view: DataView, at: number): number {
  checked(input, at, 4)
  return view.getUint32(at, true)
}

function checked(input: Uint8Array, at: number, length: number): number {
  if (at + length > input.length)
    throw new CodecError(`their LZ4 frame goes on for ${at + length - input.length} bytes more than there are`)
  return at + length
}

function malformed(from: number): CodecError {
  return new CodecError(`the LZ4 block at byte ${from} of them does not follow the format`)
}

function wrongSum(of: string): CodecError {
  return new CodecError(`the checksum of ${of} of their LZ4 frame is not that of its bytes`)
}
