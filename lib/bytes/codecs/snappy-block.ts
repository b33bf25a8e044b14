const MALFORMED = -1
const TOO_LARGE = -2

/** One raw snappy block inside one memory: the twin of `wasm/snappy.ts`. */
export function snappyBlock(memory: Uint8Array, from: number, length: number, to: number, limit: number): number {
  const end = from + length
  const header = readLength(memory, from, end)
  if (header === null) return MALFORMED
  const total = header.length
  if (total > limit) return TOO_LARGE
  let at = header.at
  let out = to
  const stop = to + total
  while (at < end) {
    const tag = memory[at++]!
    let size = (tag >>> 2) + 1
    if ((tag & 3) === 0) {
      if (size > 60) {
        const bytes = size - 60
        if (at + bytes > end) return MALFORMED
        size = 1
        for (let i = 0; i < bytes; i++) size += memory[at + i]! * 2 ** (8 * i)
        at += bytes
      }
      if (size > end - at || size > stop - out) return MALFORMED
      memory.copyWithin(out, at, at + size)
      at += size
    } else {
      const bytes = [0, 1, 2, 4][tag & 3]!
      if (at + bytes > end) return MALFORMED
      let distance = 0
      for (let i = 0; i < bytes; i++) distance += memory[at + i]! * 2 ** (8 * i)
      if ((tag & 3) === 1) {
        size = ((tag >>> 2) & 7) + 4
        distance += (tag & 0xe0) << 3
      }
      at += bytes
      if (distance === 0 || distance > out - to || size > stop - out) return MALFORMED
      for (let i = 0; i < size; i++) memory[out + i] = memory[out + i - distance]!
    }
    out += size
  }
  return out === stop ? total : MALFORMED
}

/** The unpacked length that a block begins with; null where it is no varint of 32 bits. */
export function readLength(memory: Uint8Array, from: number, end: number): { length: number; at: number } | null {
  let length = 0
  for (let at = from; at < Math.min(end, from + 5); at++) {
    const byte = memory[at]!
    length += (byte & 127) * 2 ** (7 * (at - from))
    if (byte < 128) return length < 2 ** 32 ? { length, at: at + 1 } : null
  }
  return null
}
