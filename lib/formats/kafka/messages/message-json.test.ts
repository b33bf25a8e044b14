import { expect, test } from 'vitest'
import { formatDouble, formatString, formatUuid } from './message-json.ts'

test.each([
  [1000, '1000.0'],
  [0.001, '0.001'],
  [0.00099, '9.9E-4'],
  [12_345_678.5, '1.23456785E7'],
  [1e7, '1.0E7'],
  [-2.5, '-2.5'],
  [-0, '-0.0'],
  [Number.POSITIVE_INFINITY, '"Infinity"'],
  [Number.NaN, '"NaN"'],
])('%d as a double of Java', (value, text) => {
  expect(formatDouble(value)).toBe(text)
})

test.each([
  ['quotes and backslashes', 'a"b\\c', '"a\\"b\\\\c"'],
  ['short escapes', '\b\f\n\r\t', '"\\b\\f\\n\\r\\t"'],
  ['other control characters in upper case', '\u0000\u001f', '"\\u0000\\u001F"'],
  ['nothing else', 'é/\u007f\u2028', '"é/\u007f\u2028"'],
])('%s', (_title, text, json) => {
  expect(formatString(text)).toBe(json)
})

test('an id of 16 bytes', () => {
  expect(formatUuid(Uint8Array.from({ length: 16 }, (_, i) => i))).toBe('AAECAwQFBgcICQoLDA0ODw')
  expect(formatUuid(new Uint8Array(16).fill(0xfb))).toBe('-_v7-_v7-_v7-_v7-_v7-w')
})
