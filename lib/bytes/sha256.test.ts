import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Sha256 } from './sha256.ts'

function inPieces(bytes: Uint8Array, size: number): string {
  const hash = new Sha256()
  for (let at = 0; at < bytes.length; at += size) hash.add(bytes.subarray(at, at + size))
  return hash.digest()
}

test.each([0, 1, 55, 56, 63, 64, 65, 119, 120, 128, 4096])('%d bytes, whatever the pieces', (size) => {
  const bytes = Uint8Array.from({ length: size }, (_, i) => (i * 7 + 3) & 0xff)
  const expected = createHash('sha256').update(bytes).digest('hex')
  for (const piece of [1, 7, 64, 100, 4096]) expect(inPieces(bytes, piece), `in pieces of ${piece}`).toBe(expected)
})

test('as Node says, of any bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 1000 }), fc.integer({ min: 1, max: 200 }), (bytes, piece) => {
      expect(inPieces(bytes, piece)).toBe(createHash('sha256').update(bytes).digest('hex'))
    }),
  )
})
