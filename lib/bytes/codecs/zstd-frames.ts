import { CodecError } from './codec.ts'

const MAGIC = 0xfd2fb528
/** Sixteen magic numbers begin frames that decoders leave out. */
const SKIPPABLE = 0x184d2a50
/** What `zstd --ultra -22` and a long window ask for; a frame may claim 2 TB. */
const LARGEST_WINDOW = 2 ** 27

const CHECKSUM = 0x04
const SINGLE_SEGMENT = 0x20
const REPEATED = 1
const COMPRESSED = 2
const RESERVED = 3

/** A block of a frame with a larger window unpacks to no more than this. */
const LARGEST_BLOCK = 128 * 1024

/**
 * The most that frames of zstd data (RFC 8878) can unpack to, found by walking from block to block without unpacking: Kafka's
 * say no size. Throws where they do not end where the bytes end.
 */
export function mostUnpacked(input: Uint8Array): number {
  if (input.length === 0) throw new CodecError('there is no zstd frame')
  const view = new DataView(input.buffer, input.byteOffset, input.byteLength)
  let most = 0
  for (let at = 0; at < input.length; ) {
    const frame = walkFrame(input, view, at)
    most += frame.most
    at = frame.end
  }
  return most
}

function walkFrame(input: Uint8Array, view: DataView, start: number): { end: number; most: number } {
  const magic = view.getUint32(within(input, start, 4), true)
  if ((magic & 0xfffffff0) >>> 0 === SKIPPABLE) {
    const length = view.getUint32(within(input, start + 4, 4), true)
    return { end: within(input, start + 8, length) + length, most: 0 }
  }
  if (magic !== MAGIC) throw new CodecError(`no zstd frame begins at byte ${start} of them`)
  const descriptor = input[within(input, start + 4, 2)]!
  let at = start + 5 + headerSize(descriptor, input[start + 5]!)
  let most = 0
  for (let last = false; !last; ) {
    within(input, at, 3)
    const header = input[at]! | (input[at + 1]! << 8) | (input[at + 2]! << 16)
    const kind = (header >>> 1) & 3
    if (kind === RESERVED) throw new CodecError('a block of their zstd frame is of a kind that there is not')
    const size = kind === REPEATED ? 1 : header >>> 3
    most += kind === COMPRESSED ? LARGEST_BLOCK : header >>> 3
    at = within(input, at + 3, size) + size
    last = (header & 1) === 1
  }
  const checksum = (descriptor & CHECKSUM) !== 0 ? 4 : 0
  return { end: within(input, at, checksum) + checksum, most }
}

/** Of what follows the descriptor; also compares the window with the largest that is allowed. */
function headerSize(descriptor: number, window: number): number {
  const single = (descriptor & SINGLE_SEGMENT) !== 0
  const dictionary = [0, 1, 2, 4][descriptor & 3]!
  const contentSize = [single ? 1 : 0, 2, 4, 8][descriptor >>> 6]!
  const windowSize = 2 ** (10 + (window >>> 3)) * (1 + (window & 7) / 8)
  if (!single && windowSize > LARGEST_WINDOW)
    throw new CodecError(`their zstd frame asks for a window of ${windowSize} bytes`)
  return (single ? 0 : 1) + dictionary + contentSize
}

function within(input: Uint8Array, at: number, length: number): number {
  if (at + length > input.length) throw new CodecError('their zstd frame goes on past their end')
  return at
}
