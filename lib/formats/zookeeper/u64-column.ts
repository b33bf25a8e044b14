const HALF = 2 ** 32

export interface U64Column {
  readonly high: Uint32Array
  readonly low: Uint32Array
}

/** Java prints -1 as sixteen f; more than sixteen digits are no number of Java's. */
export function putHex({ high, low }: U64Column, row: number, digits: string): void {
  const cut = digits.length - 8
  high[row] = cut > 0 && cut <= 8 ? Number.parseInt(digits.slice(0, cut), 16) : 0
  low[row] = cut > 8 ? 0 : Number.parseInt(cut > 0 ? digits.slice(cut) : digits, 16)
}

export function putDecimal({ high, low }: U64Column, row: number, digits: string): void {
  const value = digits.length <= 20 ? BigInt.asUintN(64, BigInt(digits)) : 0n
  high[row] = Number(value / BigInt(HALF))
  low[row] = Number(value % BigInt(HALF))
}
