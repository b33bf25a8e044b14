const FIRST_CAPACITY = 16
const LOAD_FACTOR = 0.75

/**
 * In which order a mutable HashMap or HashSet of Scala 2.13 gives its keys, told by their hashes and numbered from 0: buckets in a
 * row, and in a bucket by hash. The table doubles before the key that would fill three quarters of it.
 */
export function scalaOrder(hashes: readonly number[]): number[] {
  let capacity = FIRST_CAPACITY
  while (hashes.length >= capacity * LOAD_FACTOR) capacity *= 2
  const spread = hashes.map((hash) => hash ^ (hash >>> 16))
  const bucket = (at: number) => spread[at]! & (capacity - 1)
  return hashes.map((_, at) => at).sort((a, b) => bucket(a) - bucket(b) || spread[a]! - spread[b]!)
}
