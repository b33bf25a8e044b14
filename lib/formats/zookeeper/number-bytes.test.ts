import { expect, test } from 'vitest'
import { numberIn, putDecimalIn, putHexIn } from './number-bytes.ts'
import { putDecimal, putHex, type U64Column } from './u64-column.ts'

const bytesOf = (text: string) => new DataView(new TextEncoder().encode(text).buffer)
const column = (): U64Column => ({ high: new Uint32Array(1), low: new Uint32Array(1) })

test.each(['0', '7', '-3', '-0', '123456789012345', '9007199254740993', '12x', '-', ''])('integer %s', (text) => {
  expect(numberIn(bytesOf(text), 0, text.length)).toBe(Number(text))
})

test.each(['0', 'ffffffffffffffff', '900000001', '1', '00000001abcdefABC', 'deadbeef', '1deadbeef', '12g4', ''])(
  'hex %s',
  (text) => {
    const [fast, slow] = [column(), column()]
    putHexIn(fast, 0, bytesOf(text), 0, text.length)
    putHex(slow, 0, text)
    expect(fast).toEqual(slow)
  },
)

test.each(['0', '4294967296', '38654705665', '-1', '18446744073709551615', '123456789012345', '123456789012345678901'])(
  'decimal %s',
  (text) => {
    const [fast, slow] = [column(), column()]
    putDecimalIn(fast, 0, bytesOf(text), 0, text.length)
    putDecimal(slow, 0, text)
    expect(fast).toEqual(slow)
  },
)
