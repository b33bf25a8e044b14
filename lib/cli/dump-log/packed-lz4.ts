import { CodecError, tooLarge } from '../../bytes/codecs/codec.ts'
import { kernels, SLACK } from '../../bytes/codecs/kernels.ts'

const MAGIC = 0x184d2204
const STORED = 0x80000000
/** FLG bits. */
const BLOCK_CHECKSUM = 0x10
const CONTENT_SIZE = 0x08
const CONTENT_CHECKSUM = 0x04

/**
 * One LZ4 frame as `KafkaLZ4BlockInputStream` reads it: nothing is looked at behind its end mark, blocks must be independent,
 * a content checksum is not compared, and neither is the header's in messages of the first format, which older brokers got wrong.
 */
export function unpackLz4(packed: Uint8Array, limit: number, ignoreHeaderChecksum: boolean): Uint8Array {
  const kernel = kernels()
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength)
  const first = kernel.heap + packed.length + SLACK
  kernel.upTo(first + SLACK).set(packed, kernel.heap)
  const { flags, largestBlock, end } = readHeader(packed, view, ignoreHeaderChecksum)
  let at = end
  let out = first
  for (;;) {
    const word = wordAt(view, at)
    const size = word & ~STORED
    at += 4
    if (size === 0) break
    if (size > largestBlock)
      throw new CodecError(`their LZ4 block is ${size} bytes long; at most ${largestBlock} are allowed`)
    if (size > packed.length - at) throw new CodecError(`their LZ4 block goes on past their end`)
    const stop = out + largestBlock
    if (stop - first > limit + largestBlock) throw tooLarge(limit)
    const memory = kernel.upTo(stop + SLACK)
    if ((word & STORED) !== 0) {
      memory.set(packed.subarray(at, at + size), out)
      out += size
    } else {
      const written = kernel.lz4Block(kernel.heap + at, size, out, out, stop)
      if (written === 0) throw new CodecError(`the LZ4 block at byte ${at} of them does not follow the format`)
      out = written
    }
    if ((flags & BLOCK_CHECKSUM) !== 0) {
      if (kernel.xxHash32(kernel.heap + at, size) !== wordAt(view, at + size))
        throw new CodecError('the checksum of a block of their LZ4 frame is not that of its bytes')
      at += 4
    }
    at += size
  }
  if ((flags & CONTENT_CHECKSUM) !== 0) wordAt(view, at)
  return kernel.upTo(0).subarray(first, out)
}

function readHeader(packed: Uint8Array, view: DataView, ignoreChecksum: boolean) {
  if (packed.length < 6 || view.getUint32(0, true) !== MAGIC) throw new CodecError('they begin with no LZ4 frame')
  const flags = packed[4]!
  const descriptor = packed[5]!
  const blockSize = (descriptor >>> 4) & 7
  if ((flags & 0x03) !== 0 || (flags & 0x20) === 0 || flags >>> 6 !== 1)
    throw new CodecError('the header of their LZ4 frame says a version, or a kind of blocks, that Kafka does not read')
  if ((descriptor & 0x8f) !== 0 || blockSize < 4)
    throw new CodecError('the header of their LZ4 frame says a block size that there is not')
  const checksumAt = (flags & CONTENT_SIZE) !== 0 ? 14 : 6
  if (checksumAt >= packed.length) throw new CodecError('the header of their LZ4 frame has no end')
  const kernel = kernels()
  const checksum = (kernel.xxHash32(kernel.heap + 4, checksumAt - 4) >>> 8) & 255
  if (!ignoreChecksum && checksum !== packed[checksumAt])
    throw new CodecError('the checksum of the header of their LZ4 frame is not that of its bytes')
  return { flags, largestBlock: 2 ** (8 + 2 * blockSize), end: checksumAt + 1 }
}

function wordAt(view: DataView, at: number): number {
  if (at + 4 > view.byteLength) throw new CodecError('their LZ4 frame has no end')
  return view.getUint32(at, true)
}
