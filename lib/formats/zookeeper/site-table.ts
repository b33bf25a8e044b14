import type { Site } from './header.ts'

/** As many sites are kept; a log with more (a thread per connection) forgets them all and begins anew. */
const SITE_LIMIT = 16_384
/** A power of two, at least twice the limit, so that free slots are near. */
const SLOTS = 65_536

interface Known {
  readonly hash: number
  readonly bytes: DataView
  readonly site: Site
}

/** Sites by the bytes of their headers: no string is made of a header that was seen before. */
export class SiteTable {
  readonly #slots: (Known | undefined)[] = new Array(SLOTS).fill(undefined)
  #size = 0

  find(bytes: DataView, from: number, to: number): Site | null {
    const hash = hashOf(bytes, from, to)
    for (let slot = hash & (SLOTS - 1); ; slot = (slot + 1) & (SLOTS - 1)) {
      const known = this.#slots[slot]
      if (known === undefined) return null
      if (known.hash === hash && isSame(known.bytes, bytes, from, to)) return known.site
    }
  }

  add(bytes: DataView, from: number, to: number, site: Site): void {
    if (this.#size >= SITE_LIMIT) {
      this.#slots.fill(undefined)
      this.#size = 0
    }
    const hash = hashOf(bytes, from, to)
    let slot = hash & (SLOTS - 1)
    while (this.#slots[slot] !== undefined) slot = (slot + 1) & (SLOTS - 1)
    const own = new Uint8Array(bytes.buffer, bytes.byteOffset + from, to - from).slice()
    this.#slots[slot] = { hash, bytes: new DataView(own.buffer), site }
    this.#size += 1
  }
}

/** Four bytes at a time; the bytes are compared where two hashes agree. */
function hashOf(bytes: DataView, from: number, to: number): number {
  let hash = to - from
  let at = from
  for (; at + 4 <= to; at += 4) hash = Math.imul(hash ^ bytes.getInt32(at, true), 0x9e3779b1) ^ (hash >>> 15)
  for (; at < to; at++) hash = Math.imul(hash ^ bytes.getUint8(at), 0x01000193)
  return hash ^ (hash >>> 16)
}

function isSame(known: DataView, bytes: DataView, from: number, to: number): boolean {
  const length = to - from
  if (known.byteLength !== length) return false
  let i = 0
  for (; i + 4 <= length; i += 4) if (known.getInt32(i, true) !== bytes.getInt32(from + i, true)) return false
  for (; i < length; i++) if (known.getUint8(i) !== bytes.getUint8(from + i)) return false
  return true
}
