/**
 * SHA-256 (FIPS 180-4) of bytes that come piece by piece: `crypto.subtle` wants all of them at once, which a file of some GB never
 * is, and is missing from pages that came over plain HTTP.
 */
export class Sha256 {
  readonly #state = Uint32Array.from(INITIAL)
  readonly #block = new Uint8Array(BLOCK_SIZE)
  readonly #schedule = new Int32Array(64)
  #filled = 0
  #size = 0

  add(bytes: Uint8Array): void {
    this.#size += bytes.length
    let at = 0
    if (this.#filled > 0) {
      at = Math.min(BLOCK_SIZE - this.#filled, bytes.length)
      this.#block.set(bytes.subarray(0, at), this.#filled)
      this.#filled += at
      if (this.#filled < BLOCK_SIZE) return
      this.#compress(this.#block, 0)
    }
    for (; at + BLOCK_SIZE <= bytes.length; at += BLOCK_SIZE) this.#compress(bytes, at)
    this.#block.set(bytes.subarray(at))
    this.#filled = bytes.length - at
  }

  /** 64 hexadecimal digits. Nothing can be added after it. */
  digest(): string {
    const bits = BigInt(this.#size) * 8n
    const zeros = (BLOCK_SIZE * 2 - 9 - this.#filled) % BLOCK_SIZE
    const end = new Uint8Array(1 + zeros + 8)
    end[0] = 0x80
    new DataView(end.buffer).setBigUint64(1 + zeros, bits)
    this.add(end)
    return Array.from(this.#state, (word) => word.toString(16).padStart(8, '0')).join('')
  }

  #compress(bytes: Uint8Array, at: number): void {
    const w = this.#schedule
    for (let i = 0; i < 16; i++, at += 4)
      w[i] = (bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!
    for (let i = 16; i < 64; i++) {
      const x = w[i - 15]!
      const y = w[i - 2]!
      const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3)
      const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10)
      w[i] = (w[i - 16]! + s0 + w[i - 7]! + s1) | 0
    }
    const state = this.#state
    let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number]
    for (let i = 0; i < 64; i++) {
      const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7))
      const t1 = (h + s1 + ((e & f) ^ (~e & g)) + ROUND[i]! + w[i]!) | 0
      const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10))
      const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
      h = g
      g = f
      f = e
      e = (d + t1) | 0
      d = c
      c = b
      b = a
      a = (t1 + t2) | 0
    }
    state[0]! += a
    state[1]! += b
    state[2]! += c
    state[3]! += d
    state[4]! += e
    state[5]! += f
    state[6]! += g
    state[7]! += h
  }
}

const BLOCK_SIZE = 64
/** Fractional parts of the square roots of the first 8 primes, and of the cube roots of the first 64. */
const PRIMES = primes(64)
const INITIAL = PRIMES.slice(0, 8).map((prime) => fraction(prime ** (1 / 2)))
const ROUND = Int32Array.from(PRIMES, (prime) => fraction(prime ** (1 / 3)))

function primes(count: number): number[] {
  const found: number[] = []
  for (let n = 2; found.length < count; n++) if (found.every((prime) => n % prime !== 0)) found.push(n)
  return found
}

/** Its first 32 bits. */
function fraction(root: number): number {
  return Math.floor((root % 1) * 2 ** 32) | 0
}
