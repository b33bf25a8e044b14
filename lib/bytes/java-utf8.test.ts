import { expect, test } from 'vitest'
import { decodeJavaUtf8 } from './java-utf8.ts'

/** What OpenJDK 17 makes of these bytes; U+FFFD as `?`. */
test.each([
  ['sound text', '68 c3 a9 e6 bc a2 f0 9f 98 80', 'hé漢😀'],
  ['a byte order mark stays', 'ef bb bf 41', '\ufeffA'],
  ['a lone continuation', '80 41', '?A'],
  ['two bytes for one', 'c0 80', '??'],
  ['a surrogate is one', 'ed a0 80 41', '?A'],
  ['three bytes, the third missing', 'e6 bc 41', '?A'],
  ['three bytes at the end', 'e6 bc', '?'],
  ['three bytes for less', 'e0 80 80', '???'],
  ['four bytes beyond Unicode', 'f4 90 80 80', '????'],
  ['four bytes, the last missing', 'f0 9f 98 41', '?A'],
  ['no first byte of any', 'ff fe', '??'],
])('%s', (_, hex, text) => {
  const bytes = Uint8Array.from(hex.split(' '), (byte) => Number.parseInt(byte, 16))
  expect(decodeJavaUtf8(bytes).replaceAll('\ufffd', '?')).toBe(text)
})
