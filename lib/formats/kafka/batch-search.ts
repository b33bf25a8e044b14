import type { ByteWindow } from '../../bytes/byte-window.ts'
import { createCrc32, createCrc32c } from '../../bytes/crc32c.ts'
import { BLOCK_SIZE } from '../../bytes/source.ts'
import { firstNonZero } from '../../bytes/zeros.ts'
import {
  BATCH_HEADER_SIZE,
  CRC_FROM,
  int64,
  isFilled,
  isSaneHeader,
  isSaneMessage,
  LEAST_SIZE,
  LOG_OVERHEAD,
  MAGIC_AT,
  UP_TO_MAGIC,
} from './batch-header.ts'

/** A batch larger than this is not held in memory: brokers refuse more than 1 MB unless they are told otherwise. */
export const LARGEST_BATCH = 128 * 1024 * 1024
/** The largest that brokers take unless they are told otherwise. */
const ORDINARY = 1024 * 1024 + LOG_OVERHEAD
/**
 * What one search may spend on CRCs of what only looks like a batch, of each kind; after that only small ones are tried. A few large
 * ones that are none (the header of a batch, read from a byte before it) must not keep an ordinary one from being found.
 */
const CRC_BUDGET = { ordinary: 256 * 1024 * 1024, large: 64 * 1024 * 1024 }
const SMALL = 64 * 1024

/** Holds the bytes of a window, and checks the CRCs of entries in it, whatever their format: brokers take later ones for the present. */
export class BatchCrc {
  readonly #crc32c = createCrc32c()
  readonly #crc32 = createCrc32()

  load(...pieces: Uint8Array[]): Uint8Array {
    return this.#crc32.load(this.#crc32c.load(...pieces))
  }

  isRight({ view }: ByteWindow, at: number, end: number): boolean {
    return this.of(view, at, end) === this.stored(view, at)
  }

  of(view: DataView, at: number, end: number): number {
    return view.getInt8(at + MAGIC_AT) >= 2 ? this.#crc32c.of(at + CRC_FROM, end) : this.#crc32.of(at + MAGIC_AT, end)
  }

  stored(view: DataView, at: number): number {
    return view.getUint32(view.getInt8(at + MAGIC_AT) >= 2 ? at + UP_TO_MAGIC : at + LOG_OVERHEAD)
  }
}

/** Checksums that no walk uses now. Each has a memory of its own, which is not quickly given back. */
const idle: BatchCrc[] = []

export function borrowCrc(): BatchCrc {
  return idle.pop() ?? new BatchCrc()
}

/** `held` is how much it had to hold at last: one that grew for a huge batch is not kept. */
export function returnCrc(crc: BatchCrc, held: number): void {
  if (held <= 2 * BLOCK_SIZE) idle.push(crc)
}

/** An index holds offsets as 32 bits, counted from the segment's base: none is farther from it. */
const FARTHEST = 2_147_483_647

/** Offsets that the next batch of a segment may begin at. */
export class OffsetBounds {
  #baseOffset: number | null
  #last = -1

  /** `baseOffset` is that of the file's name; null where it says none. */
  constructor(baseOffset: number | null) {
    this.#baseOffset = baseOffset
  }

  /** The file begins with this offset, whatever its name says. */
  begin(offset: number): void {
    if (offset >= 0 && this.#baseOffset !== null) this.#baseOffset = Math.min(this.#baseOffset, offset)
  }

  /** A batch with the right CRC ends at this offset. */
  passed(lastOffset: number): void {
    this.#last = Math.max(this.#last, lastOffset)
  }

  allow(offset: number): boolean {
    // a file may have been renamed: what its batches say outweighs the name
    const base = this.#last >= 0 ? this.#last + 1 : (this.#baseOffset ?? 0)
    const reach = this.#last >= 0 || this.#baseOffset !== null ? FARTHEST : Number.MAX_SAFE_INTEGER
    return offset >= base && offset - base <= reach
  }
}

/** So far behind a batch whose offset lies outside the bounds one inside is preferred: the first may stand in a payload. */
const STRANGE_REACH = 1024 * 1024

/**
 * The first place from `start` on, and before `stop`, where a batch begins whose CRC is right and whose offset lies within
 * the bounds; -1 where there is none. So a reader finds its way after damage, or in the middle of a file. With `strange` one
 * outside the bounds does where no other follows soon: two segments may have been put into one file.
 */
export async function findBatch(
  window: ByteWindow,
  crc: BatchCrc,
  size: number,
  start: number,
  stop: number,
  bounds: OffsetBounds,
  strange: boolean,
  onProgress: (place: number) => void,
): Promise<number> {
  const budget = { ...CRC_BUDGET }
  let outside = -1
  for (let place = start; place < stop && (await window.has(place, UP_TO_MAGIC)); onProgress(place)) {
    const last = Math.min(window.end - UP_TO_MAGIC, stop - 1)
    for (; place <= last; place++) {
      const at = place - window.start
      if (window.bytes[at + MAGIC_AT]! > 2) continue
      if (window.view.getInt32(at + 8) === 0) {
        // no size has only zeros: the next place to look at is where its last byte is none
        place += firstNonZero(window.bytes, at + LOG_OVERHEAD) - LOG_OVERHEAD - at
        continue
      }
      const total = candidate(window, at, size - place)
      if (total === 0) continue
      const fits = bounds.allow(int64(window.view, at))
      if (!fits && (!strange || outside >= 0 || !isOrdinary(window, at, total))) continue
      const kind = total <= ORDINARY ? 'ordinary' : 'large'
      if (budget[kind] < 0 && total > SMALL) continue
      const held = window.holds(place, total)
      if (!(await window.has(place, total))) continue
      const from = place - window.start
      if (isSane(window, from, total)) {
        budget[kind] -= total
        if (crc.isRight(window, from, from + total)) {
          if (fits) return place
          outside = place
          stop = Math.min(stop, place + STRANGE_REACH)
        }
      }
      if (!held || place === outside) {
        // the window or the end has moved, and with it how far this loop may go
        place += 1
        break
      }
    }
  }
  return outside
}

/** What stands in it, apart from its CRC, can be an entry of its format; all of it is in the window. */
function isSane({ view }: ByteWindow, at: number, total: number): boolean {
  if (view.getInt8(at + MAGIC_AT) === 2) return isSaneHeader(view, at)
  return isSaneMessage(view, at) && isFilled(view, at, at + total)
}

/** Of the present format and no larger than brokers take by themselves. */
function isOrdinary({ bytes, view }: ByteWindow, at: number, total: number): boolean {
  return bytes[at + MAGIC_AT] === 2 && total <= ORDINARY && int64(view, at) >= 0
}

/** Length of what may begin here with a known format, by its size alone; 0 where nothing can. */
function candidate({ bytes, view }: ByteWindow, at: number, remaining: number): number {
  const magic = bytes[at + MAGIC_AT]!
  const size = view.getInt32(at + 8)
  const total = size + LOG_OVERHEAD
  if (size < LEAST_SIZE[magic]! || total > remaining || total > LARGEST_BATCH) return 0
  return magic === 2 && total < BATCH_HEADER_SIZE ? 0 : total
}
