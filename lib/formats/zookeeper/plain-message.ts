import { findByte, findText, isAscii, isAsciiWithout } from './byte-search.ts'

/** Of a message so much is matched. */
export const MESSAGE_LIMIT = 16 * 1024
/** A stamp, a level, brackets: no header is shorter, and no exception's class with a frame behind it. */
export const SHORTEST_HEADER = 32

const ESCAPE = 27
const BLANK = 32
const CLOSE_ROUND = 41
const E = 69
const CLOSE_SQUARE = 93
const M = 109

/**
 * Where a message ends whose bytes are all there is to it, so that no string is needed: ASCII, no colours, no trace and no
 * second record behind it. -1 where there may be more to it.
 */
export function plainEnd(bytes: DataView, from: number, to: number): number {
  if (to - from >= MESSAGE_LIMIT) return -1
  let end = to
  while (end > from && isBlank(bytes.getUint8(end - 1))) end -= 1
  const last = end > from ? bytes.getUint8(end - 1) : 0
  if (last === M && findByte(bytes, from, to, ESCAPE) < to) return -1
  const framed = last === CLOSE_ROUND || last === CLOSE_SQUARE || last === E
  if (framed && end - from >= SHORTEST_HEADER && findText(bytes, from, end, 'at ') < end) return -1
  // A header has its bracket, and most messages have none.
  if (isAsciiWithout(bytes, from, to, CLOSE_SQUARE)) return end
  return isAscii(bytes, from, to) && findText(bytes, from, to, '] ') === to ? end : -1
}

/** What `trim` takes off, of ASCII. */
function isBlank(byte: number): boolean {
  return byte === BLANK || (byte >= 9 && byte <= 13)
}
