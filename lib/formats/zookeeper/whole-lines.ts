import { type ByteSource, blocksOf } from '../../bytes/source.ts'
import type { TextEncoding } from '../text-encoding.ts'
import { LineText } from './text-encoding.ts'

/** Of a line that does not end within so many bytes the rest is left out; its place still covers all of it. */
export const LINE_LIMIT = 8 * 1024 * 1024
/** How much is read at a time to finish the last record behind a range. */
const READ_ON = 64 * 1024
const LINE_FEED = 10
const NO_FEED = new Uint8Array(0)

interface Block {
  readonly start: number
  readonly bytes: Uint8Array
}

/**
 * The lines that begin at or after `start`, several at a time: each text ends with a line feed, or with the source. The
 * line that is under way at `start` is left out: whoever reads the range before has it. Goes on behind `end` as long as it
 * is asked, in small steps.
 */
export async function* wholeLines(
  source: ByteSource,
  start: number,
  end: number,
  encoding: TextEncoding,
): AsyncGenerator<LineText> {
  const { mark, unit } = encoding
  const inside = start > mark
  // One unit earlier, to see whether a line begins right at the start, which may lie inside a unit.
  const from = inside ? start - unit + ((start - mark) % unit) : mark
  const unfinished = new UnfinishedLine(from, inside)
  const blocks = readFrom(source, from, end)
  for await (const block of unit === 1 ? blocks : wholeUnits(blocks)) {
    let rest = block
    if (unfinished.pending) {
      const feed = firstFeed(block.bytes, encoding)
      const taken = feed === -1 ? block.bytes.length : feed + unit
      unfinished.add(block.bytes.subarray(0, taken))
      if (feed === -1) continue
      const line = unfinished.finish(block.start + taken, block.bytes.subarray(feed, taken), encoding)
      if (line !== null) yield line
      rest = { start: block.start + taken, bytes: block.bytes.subarray(taken) }
    }
    const feed = lastFeed(rest.bytes, encoding)
    const taken = feed === -1 ? 0 : feed + unit
    if (taken > 0) yield new LineText(rest.bytes.subarray(0, taken), rest.start, encoding)
    unfinished.begin(rest.start + taken)
    unfinished.add(rest.bytes.subarray(taken))
  }
  const last = unfinished.pending ? unfinished.finish(source.size, NO_FEED, encoding) : null
  if (last !== null) yield last
}

/** Pieces of a line whose end is in a block to come. */
class UnfinishedLine {
  #pieces: Uint8Array[] = []
  #kept = 0
  #leftOut = 0
  #lineStart: number
  /** Behind the zeros that the line begins with. */
  #start: number
  /** The line began before the range and is somebody else's. */
  #skipped: boolean

  constructor(start: number, skipped: boolean) {
    this.#lineStart = start
    this.#start = start
    this.#skipped = skipped
  }

  get pending(): boolean {
    return this.#skipped || this.#kept > 0 || this.#start > this.#lineStart
  }

  begin(start: number): void {
    this.#lineStart = start
    this.#start = start
    this.#pieces = []
    this.#kept = 0
    this.#leftOut = 0
    this.#skipped = false
  }

  add(bytes: Uint8Array): void {
    if (this.#skipped) return
    let piece = bytes
    if (this.#kept === 0) {
      // A log that was emptied while it was open begins with as many zeros as it was long.
      const first = piece.findIndex((byte) => byte !== 0)
      const zeros = first === -1 ? piece.length - (piece.length % 2) : first - (first % 2)
      this.#start += zeros
      piece = piece.subarray(zeros)
    }
    const room = Math.max(0, LINE_LIMIT - this.#kept)
    this.#leftOut += Math.max(0, piece.length - room)
    piece = piece.subarray(0, room)
    if (piece.length === 0) return
    this.#pieces.push(piece)
    this.#kept += piece.length
  }

  /** Null where the line is skipped. `feed` is what it ended with. */
  finish(end: number, feed: Uint8Array, encoding: TextEncoding): LineText | null {
    if (this.#leftOut > 0) this.#pieces.push(feed)
    const size = this.#pieces.reduce((sum, piece) => sum + piece.length, 0)
    const skipped = this.#skipped
    const line = skipped
      ? null
      : new LineText(joined(this.#pieces, size), this.#start, encoding, this.#lineStart, this.#leftOut)
    this.begin(end)
    return line
  }
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  if (pieces.length === 1) return pieces[0]!
  const bytes = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}

async function* readFrom(source: ByteSource, start: number, end: number): AsyncGenerator<Block> {
  yield* blocksOf(source, start, end)
  const size = Math.min(source.blockSize ?? READ_ON, READ_ON)
  yield* blocksOf(source, Math.max(start, end), source.size, size)
}

/** The same blocks, cut so that none ends inside a character of two bytes. */
async function* wholeUnits(blocks: AsyncIterable<Block>): AsyncGenerator<Block> {
  let odd: Uint8Array = new Uint8Array(0)
  for await (const { start, bytes } of blocks) {
    const all = joined([odd, bytes], odd.length + bytes.length)
    const even = all.length & ~1
    if (even > 0) yield { start: start - odd.length, bytes: all.subarray(0, even) }
    odd = all.subarray(even)
  }
}

function firstFeed(bytes: Uint8Array, encoding: TextEncoding): number {
  if (encoding.unit === 1) return bytes.indexOf(LINE_FEED)
  for (let i = 0; i + 1 < bytes.length; i += 2) if (isFeed(bytes, i, encoding)) return i
  return -1
}

function lastFeed(bytes: Uint8Array, encoding: TextEncoding): number {
  if (encoding.unit === 1) return bytes.lastIndexOf(LINE_FEED)
  for (let i = (bytes.length & ~1) - 2; i >= 0; i -= 2) if (isFeed(bytes, i, encoding)) return i
  return -1
}

function isFeed(bytes: Uint8Array, at: number, encoding: TextEncoding): boolean {
  const high = encoding.name === 'utf-16be' ? bytes[at] : bytes[at + 1]
  const low = encoding.name === 'utf-16be' ? bytes[at + 1] : bytes[at]
  return high === 0 && low === LINE_FEED
}
