const FIRST_SLOTS = 16
const FIRST_BYTES = 256

/**
 * Numbers stretches of bytes in the order in which they are first met, equal ones alike: a Map of strings without the
 * strings. A log repeats its words by the million, and making a string to look one up costs more than all else in a line.
 */
export class ByteTable {
  size = 0
  /** What was met, one behind the other; stretch `i` ends at `#ends[i]`. */
  #bytes = new DataView(new ArrayBuffer(FIRST_BYTES))
  #used = 0
  #ends = new Uint32Array(FIRST_SLOTS)
  #hashes = new Int32Array(FIRST_SLOTS)
  /** Number + 1 by hash, 0 where nothing is; at most half are taken. */
  #slots = new Uint32Array(FIRST_SLOTS * 2)

  /** -1 for bytes that were not met. */
  find(bytes: DataView, from: number, to: number): number {
    return this.#find(bytes, from, to, hashOf(bytes, from, to))
  }

  /** The number of these bytes, a new one if they were not met. */
  numberOf(bytes: DataView, from: number, to: number): number {
    const hash = hashOf(bytes, from, to)
    const known = this.#find(bytes, from, to, hash)
    return known === -1 ? this.#add(bytes, from, to, hash) : known
  }

  clear(): void {
    this.#slots.fill(0)
    this.#used = 0
    this.size = 0
  }

  /** All of them as strings, in the order of their numbers. */
  strings(): string[] {
    const all = new Uint8Array(this.#bytes.buffer, 0, this.#used)
    const text = UTF8.decode(all)
    const single = text.length === this.#used
    const strings = new Array<string>(this.size)
    for (let i = 0, start = 0; i < this.size; i++) {
      const end = this.#ends[i]!
      strings[i] = single ? text.slice(start, end) : UTF8.decode(all.subarray(start, end))
      start = end
    }
    return strings
  }

  #find(bytes: DataView, from: number, to: number, hash: number): number {
    const mask = this.#slots.length - 1
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const number = this.#slots[slot]! - 1
      if (number === -1) return -1
      if (this.#hashes[number] === hash && this.#isSame(number, bytes, from, to)) return number
    }
  }

  #isSame(number: number, bytes: DataView, from: number, to: number): boolean {
    const start = number === 0 ? 0 : this.#ends[number - 1]!
    const shift = start - from
    if (this.#ends[number]! - start !== to - from) return false
    const own = this.#bytes
    let at = from
    for (; at + 4 <= to; at += 4) if (own.getInt32(at + shift) !== bytes.getInt32(at)) return false
    for (; at < to; at++) if (own.getUint8(at + shift) !== bytes.getUint8(at)) return false
    return true
  }

  #add(bytes: DataView, from: number, to: number, hash: number): number {
    const number = this.size
    if (number === this.#ends.length) this.#moreSlots()
    const used = this.#used + to - from
    if (used > this.#bytes.byteLength) this.#moreBytes(used)
    const shift = this.#used - from
    for (let at = from; at < to; at++) this.#bytes.setUint8(at + shift, bytes.getUint8(at))
    this.#used = used
    this.#ends[number] = used
    this.#hashes[number] = hash
    this.#take(hash, number)
    this.size += 1
    return number
  }

  #take(hash: number, number: number): void {
    const mask = this.#slots.length - 1
    let slot = hash & mask
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask
    this.#slots[slot] = number + 1
  }

  #moreSlots(): void {
    const capacity = this.size * 4
    this.#ends = grown(this.#ends, new Uint32Array(capacity))
    this.#hashes = grown(this.#hashes, new Int32Array(capacity))
    this.#slots = new Uint32Array(capacity * 2)
    for (let number = 0; number < this.size; number++) this.#take(this.#hashes[number]!, number)
  }

  #moreBytes(needed: number): void {
    const larger = new Uint8Array(Math.max(needed, this.#bytes.byteLength * 4))
    larger.set(new Uint8Array(this.#bytes.buffer, 0, this.#used))
    this.#bytes = new DataView(larger.buffer)
  }
}

const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true })

/** Four bytes at a time. */
function hashOf(bytes: DataView, from: number, to: number): number {
  let hash = to - from
  let at = from
  for (; at + 4 <= to; at += 4) hash = Math.imul(hash ^ bytes.getInt32(at, true), 0x9e3779b1) ^ (hash >>> 15)
  for (; at < to; at++) hash = Math.imul(hash ^ bytes.getUint8(at), 0x01000193)
  return hash ^ (hash >>> 16)
}

function grown<A extends Uint32Array | Int32Array>(old: A, larger: A): A {
  larger.set(old)
  return larger
}
