/**
 * Java's 64-bit `long`: a number where it is exact as one, a bigint where it is not. So equal ones are `===`, any two can be
 * compared with `<`, and `String()` writes them as Java does.
 */
export type Long = number | bigint

/** High halves of numbers that a double holds exactly. */
const EXACT_HIGH = 2 ** 21

export function longAt(view: DataView, at: number): Long {
  const high = view.getInt32(at)
  return high >= -EXACT_HIGH && high < EXACT_HIGH && (high > -EXACT_HIGH || view.getUint32(at + 4) > 0)
    ? high * 4_294_967_296 + view.getUint32(at + 4)
    : view.getBigInt64(at)
}

/** Wraps round as Java's does. */
export function addLong(a: Long, b: Long): Long {
  if (typeof a === 'number' && typeof b === 'number' && Number.isSafeInteger(a + b)) return a + b
  return asLong(BigInt.asIntN(64, BigInt(a) + BigInt(b)))
}

export function negative(value: Long): Long {
  return asLong(BigInt.asIntN(64, -BigInt(value)))
}

export function asLong(value: bigint): Long {
  const exact = Number(value)
  return Number.isSafeInteger(exact) ? exact : value
}

const LARGEST = 9_223_372_036_854_775_807n

/** `Long.parseLong`: an optional sign and decimal digits; null where Java throws. */
export function parseLong(text: string): Long | null {
  if (!/^[+-]?\d+$/.test(text)) return null
  const value = BigInt(text.replace('+', ''))
  return value > LARGEST || value < -LARGEST - 1n ? null : asLong(value)
}

const LARGEST_INT = 2_147_483_647

/** `Integer.parseInt`; null where Java throws. */
export function parseInt32(text: string): number | null {
  const value = parseLong(text)
  return typeof value === 'number' && value <= LARGEST_INT && value >= -LARGEST_INT - 1 ? value : null
}
