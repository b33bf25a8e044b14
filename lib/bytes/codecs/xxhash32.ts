const P1 = 0x9e3779b1
const P2 = 0x85ebca77
const P3 = 0xc2b2ae3d
const P4 = 0x27d4eb2f
const P5 = 0x165667b1

/** xxHash32 with seed 0, unsigned: the twin of `wasm/xxhash32.ts`. */
export function xxHash32(memory: Uint8Array, from: number, length: number): number {
  const view = new DataView(memory.buffer, memory.byteOffset)
  const end = from + length
  let at = from
  let hash = P5
  if (length >= 16) {
    const lanes = [(P1 + P2) | 0, P2, 0, -P1 | 0]
    for (; at + 16 <= end; at += 16) {
      for (let lane = 0; lane < 4; lane++) {
        const word = view.getUint32(at + 4 * lane, true)
        lanes[lane] = Math.imul(rotate((lanes[lane]! + Math.imul(word, P2)) | 0, 13), P1)
      }
    }
    hash = rotate(lanes[0]!, 1) + rotate(lanes[1]!, 7) + rotate(lanes[2]!, 12) + rotate(lanes[3]!, 18)
  }
  hash = (hash + length) | 0
  for (; at + 4 <= end; at += 4) hash = Math.imul(rotate((hash + Math.imul(view.getUint32(at, true), P3)) | 0, 17), P4)
  for (; at < end; at++) hash = Math.imul(rotate((hash + Math.imul(memory[at]!, P5)) | 0, 11), P1)
  hash = Math.imul(hash ^ (hash >>> 15), P2)
  hash = Math.imul(hash ^ (hash >>> 13), P3)
  return (hash ^ (hash >>> 16)) >>> 0
}

function rotate(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits))
}
