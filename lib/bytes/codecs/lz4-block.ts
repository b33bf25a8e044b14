const MALFORMED = 0

/** One block of an LZ4 frame inside one memory: the twin of `wasm/lz4.ts`. */
export function lz4Block(
  memory: Uint8Array,
  from: number,
  length: number,
  low: number,
  to: number,
  stop: number,
): number {
  const end = from + length
  let at = from
  let out = to
  while (at < end) {
    const token = memory[at++]!
    let literals = token >>> 4
    if (literals === 15) {
      let byte: number
      do {
        if (at >= end) return MALFORMED
        byte = memory[at++]!
        literals += byte
      } while (byte === 255)
    }
    if (literals > end - at || literals > stop - out) return MALFORMED
    memory.copyWithin(out, at, at + literals)
    at += literals
    out += literals
    if (at === end) return out // the last sequence has no match
    if (at + 2 > end) return MALFORMED
    const distance = memory[at]! | (memory[at + 1]! << 8)
    at += 2
    let size = token & 15
    if (size === 15) {
      let byte: number
      do {
        if (at >= end) return MALFORMED
        byte = memory[at++]!
        size += byte
      } while (byte === 255)
    }
    size += 4
    if (distance > out - low || size > stop - out) return MALFORMED
    // the reference library takes a distance of 0 for zeros, and so does Kafka
    if (distance === 0) memory.fill(0, out, out + size)
    for (let i = 0; i < size; i++) memory[out + i] = memory[out + i - distance]!
    out += size
  }
  return MALFORMED
}
