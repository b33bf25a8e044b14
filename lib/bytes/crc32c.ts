import { joined } from './joined.ts'
import { Native } from './native.ts'

/** CRC-32C (Castagnoli) over ranges of bytes that are handed over once: a block of a segment with its batches. */
export interface Crc32c {
  /**
   * Puts the pieces one behind the other and gives the whole, which holds until the next call. The first piece may be a part of
   * what was loaded before.
   */
  load(...pieces: readonly Uint8Array[]): Uint8Array
  /** Of the half-open range of what was loaded last, unsigned. */
  of(start: number, end: number): number
}

export function crc32cOf(bytes: Uint8Array): number {
  shared ??= createCrc32c()
  shared.load(bytes)
  return shared.of(0, bytes.length)
}

/** CRC-32 as zlib has it, continued from that of the bytes before. */
export function crc32Of(bytes: Uint8Array, before = 0): number {
  ethernet ??= makeTables(ETHERNET)
  return sumOf(ethernet, bytes, 0, bytes.length, before)
}

let shared: Crc32c | null = null
let ethernet: Int32Array | null = null

/** Compiled where that is possible: about twice as fast as its twin. */
export function createCrc32c(): Crc32c {
  const native = Native.create()
  return native === null ? crc32cTwin() : compiledCrc32c(native)
}

function compiledCrc32c(native: Native): Crc32c {
  let length = 0
  return {
    load(...pieces) {
      length = pieces.reduce((sum, piece) => sum + piece.length, 0)
      // growing the memory takes the views on it away, but moves nothing
      const own =
        pieces[0]?.buffer === native.upTo(0).buffer ? { at: pieces[0].byteOffset, length: pieces[0].length } : null
      const memory = native.upTo(native.heap + length)
      let at = native.heap
      if (own !== null) {
        memory.copyWithin(at, own.at, own.at + own.length)
        at += own.length
      }
      for (const piece of own === null ? pieces : pieces.slice(1)) {
        memory.set(piece, at)
        at += piece.length
      }
      return memory.subarray(native.heap, at)
    },
    of: (start, end) => native.calls.crc32c(native.heap + start, Math.max(0, Math.min(end, length) - start)) >>> 0,
  }
}

/** Castagnoli's, and that of Ethernet, gzip and Kafka's first two message formats. */
const CASTAGNOLI = 0x82f63b78
const ETHERNET = 0xedb88320
const SLICES = 8

/** The same in TypeScript, eight bytes a step: what the compiled one is tested against, and used where there is no WebAssembly. */
export function crc32cTwin(): Crc32c {
  return inTypeScript(CASTAGNOLI)
}

/** CRC-32 as zlib has it. */
export function createCrc32(): Crc32c {
  return inTypeScript(ETHERNET)
}

function inTypeScript(polynomial: number): Crc32c {
  const tables = makeTables(polynomial)
  let loaded: Uint8Array = new Uint8Array(0)
  return {
    load(...pieces) {
      loaded = joined(pieces)
      return loaded
    },
    of: (start, end) => sumOf(tables, loaded, start, Math.min(end, loaded.length), 0),
  }
}

function sumOf(tables: Int32Array, bytes: Uint8Array, start: number, stop: number, before: number): number {
  let crc = ~before
  let at = start
  for (; at + SLICES <= stop; at += SLICES) {
    crc ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)
    crc =
      tables[1792 + (crc & 255)]! ^
      tables[1536 + ((crc >>> 8) & 255)]! ^
      tables[1280 + ((crc >>> 16) & 255)]! ^
      tables[1024 + (crc >>> 24)]! ^
      tables[768 + bytes[at + 4]!]! ^
      tables[512 + bytes[at + 5]!]! ^
      tables[256 + bytes[at + 6]!]! ^
      tables[bytes[at + 7]!]!
  }
  for (; at < stop; at++) crc = (crc >>> 8) ^ tables[(crc ^ bytes[at]!) & 255]!
  return ~crc >>> 0
}

/** Table n is the effect of a byte that n zero bytes follow. */
function makeTables(polynomial: number): Int32Array {
  const tables = new Int32Array(SLICES * 256)
  for (let byte = 0; byte < 256; byte++) {
    let crc = byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ polynomial : crc >>> 1
    tables[byte] = crc
  }
  for (let at = 256; at < tables.length; at++) {
    const before = tables[at - 256]!
    tables[at] = (before >>> 8) ^ tables[before & 255]!
  }
  return tables
}
