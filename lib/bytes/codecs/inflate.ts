const MALFORMED = -1
const TOO_LARGE = -2

const LENGTH_BASE = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
]
const LENGTH_EXTRA = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0]
const DISTANCE_BASE = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145,
  8193, 12289, 16385, 24577,
]
const DISTANCE_EXTRA = [
  0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
]
const LENGTH_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

/** How many codes each length has, and the symbols in order of their codes. */
interface Code {
  readonly counts: Int32Array
  readonly symbols: Int32Array
}

/** One deflate stream (RFC 1951) inside one memory, bit by bit: the twin of `wasm/inflate.ts`. */
export function inflate(
  memory: Uint8Array,
  from: number,
  length: number,
  to: number,
  limit: number,
): { written: number; end: number } {
  const input = new BitReader(memory, from, from + length)
  let out = to
  let written = 0
  try {
    for (let last = 0; last === 0; ) {
      last = input.take(1)
      const kind = input.take(2)
      if (kind === 0) stored()
      else if (kind === 3) throw new Broken(MALFORMED)
      else coded(kind === 1 ? fixedCodes() : dynamicCodes(input))
    }
    written = out - to
  } catch (error) {
    if (!(error instanceof Broken)) throw error
    written = error.code
  }
  return { written, end: input.at }

  function stored(): void {
    const { at, size } = input.stored()
    if (size > to + limit - out) throw new Broken(TOO_LARGE)
    memory.copyWithin(out, at, at + size)
    out += size
  }

  function coded({ literals, distances }: { literals: Code; distances: Code }): void {
    for (let symbol = input.symbol(literals); symbol !== 256; symbol = input.symbol(literals)) {
      if (symbol < 256) {
        if (out >= to + limit) throw new Broken(TOO_LARGE)
        memory[out++] = symbol
        continue
      }
      if (symbol > 285) throw new Broken(MALFORMED)
      const size = LENGTH_BASE[symbol - 257]! + input.take(LENGTH_EXTRA[symbol - 257]!)
      const code = input.symbol(distances)
      if (code > 29) throw new Broken(MALFORMED)
      const distance = DISTANCE_BASE[code]! + input.take(DISTANCE_EXTRA[code]!)
      if (distance > out - to) throw new Broken(MALFORMED)
      if (size > to + limit - out) throw new Broken(TOO_LARGE)
      for (const end = out + size; out < end; out++) memory[out] = memory[out - distance]!
    }
  }
}

class Broken extends Error {
  readonly code: number
  constructor(code: number) {
    super('broken')
    this.code = code
  }
}

class BitReader {
  at: number
  readonly #memory: Uint8Array
  readonly #end: number
  #bits = 0
  #held = 0

  constructor(memory: Uint8Array, from: number, end: number) {
    this.#memory = memory
    this.at = from
    this.#end = end
  }

  take(count: number): number {
    while (this.#held < count) {
      if (this.at >= this.#end) throw new Broken(MALFORMED)
      this.#bits |= this.#memory[this.at++]! << this.#held
      this.#held += 8
    }
    const value = this.#bits & ((1 << count) - 1)
    this.#bits >>>= count
    this.#held -= count
    return value
  }

  symbol({ counts, symbols }: Code): number {
    let code = 0
    let first = 0
    let index = 0
    for (let length = 1; length <= 15; length++) {
      code |= this.take(1)
      const count = counts[length]!
      if (code - count < first) return symbols[index + code - first]!
      index += count
      first = (first + count) << 1
      code <<= 1
    }
    throw new Broken(MALFORMED)
  }

  /** The place and length of a block that is not packed; what is left of the byte at hand is dropped. */
  stored(): { at: number; size: number } {
    this.#bits = 0
    this.#held = 0
    const size = this.take(16)
    if ((size ^ 0xffff) !== this.take(16) || size > this.#end - this.at) throw new Broken(MALFORMED)
    const at = this.at
    this.at += size
    return { at, size }
  }
}

function fixedCodes(): { literals: Code; distances: Code } {
  const lengths = Array.from({ length: 288 }, (_, i) => (i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8))
  return { literals: codeOf(lengths), distances: codeOf(new Array(30).fill(5)) }
}

function dynamicCodes(input: BitReader): { literals: Code; distances: Code } {
  const literals = input.take(5) + 257
  const distances = input.take(5) + 1
  const listed = input.take(4) + 4
  if (literals > 286 || distances > 30) throw new Broken(MALFORMED)
  const ofLengths = new Array<number>(19).fill(0)
  for (let i = 0; i < listed; i++) ofLengths[LENGTH_ORDER[i]!] = input.take(3)
  const code = codeOf(ofLengths)
  const lengths: number[] = []
  while (lengths.length < literals + distances) {
    const symbol = input.symbol(code)
    if (symbol < 16) {
      lengths.push(symbol)
      continue
    }
    if (symbol === 16 && lengths.length === 0) throw new Broken(MALFORMED)
    const value = symbol === 16 ? lengths.at(-1)! : 0
    const times = symbol === 16 ? input.take(2) + 3 : symbol === 17 ? input.take(3) + 3 : input.take(7) + 11
    if (lengths.length + times > literals + distances) throw new Broken(MALFORMED)
    for (let i = 0; i < times; i++) lengths.push(value)
  }
  if (lengths[256] === 0) throw new Broken(MALFORMED)
  return { literals: codeOf(lengths.slice(0, literals)), distances: codeOf(lengths.slice(literals)) }
}

/** The canonical code of these lengths. */
function codeOf(lengths: readonly number[]): Code {
  const counts = new Int32Array(16)
  for (const length of lengths) counts[length]! += 1
  counts[0] = 0
  const offsets = new Int32Array(16)
  let left = 1
  for (let length = 1; length <= 15; length++) {
    left = (left << 1) - counts[length]!
    if (left < 0) throw new Broken(MALFORMED)
    offsets[length] = offsets[length - 1]! + counts[length - 1]!
  }
  const symbols = new Int32Array(lengths.length)
  for (const [symbol, length] of lengths.entries()) if (length > 0) symbols[offsets[length]!++] = symbol
  return { counts, symbols }
}
