/**
 * UTF-8 as `new String(bytes, UTF_8)` reads it in Java 9 and later. Sound text is the same for everyone; of broken text the
 * number of replacement characters differs from what a browser makes of it (a surrogate of three bytes is one, not three).
 * Source: java.lang.String, decodeUTF8_UTF16.
 */
export function decodeJavaUtf8(bytes: Uint8Array): string {
  try {
    return STRICT.decode(bytes)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return decodeBroken(bytes)
  }
}

const STRICT = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const UNITS = new TextDecoder('utf-16le', { ignoreBOM: true })
const REPLACEMENT = 0xfffd

function decodeBroken(bytes: Uint8Array): string {
  const units = new Uint16Array(bytes.length) // no character has more of them than bytes
  let count = 0
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at]!
    const length = first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf8 ? 4 : 0
    const sound = length === 0 ? 0 : soundBytes(bytes, at, length)
    const code = length > 0 && sound === length ? codeAt(bytes, at, length) : REPLACEMENT
    if (code > 0xffff) units[count++] = 0xd800 + ((code - 0x1_0000) >> 10)
    units[count++] = code > 0xffff ? 0xdc00 + (code & 0x3ff) : code
    at += Math.max(1, sound)
  }
  return UNITS.decode(units.subarray(0, count))
}

/** How many bytes from here on can belong to one character of this length; at most `length`. */
function soundBytes(bytes: Uint8Array, at: number, length: number): number {
  const first = bytes[at]!
  if (length === 4 && first > 0xf4) return 1
  for (let i = 1; i < length; i++) {
    const next = bytes[at + i]
    if (next === undefined || (next & 0xc0) !== 0x80) return length === 2 ? 1 : i
    if (i === 1 && first === 0xe0 && next < 0xa0) return 1
    if (i === 1 && first === 0xf0 && next < 0x90) return 1
    if (i === 1 && first === 0xf4 && next > 0x8f) return 1
  }
  return length
}

/** A surrogate has a form of three bytes, and is no character. */
function codeAt(bytes: Uint8Array, at: number, length: number): number {
  let code = length === 1 ? bytes[at]! : bytes[at]! & (0x7f >> length)
  for (let i = 1; i < length; i++) code = (code << 6) | (bytes[at + i]! & 0x3f)
  return code >= 0xd800 && code < 0xe000 ? REPLACEMENT : code
}
