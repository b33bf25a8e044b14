import fc from 'fast-check'
import { expect, test } from 'vitest'
import { crc32cOf, crc32cTwin, crc32Of, createCrc32c } from './crc32c.ts'

const text = (value: string) => new TextEncoder().encode(value)

test.each([
  { input: '', crc32c: 0, crc32: 0 },
  { input: 'a', crc32c: 0xc1d04330, crc32: 0xe8b7be43 },
  { input: '123456789', crc32c: 0xe3069283, crc32: 0xcbf43926 }, // the check value of both catalogues
])('"$input"', ({ input, crc32c, crc32 }) => {
  expect(crc32cOf(text(input))).toBe(crc32c)
  expect(crc32Of(text(input))).toBe(crc32)
})

test('32 zeros, as RFC 3720 lists them', () => {
  expect(crc32cOf(new Uint8Array(32))).toBe(0x8a9136aa)
})

test('compiled and twin agree on every range', () => {
  const compiled = createCrc32c()
  const twin = crc32cTwin()
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(300), fc.nat(300), (bytes, a, b) => {
      compiled.load(bytes)
      twin.load(bytes)
      const [start, end] = [Math.min(a, b, bytes.length), Math.max(a, b)]
      expect(compiled.of(start, end)).toBe(twin.of(start, end))
    }),
  )
})
