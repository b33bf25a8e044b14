const FIRST_CAPACITY = 16
const LOAD_FACTOR = 0.75

/**
 * In which order a mutable HashMap or HashSet of Scala 2.13 gives its keys, told by their hashes and numbered from 0: buckets in a
 * row, and in a bucket by hash. The table doubles before the key that would fill three quarters of it.
 */
export function scalaOrder(hashes: readonly number[]): number[] {
  let capacity = FIRST_CAPACITY
  while (hashes.length >= capacity * LOAD_FACTOR) capacity *= 2
  return inBuckets(hashes, capacity, (a, b) => spread(hashes[a]!) - spread(hashes[b]!))
}

/**
 * The same for a `java.util.HashMap` whose keys came by `computeIfAbsent`: unlike `put` it sets a key before those of its bucket,
 * and doubles a table that is over three quarters full only with the next key.
 */
export function computedOrder(hashes: readonly number[]): number[] {
  let capacity = FIRST_CAPACITY
  while (hashes.length - 1 > capacity * LOAD_FACTOR) capacity *= 2
  return inBuckets(hashes, capacity, (a, b) => b - a)
}

function inBuckets(hashes: readonly number[], capacity: number, inside: (a: number, b: number) => number): number[] {
  const bucket = (at: number) => spread(hashes[at]!) & (capacity - 1)
  return hashes.map((_, at) => at).sort((a, b) => bucket(a) - bucket(b) || inside(a, b))
}

function spread(hash: number): number {
  return hash ^ (hash >>> 16)
}
