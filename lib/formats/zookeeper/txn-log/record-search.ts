import { adler32Of } from '../../../bytes/adler32.ts'
import type { ByteWindow } from '../../../bytes/byte-window.ts'
import { firstNonZero } from '../../../bytes/zeros.ts'
import { TXN_HEADER_SIZE } from './entry.ts'
import { END_OF_RECORD, RECORD_OVERHEAD, RECORD_PREFIX } from './record.ts'

/** A record larger than this is not held in memory: servers refuse more than 1 MB unless they are told otherwise. */
export const LARGEST_PAYLOAD = 128 * 1024 * 1024
/** What one search may spend on checksums of what only looks like a record; after that only small ones are tried. */
const BUDGET = 256 * 1024 * 1024
const SMALL = 64 * 1024

/** Whether a record of a possible length begins there, with its end mark where it says. Reads it into the window. */
export async function seemsRecord(window: ByteWindow, place: number): Promise<boolean> {
  if (!(await window.has(place, RECORD_PREFIX))) return false
  const length = window.view.getInt32(place - window.start + 8)
  if (length < TXN_HEADER_SIZE || length > LARGEST_PAYLOAD) return false
  if (!(await window.has(place, length + RECORD_OVERHEAD))) return false
  return window.bytes[place - window.start + RECORD_PREFIX + length] === END_OF_RECORD
}

/** Of the payload of the record that begins there and is in the window. */
export function checksumsAt(window: ByteWindow, place: number): { stored: bigint; computed: bigint } {
  const at = place - window.start
  const from = at + RECORD_PREFIX
  const computed = BigInt(adler32Of(window.bytes, from, from + window.view.getInt32(at + 8)))
  return { stored: window.view.getBigInt64(at), computed }
}

/**
 * The first place from `start` on where a record begins whose checksum is right; -1 where there is none. So a reader finds
 * its way after damage. A checksum is stored in 64 bits and has 32: every record begins with four zeros.
 */
export async function findRecord(
  window: ByteWindow,
  start: number,
  onProgress: (place: number) => void,
): Promise<number> {
  let budget = BUDGET
  for (let place = start; await window.has(place, RECORD_PREFIX + TXN_HEADER_SIZE); onProgress(place)) {
    const last = window.end - RECORD_PREFIX
    for (; place <= last; place++) {
      const at = place - window.start
      const { bytes, view } = window
      if (view.getInt32(at) !== 0) continue
      const length = view.getInt32(at + 8)
      if (length === 0) {
        // nowhere before the next byte that is none is a length
        place += Math.max(0, firstNonZero(bytes, at) - RECORD_PREFIX - at)
        continue
      }
      if (length < TXN_HEADER_SIZE || length > LARGEST_PAYLOAD || (budget < 0 && length > SMALL)) continue
      const held = window.holds(place, length + RECORD_OVERHEAD)
      if (await seemsRecord(window, place)) {
        budget -= length
        const { stored, computed } = checksumsAt(window, place)
        if (stored === computed) return place
      }
      if (!held) {
        // the window has moved, and with it how far this loop may go
        place += 1
        break
      }
    }
  }
  return -1
}
