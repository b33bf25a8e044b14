const MODULUS = 65_521
/** So many bytes can be summed before the second sum leaves 32 bits (zlib's NMAX). */
const RUN = 5_552

/** Adler-32 of a range of bytes, as zlib and java.util.zip have it; `before` is the sum of what stands in front of it. */
export function adler32Of(bytes: Uint8Array, start = 0, end = bytes.length, before = 1): number {
  let low = before & 0xffff
  let high = before >>> 16
  for (let at = start; at < end; ) {
    const stop = Math.min(at + RUN, end)
    for (; at < stop; at++) {
      low += bytes[at]!
      high += low
    }
    low %= MODULUS
    high %= MODULUS
  }
  return ((high << 16) | low) >>> 0
}
