import { type Codec, CodecError, tooLarge } from './codec.ts'
import { type Kernels, kernels, SLACK } from './kernels.ts'

const TRAILER_SIZE = 8
/** Deflate codes 258 bytes with 2 bits at best. */
const BEST_RATIO = 1032
const MALFORMED = -1

/** FLG bits of RFC 1952. */
const HEADER_CRC = 2
const EXTRA = 4
const NAME = 8
const COMMENT = 16

/** What one reader asks of a gzip stream, and another does not. */
interface Rules {
  /** Whether the CRC-32 at each member's end has to be that of the member. */
  readonly compareCrc: boolean
  /** Whether the stream is over at this place behind a member. */
  isOver(input: Uint8Array, at: number): boolean
}

/** Whoever packed the bytes into a batch or an archive has a checksum of its own round them. */
const TRUSTING: Rules = { compareCrc: false, isOver: onlyZeros }
/** `GZIPInputStream` leaves out whatever follows a member and is none. */
const JAVA: Rules = { compareCrc: true, isOver: (input, at) => !isHeader(input, at) }

/** gzip members, one or several in a row, as RFC 1952 has them. The length at each member's end is compared. */
export function gzipWith(kernel: Kernels, rules = TRUSTING): Codec {
  return {
    decode(input, limit) {
      const first = kernel.heap + input.length + SLACK
      kernel.upTo(first + SLACK).set(input, kernel.heap)
      kernel.upTo(0).fill(0, kernel.heap + input.length, first)
      let out = first
      let at = 0
      do {
        const from = skipHeader(input, at)
        const { written, read } = member(input, from, out, first + limit)
        const end = from + read + TRAILER_SIZE
        if (end > input.length) throw new CodecError('their gzip stream has no end')
        const trailer = new DataView(input.buffer, input.byteOffset + end - TRAILER_SIZE)
        const size = trailer.getUint32(4, true)
        if (size !== written % 2 ** 32)
          throw new CodecError(`their gzip stream says it unpacks to ${size} bytes; it gave ${written}`)
        if (rules.compareCrc && kernel.crc32(out, written) !== trailer.getUint32(0, true))
          throw new CodecError('the CRC of their gzip stream is not that of what it unpacks to')
        out += written
        at = end
      } while (at < input.length && !rules.isOver(input, at))
      return kernel.upTo(0).subarray(first, out)

      /** Room is made as it is needed: what the stream says of its length may lie. */
      function member(bytes: Uint8Array, from: number, to: number, stop: number): { written: number; read: number } {
        const rest = bytes.length - from
        const most = Math.min(stop - to, rest * BEST_RATIO)
        // of one member alone, the last bytes say how long it is
        const said = new DataView(bytes.buffer, bytes.byteOffset).getUint32(bytes.length - 4, true)
        const likely = said > 0 && said <= most ? said : rest * 4
        for (let room = Math.min(most, Math.max(4096, likely)); ; room = Math.min(most, room * 4)) {
          kernel.upTo(to + room + SLACK)
          const { written, end } = kernel.inflate(kernel.heap + from, rest, to, room)
          if (written >= 0) return { written, read: end - kernel.heap - from }
          if (written === MALFORMED) throw new CodecError('their gzip stream does not follow the format')
          if (room === most) throw tooLarge(limit)
        }
      }
    },
  }
}

export const gzip: Codec = { decode: (input, limit) => gzipWith(kernels()).decode(input, limit) }

/** As Java's `GZIPInputStream` reads it, and so Kafka. */
export const javaGzip: Codec = { decode: (input, limit) => gzipWith(kernels(), JAVA).decode(input, limit) }

function isHeader(input: Uint8Array, at: number): boolean {
  try {
    return skipHeader(input, at) > at
  } catch (error) {
    if (error instanceof CodecError) return false
    throw error
  }
}

function skipHeader(input: Uint8Array, start: number): number {
  if (input[start] !== 0x1f || input[start + 1] !== 0x8b || input[start + 2] !== 8)
    throw new CodecError(`no gzip stream begins at byte ${start} of them`)
  const flags = input[start + 3] ?? 0
  let at = start + 10
  if ((flags & EXTRA) !== 0) at += 2 + (input[at] ?? 0) + ((input[at + 1] ?? 0) << 8)
  for (const text of [NAME, COMMENT]) {
    if ((flags & text) === 0) continue
    const end = at < input.length ? input.indexOf(0, at) : -1
    if (end < 0) throw new CodecError('the header of their gzip stream has no end')
    at = end + 1
  }
  if ((flags & HEADER_CRC) !== 0) at += 2
  if (at >= input.length) throw new CodecError('the header of their gzip stream has no end')
  return at
}

/** Padding behind the last member, as tapes and some writers leave it. */
function onlyZeros(input: Uint8Array, from: number): boolean {
  for (let at = from; at < input.length; at++) if (input[at] !== 0) return false
  return true
}
