import { crc32Of } from '../crc32c.ts'
import { Native } from '../native.ts'
import { inflate } from './inflate.ts'
import { lz4Block } from './lz4-block.ts'
import { snappyBlock } from './snappy-block.ts'
import { xxHash32 } from './xxhash32.ts'

/**
 * The inner loops of snappy, LZ4 and gzip, over one memory that holds input and output. Frames are the same code for both kinds:
 * the compiled one of `wasm/`, and its twin in TypeScript.
 */
export interface Kernels {
  /** First free byte of the memory. */
  readonly heap: number
  /** The memory, at least up to `end`; holds until the next call. */
  upTo(end: number): Uint8Array
  /** Bytes written; -1 where the block is malformed, -2 where it is longer than the limit. */
  snappyBlock(from: number, length: number, to: number, limit: number): number
  /** The place after the last byte written; 0 where the block is malformed. Matches reach back to `low`. */
  lz4Block(from: number, length: number, low: number, to: number, stop: number): number
  xxHash32(from: number, length: number): number
  /** As `crc32Of` has it. */
  crc32(from: number, length: number): number
  /** Bytes written as for snappy, and the place where the input went on behind the stream. */
  inflate(from: number, length: number, to: number, limit: number): { written: number; end: number }
}

/** Bytes behind input and output that kernels may read or write beyond their end. */
export const SLACK = 64

export function kernels(): Kernels {
  shared ??= compiledKernels() ?? kernelsTwin()
  return shared
}

let shared: Kernels | null = null

export function compiledKernels(): Kernels | null {
  const native = Native.create()
  if (native === null) return null
  const { calls, heap } = native
  return {
    heap,
    upTo: (end) => native.upTo(end),
    snappyBlock: calls.snappyBlock,
    lz4Block: (...places) => calls.lz4Block(...places) >>> 0,
    xxHash32: (from, length) => calls.xxHash32(from, length) >>> 0,
    crc32: (from, length) => calls.crc32(from, length) >>> 0,
    inflate: (...places) => ({ written: calls.inflate(...places), end: calls.inflateEnd() }),
  }
}

export function kernelsTwin(): Kernels {
  let memory = new Uint8Array(65_536)
  return {
    heap: 8, // an address of 0 says "malformed"
    upTo(end) {
      if (end > memory.length) {
        const larger = new Uint8Array(Math.max(end, memory.length * 2))
        larger.set(memory)
        memory = larger
      }
      return memory
    },
    snappyBlock: (...places) => snappyBlock(memory, ...places),
    lz4Block: (...places) => lz4Block(memory, ...places),
    xxHash32: (from, length) => xxHash32(memory, from, length),
    crc32: (from, length) => crc32Of(memory.subarray(from, from + length)),
    inflate: (...places) => inflate(memory, ...places),
  }
}
