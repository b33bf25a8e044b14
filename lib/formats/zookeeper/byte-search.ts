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

/** Where ASCII text is in [from, to); `to` where it is not. */
export function findText(bytes: DataView, from: number, to: number, text: string): number {
  const first = text.charCodeAt(0)
  for (let at = findByte(bytes, from, to, first); at < to; at = findByte(bytes, at + 1, to, first)) {
    let i = 1
    while (i < text.length && at + i < to && bytes.getUint8(at + i) === text.charCodeAt(i)) i += 1
    if (i === text.length) return at
  }
  return to
}

/** Whether all bytes in [from, to) are ASCII. */
export function isAscii(bytes: DataView, from: number, to: number): boolean {
  let bits = 0
  let at = from
  for (; at + 4 <= to; at += 4) bits |= bytes.getInt32(at)
  for (; at < to; at++) bits |= bytes.getUint8(at)
  return (bits & 0x80808080) === 0
}

/** The same, and none of them is this one: all bytes in [from, to) are ASCII, and another one than this. */
export function isAsciiWithout(bytes: DataView, from: number, to: number, byte: number): boolean {
  const pattern = byte * 0x01010101
  let marks = 0
  let at = from
  for (; at + 4 <= to; at += 4) {
    const four = bytes.getInt32(at, true)
    const differs = four ^ pattern
    marks |= four | ((differs - 0x01010101) & ~differs)
  }
  for (; at < to; at++) marks |= bytes.getUint8(at) === byte ? 0x80 : bytes.getUint8(at)
  return (marks & 0x80808080) === 0
}
