// One block of an LZ4 frame: sequences of literals and a match.
import { copyLiteral, copyMatch } from "./copy";

/**
 * Writes from `to` on, at most up to `stop`, and gives the place after the last byte; 0 where the bytes do not follow the
 * format. Matches reach back to `low`: in linked blocks that is output of the blocks before. Input must be followed by 16
 * readable bytes, output by the slack of copy.ts.
 */
export function lz4Block(from: usize, length: i32, low: usize, to: usize, stop: usize): usize {
  const end = from + length;
  while (from < end) {
    const token = <u32>load<u8>(from++);
    let literals = <usize>(token >>> 4);
    if (literals == 15) {
      let byte: u32;
      do {
        if (from >= end) return 0;
        byte = load<u8>(from++);
        literals += byte;
      } while (byte == 255);
    }
    if (literals > end - from || literals > stop - to) return 0;
    copyLiteral(from, to, literals);
    from += literals;
    to += literals;
    if (from == end) return to; // the last sequence has no match
    if (from + 2 > end) return 0;
    const distance = <usize>load<u16>(from);
    from += 2;
    let size = <usize>(token & 15);
    if (size == 15) {
      let byte: u32;
      do {
        if (from >= end) return 0;
        byte = load<u8>(from++);
        size += byte;
      } while (byte == 255);
    }
    size += 4;
    if (distance > to - low || size > stop - to) return 0;
    // the reference library takes a distance of 0 for zeros, and so does Kafka
    if (distance == 0) memory.fill(to, 0, size);
    else copyMatch(to, distance, size);
    to += size;
  }
  return 0;
}
