import { type Codec, CodecError, tooLarge } from './codec.ts'
import { type Kernels, kernels, SLACK } from './kernels.ts'
import { readLength } from './snappy-block.ts'

/** `-126 SNAPPY NUL`: what snappy-java begins a stream with (specs: Kafka on disk, section 3). */
const MAGIC = [0x82, 0x53, 0x4e, 0x41, 0x50, 0x50, 0x59, 0x00]
/** Magic, version, lowest compatible version. */
const HEADER_SIZE = 16
/** A copy of 64 bytes takes 3: no block unpacks to more than this many times its size. */
const BEST_RATIO = 22

interface Block {
  readonly from: number
  readonly length: number
  readonly unpacked: number
}

/** Snappy as Kafka's clients write it: snappy-java's stream of blocks, several of them in a row, or one raw block. */
export function snappyWith(kernel: Kernels): Codec {
  return {
    decode(input, limit) {
      const blocks = isStream(input, 0) ? blocksOf(input) : [blockAt(input, 0, input.length)]
      const total = blocks.reduce((sum, block) => sum + block.unpacked, 0)
      if (total > limit) throw tooLarge(limit)
      const out = kernel.heap + input.length + SLACK
      kernel.upTo(out + total + SLACK).set(input, kernel.heap)
      let at = out
      for (const { from, length } of blocks) {
        const written = kernel.snappyBlock(kernel.heap + from, length, at, out + total - at)
        if (written < 0) throw new CodecError(`the snappy block at byte ${from} of them does not follow the format`)
        at += written
      }
      return kernel.upTo(0).subarray(out, at)
    },
  }
}

export const snappy: Codec = { decode: (input, limit) => snappyWith(kernels()).decode(input, limit) }

function isStream(input: Uint8Array, at: number): boolean {
  return MAGIC.every((byte, i) => input[at + i] === byte)
}

function blocksOf(input: Uint8Array): Block[] {
  const view = new DataView(input.buffer, input.byteOffset, input.byteLength)
  const blocks: Block[] = []
  let at = 0
  while (at < input.length) {
    if (isStream(input, at)) {
      at += HEADER_SIZE
      continue
    }
    if (at + 4 > input.length) throw new CodecError(`${input.length - at} bytes at their end are no snappy block`)
    const length = view.getInt32(at)
    at += 4
    if (length <= 0 || length > input.length - at)
      throw new CodecError(
        `the snappy block at byte ${at} of them says it is ${length} bytes long; ${input.length - at} remain`,
      )
    blocks.push(blockAt(input, at, length))
    at += length
  }
  return blocks
}

function blockAt(input: Uint8Array, from: number, length: number): Block {
  const unpacked = readLength(input, from, from + length)?.length ?? Number.POSITIVE_INFINITY
  if (unpacked > length * BEST_RATIO)
    throw new CodecError(`the snappy block at byte ${from} of them says it unpacks to ${unpacked} bytes from ${length}`)
  return { from, length, unpacked }
}
