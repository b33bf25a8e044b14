import { expect, test } from 'vitest'
import { adler32Of } from './adler32.ts'

const text = (value: string) => new TextEncoder().encode(value)

/** From zlib. */
test.each([
  ['nothing', new Uint8Array(), 1],
  ['a word', text('Wikipedia'), 0x11e60398],
  ['more than one run, all ones', new Uint8Array(20_000).fill(0xff), 0x9f51d664],
])('%s', (_, bytes, sum) => {
  expect(adler32Of(bytes)).toBe(sum)
})

test('a sum goes on where another ended', () => {
  const bytes = Uint8Array.from({ length: 12_345 }, (_, i) => (i * 31) & 0xff)
  expect(adler32Of(bytes, 777, bytes.length, adler32Of(bytes, 0, 777))).toBe(adler32Of(bytes))
})
