/** Bytes that are looked at one by one before words are: most runs of zeros are short. */
const SHORT = 64

/** The first byte from there on that is not zero; the length where all are. A preallocated file is gigabytes of zeros. */
export function firstNonZero(bytes: Uint8Array, from: number): number {
  let at = from
  const byWord = Math.min(bytes.length, at + SHORT + 4)
  while (at < byWord && (at < from + SHORT || (bytes.byteOffset + at) % 4 !== 0)) {
    if (bytes[at] !== 0) return at
    at += 1
  }
  if ((bytes.byteOffset + at) % 4 === 0) {
    const words = new Int32Array(bytes.buffer, bytes.byteOffset + at, (bytes.length - at) >> 2)
    let word = 0
    while (word < words.length && words[word] === 0) word += 1
    at += 4 * word
  }
  while (at < bytes.length && bytes[at] === 0) at += 1
  return at
}
