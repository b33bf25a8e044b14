/** `String.hashCode`. */
export function hashOf(text: string): number {
  let hash = 0
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0
  return hash
}

const FIRST_CAPACITY = 16
const LOAD_FACTOR = 0.75

/** Spread as both Java's and Scala's hash maps do. */
function spread(hash: number): number {
  return hash ^ (hash >>> 16)
}

/** The order in which `java.util.HashMap` hands out keys that were put into it in this order. */
export function inJavaOrder<T>(keys: readonly T[], hash: (key: T) => number): T[] {
  let capacity = FIRST_CAPACITY
  while (keys.length > capacity * LOAD_FACTOR) capacity *= 2
  return inBuckets(keys, capacity, (key) => spread(hash(key)), false)
}

/** The order of `scala.collection.mutable.HashMap` and `HashSet` of Scala 2.13. */
export function inScalaOrder<T>(keys: readonly T[], hash: (key: T) => number): T[] {
  let capacity = FIRST_CAPACITY
  while (keys.length >= capacity * LOAD_FACTOR) capacity *= 2
  return inBuckets(keys, capacity, (key) => spread(hash(key)), true)
}

/** Bucket by bucket; inside one in the order of arrival, or of the hashes. */
function inBuckets<T>(keys: readonly T[], capacity: number, hash: (key: T) => number, sorted: boolean): T[] {
  return keys
    .map((key) => ({ key, hash: hash(key), bucket: hash(key) & (capacity - 1) }))
    .sort((a, b) => a.bucket - b.bucket || (sorted ? a.hash - b.hash : 0))
    .map(({ key }) => key)
}
