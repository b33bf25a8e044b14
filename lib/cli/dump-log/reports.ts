import { stringHash } from '../java/hash-order.ts'
import type { Long } from './long.ts'
import { computedOrder, scalaOrder } from './map-order.ts'
import type { Release } from './release.ts'

type Pair = readonly [Long, Long]

/** What the tool says on stderr once all files are through (specs: Kafka on disk, 6.10), in the order of its hash tables. */
export class Reports {
  readonly #release: Release
  readonly #mismatches = new Map<string, Pair[]>()
  readonly #wrongTimestamps = new Map<string, Pair[]>()
  readonly #outOfOrder = new Map<string, Pair[]>()
  readonly #notFound = new Map<string, Pair[]>()
  readonly #gaps = new Map<string, Pair[]>()

  constructor(release: Release) {
    this.#release = release
  }

  /** The batch that an entry of an offset index points at ends with another offset. */
  mismatch(path: string, indexOffset: Long, logOffset: Long): void {
    note(this.#mismatches, path, indexOffset, logOffset)
  }

  wrongTimestamp(path: string, indexTimestamp: Long, logTimestamp: Long): void {
    note(this.#wrongTimestamps, path, indexTimestamp, logTimestamp)
  }

  outOfOrder(path: string, indexTimestamp: Long, before: Long): void {
    note(this.#outOfOrder, path, indexTimestamp, before)
  }

  notFound(path: string, indexOffset: Long, logOffset: Long): void {
    note(this.#notFound, path, indexOffset, logOffset)
  }

  /** Watches the offsets of one log's records for gaps. */
  offsetsOf(path: string): { add(offset: Long): void } {
    // Java's compares the first record, too, with a last one of -1
    const isFirst = (last: Long) => last === -1 && this.#release === '3.4.1'
    let last: Long = -1
    return {
      add: (offset) => {
        if (!follows(last, offset) && !isFirst(last)) note(this.#gaps, path, last, offset)
        last = offset
      },
    }
  }

  *lines(): Generator<string> {
    const scala = this.#release === '3.4.1'
    for (const [path, pairs] of this.#inOrder(this.#mismatches)) {
      yield `Mismatches in :${path}`
      const shown = scala ? pairs.toReversed() : latest(pairs).sort(([a], [b]) => (a < b ? 1 : -1))
      for (const [index, log] of shown) yield `  Index offset: ${index}, log offset: ${log}`
    }
    for (const [path, pairs] of this.#inOrder(this.#wrongTimestamps)) {
      yield `Found timestamp mismatch in :${path}`
      for (const [index, log] of pairs) yield `  Index timestamp: ${index}, log timestamp: ${log}`
    }
    for (const [path, pairs] of this.#inOrder(this.#outOfOrder)) {
      yield `Found out of order timestamp in :${path}`
      for (const [index, before] of pairs) yield `  Index timestamp: ${index}, Previously indexed timestamp: ${before}`
    }
    for (const [path, pairs] of this.#inOrder(this.#notFound)) {
      yield scala
        ? 'The following indexed offsets are not found in the log.'
        : `The following indexed offsets are not found in :${path}`
      for (const [index, log] of pairs) yield `Indexed offset: ${index}, found log offset: ${log}`
    }
    for (const [path, pairs] of this.#inOrder(this.#gaps)) {
      yield `Non-consecutive offsets in ${path}`
      const shown = scala ? pairs.toReversed() : latest(pairs).sort(([a], [b]) => (a < b ? -1 : 1))
      for (const [first, second] of shown) yield `  ${first} is followed by ${second}`
    }
  }

  #inOrder(found: ReadonlyMap<string, Pair[]>): [string, Pair[]][] {
    const entries = [...found]
    const hashes = entries.map(([path]) => stringHash(path))
    const order = this.#release === '3.4.1' ? scalaOrder(hashes) : computedOrder(hashes)
    return order.map((at) => entries[at]!)
  }
}

function note(found: Map<string, Pair[]>, path: string, first: Long, second: Long): void {
  const pairs = found.get(path)
  if (pairs === undefined) found.set(path, [[first, second]])
  else pairs.push([first, second])
}

/** Java's keeps them in a map: of several with the same first number the last one counts. */
function latest(pairs: readonly Pair[]): Pair[] {
  return [...new Map(pairs)]
}

function follows(last: Long, offset: Long): boolean {
  return typeof last === 'number' && typeof offset === 'number'
    ? offset === last + 1
    : BigInt.asIntN(64, BigInt(last) + 1n) === BigInt(offset)
}
