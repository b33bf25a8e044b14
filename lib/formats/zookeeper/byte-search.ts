/** Where a byte is in [from, to); `to` where it is not. Four bytes at a time: lines are too short for a native call each. */
export function findByte(bytes: DataView, from: number, to: number, byte: number): number {
  const pattern = byte * 0x01010101
  let at = from
  for (; at + 4 <= to; at += 4) {
    // The highest bit of each byte that is equal, and maybe of bytes behind the first such one.
    const differs = bytes.getInt32(at, true) ^ pattern
    if (((differs - 0x01010101) & ~differs & 0x80808080) !== 0) break
  }
  while (at < to && bytes.getUint8(at) !== byte) at += 1
  return at
}

/** Whether all bytes in [from, to) are ASCII. */
export function isAscii(bytes: DataView, from: number, to: number): boolean {
  let bits = 0
  let at = from
  for (; at + 4 <= to; at += 4) bits |= bytes.getInt32(at)
  for (; at < to; at++) bits |= bytes.getUint8(at)
  return (bits & 0x80808080) === 0
}
