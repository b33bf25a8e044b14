import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ByteOutput } from './byte-output.ts'
import type { Long } from './long.ts'

function written(print: (out: ByteOutput) => void): string {
  const pieces: Uint8Array[] = []
  const out = new ByteOutput((bytes) => pieces.push(Uint8Array.from(bytes)))
  print(out)
  out.flush()
  return Buffer.concat(pieces).toString()
}

test.each<Long>([
  0,
  7,
  -1,
  10,
  999_999_999,
  1_000_000_000,
  -1_000_000_001,
  Number.MAX_SAFE_INTEGER,
  Number.MIN_SAFE_INTEGER,
  -(2n ** 63n),
])('%s in decimal', (value) => {
  expect(written((out) => out.long(value))).toBe(String(value))
})

test('any number that a double holds exactly', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), (value) => {
      expect(written((out) => out.long(value))).toBe(String(value))
    }),
  )
})

test('more than fits at once, in short and in long pieces', () => {
  const line = `${'x'.repeat(100)}\n`
  const text = written((out) => {
    for (let i = 0; i < 5_000; i++) {
      out.pair('n: ', i)
      out.ascii(line)
    }
  })
  expect(text).toBe(Array.from({ length: 5_000 }, (_, i) => `n: ${i}${line}`).join(''))
})
