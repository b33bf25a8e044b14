import { expect, test } from 'vitest'
import { firstNonZero } from './zeros.ts'

test.each([0, 1, 2, 3, 5])('an array that begins %i bytes into its buffer', (offset) => {
  for (const length of [0, 1, 63, 64, 67, 200]) {
    const bytes = new Uint8Array(new ArrayBuffer(offset + length), offset)
    for (let from = 0; from <= length; from += 7) expect(firstNonZero(bytes, from)).toBe(length)
    for (let place = 0; place < length; place++) {
      bytes[place] = 1
      expect(firstNonZero(bytes, 0)).toBe(place)
      expect(firstNonZero(bytes, place)).toBe(place)
      bytes[place] = 0
    }
  }
})
