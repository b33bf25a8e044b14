import fc from 'fast-check'
import { expect, test } from 'vitest'
import { counterOf, epochOf, formatZxid, makeZxid, parseZxid } from './zxid.ts'

const CASES = [
  { text: '0x5c10c6626f', epoch: 0x5c, counter: 281_436_783 },
  { text: '0x5bfffffffe', epoch: 0x5b, counter: 0xfffffffe },
  { text: '0xe00000000', epoch: 14, counter: 0 },
  { text: '0xffffffffffffffff', epoch: 0xffffffff, counter: 0xffffffff },
]

test.each(CASES)('$text', ({ text, epoch, counter }) => {
  const zxid = parseZxid(text)!
  expect([epochOf(zxid), counterOf(zxid)]).toEqual([epoch, counter])
  expect(formatZxid(makeZxid(epoch, counter))).toBe(text)
})

test.each(['', '0x', '0x5c10c6626g', '0x12345678901234567', '-1'])('%s is no zxid', (text) => {
  expect(parseZxid(text)).toBeNull()
})

test('minus one is written as Java writes it', () => {
  expect(formatZxid(-1n)).toBe('0xffffffffffffffff')
})

test('halves put together give the zxid back', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
      (zxid) => makeZxid(epochOf(zxid), counterOf(zxid)) === zxid,
    ),
  )
})
