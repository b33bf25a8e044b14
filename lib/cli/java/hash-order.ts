/**
 * In which order a java.util.HashMap or HashSet gives its keys, from the order in which they were put in: ZooKeeper's tools
 * print sets as they come. Buckets in a row, and in a bucket first come first. What is left out: a bucket of nine and more
 * becomes a tree in Java, with a little other order.
 */

/** `String.hashCode`. */
export function stringHash(text: string): number {
  let hash = 0
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0
  return hash
}

/** `Long.hashCode`. */
export function longHash(value: bigint): number {
  return Number(BigInt.asIntN(32, value ^ (BigInt.asUintN(64, value) >> 32n)))
}

/** The keys, told by their hashes, as numbers from 0 in Java's order. `capacity` is what the table begins with. */
export function hashOrder(hashes: ArrayLike<number>, capacity: number): number[] {
  const buckets = Array.from(hashes, spread)
  const mask = tableSize(buckets, capacity) - 1
  return Array.from(buckets.keys()).sort((a, b) => (buckets[a]! & mask) - (buckets[b]! & mask) || a - b)
}

function spread(hash: number): number {
  return (hash ^ (hash >>> 16)) >>> 0
}

/** In a smaller table than this a full bucket makes the table larger, not a tree. */
const LEAST_FOR_TREES = 64
const LONGEST_BUCKET = 8

/** It doubles when it is filled to more than three quarters, or small with a full bucket. */
function tableSize(buckets: readonly number[], capacity: number): number {
  let size = capacity
  const inBucket = new Map<number, number>()
  for (let count = 1; count <= buckets.length; count++) {
    if (size < LEAST_FOR_TREES) {
      const bucket = buckets[count - 1]! & (size - 1)
      const before = inBucket.get(bucket) ?? 0
      inBucket.set(bucket, before + 1)
      if (before >= LONGEST_BUCKET) size = doubled(size)
    }
    if (count > size * 0.75) size = doubled(size)

    function doubled(old: number): number {
      inBucket.clear()
      for (let i = 0; i < count; i++) {
        const bucket = buckets[i]! & (old * 2 - 1)
        inBucket.set(bucket, (inBucket.get(bucket) ?? 0) + 1)
      }
      return old * 2
    }
  }
  return size
}
