// One raw snappy block: its length as a varint, then literals and copies.
import { copyLiteral, copyMatch } from "./copy";

/** The bytes do not follow the format. */
const MALFORMED: i32 = -1;
/** The output would be longer than allowed. */
const TOO_LARGE: i32 = -2;

/** Bytes written to `to`. Input must be followed by 16 readable bytes, output by the slack of copy.ts. */
export function snappyBlock(from: usize, length: i32, to: usize, limit: i32): i32 {
  const end = from + length;
  let total: u64 = 0;
  let shift: u64 = 0;
  for (;;) {
    if (from >= end || shift > 28) return MALFORMED;
    const byte = load<u8>(from++);
    total |= <u64>(byte & 127) << shift;
    if (byte < 128) break;
    shift += 7;
  }
  if (total > <u64>limit) return TOO_LARGE;
  const first = to;
  const stop = to + <usize>total;
  while (from < end) {
    const tag = <u32>load<u8>(from++);
    let size: usize;
    if ((tag & 3) == 0) {
      size = (tag >>> 2) + 1;
      if (size > 60) {
        const bytes = size - 60;
        if (from + bytes > end) return MALFORMED;
        size = <usize>(load<u32>(from) & (<u32>0xffffffff >>> ((4 - <u32>bytes) << 3))) + 1;
        from += bytes;
        if (size == 0) return MALFORMED;
      }
      if (size > end - from || size > stop - to) return MALFORMED;
      copyLiteral(from, to, size);
      from += size;
    } else {
      let distance: usize;
      if ((tag & 3) == 1) {
        if (from >= end) return MALFORMED;
        size = ((tag >>> 2) & 7) + 4;
        distance = ((tag & 0xe0) << 3) | load<u8>(from++);
      } else {
        size = (tag >>> 2) + 1;
        const wide = (tag & 3) == 3;
        if (from + (wide ? 4 : 2) > end) return MALFORMED;
        distance = wide ? <usize>load<u32>(from) : <usize>load<u16>(from);
        from += wide ? 4 : 2;
      }
      if (distance == 0 || distance > to - first || size > stop - to) return MALFORMED;
      copyMatch(to, distance, size);
    }
    to += size;
  }
  return to == stop ? <i32>total : MALFORMED;
}
