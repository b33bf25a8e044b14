import { asciiText } from './found-bytes.ts'
import { putDecimal, putHex, type U64Column } from './u64-column.ts'

const MINUS = 45
const ZERO = 48
const HALF = 2 ** 32
/** So many decimal digits always fit a double exactly. */
const EXACT_DIGITS = 15

/** What `Number` makes of the text there. */
export function numberIn(bytes: DataView, from: number, to: number): number {
  const negative = to > from && bytes.getUint8(from) === MINUS
  const value = digitsIn(bytes, negative ? from + 1 : from, to)
  if (value === -1) return Number(asciiText(bytes, from, to))
  return negative ? -value : value
}

export function putDecimalIn(column: U64Column, row: number, bytes: DataView, from: number, to: number): void {
  const value = digitsIn(bytes, from, to)
  if (value === -1) putDecimal(column, row, asciiText(bytes, from, to))
  else {
    column.high[row] = value / HALF
    column.low[row] = value % HALF
  }
}

export function putHexIn(column: U64Column, row: number, bytes: DataView, from: number, to: number): void {
  const cut = to - from > 8 ? to - 8 : from
  const high = cut - from > 8 ? -1 : hexIn(bytes, from, cut)
  const low = hexIn(bytes, cut, to)
  if (high === -1 || low === -1 || to === from) putHex(column, row, asciiText(bytes, from, to))
  else {
    column.high[row] = high
    column.low[row] = low
  }
}

/** -1 where there is anything but digits, or more of them than are exact. */
function digitsIn(bytes: DataView, from: number, to: number): number {
  if (to === from || to - from > EXACT_DIGITS) return -1
  let value = 0
  for (let at = from; at < to; at++) {
    const digit = bytes.getUint8(at) - ZERO
    if (digit < 0 || digit > 9) return -1
    value = value * 10 + digit
  }
  return value
}

/** Of up to eight digits; -1 where one is none. */
function hexIn(bytes: DataView, from: number, to: number): number {
  let value = 0
  for (let at = from; at < to; at++) {
    const code = bytes.getUint8(at)
    const letter = (code | 32) - 97
    const digit = letter >= 0 && letter <= 5 ? letter + 10 : code - ZERO
    if (digit < 0 || digit > 15 || (digit > 9 && letter < 0)) return -1
    value = value * 16 + digit
  }
  return value
}
