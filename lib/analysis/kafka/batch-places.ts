import type { Batch } from './batch.ts'

/** Positions, offsets and times of a segment's batches, to look index entries up in. */
export class BatchPlaces {
  #position = new Float64Array(256)
  #baseOffset = new Float64Array(256)
  #lastOffset = new Float64Array(256)
  #maxTimestamp = new Float64Array(256)
  readonly #holes: { readonly start: number; readonly end: number }[] = []
  length = 0
  /** Byte after the last batch. */
  end = 0
  /** Whether the first batch stands at byte 0, and each of the others right behind the one before. */
  contiguous = true
  /** Whether offsets and positions rise from batch to batch, so that they can be searched. */
  rising = true

  add(batch: Batch): void {
    const row = this.length
    if (row === this.#position.length) this.#grow()
    this.#position[row] = batch.position
    this.#baseOffset[row] = batch.baseOffset
    this.#lastOffset[row] = batch.lastOffset
    this.#maxTimestamp[row] = batch.maxTimestamp
    if (row > 0 && (batch.lastOffset <= this.#lastOffset[row - 1]! || batch.position <= this.#position[row - 1]!))
      this.rising = false
    if (batch.position !== this.end) this.contiguous = false
    if (batch.position > this.end) this.#holes.push({ start: this.end, end: batch.position })
    this.end = Math.max(this.end, batch.position + batch.size)
    this.length += 1
  }

  /** Bytes before a batch that are in none. */
  get holes(): readonly { readonly start: number; readonly end: number }[] {
    return this.#holes
  }

  position(row: number): number {
    return this.#position[row]!
  }

  baseOffset(row: number): number {
    return this.#baseOffset[row]!
  }

  lastOffset(row: number): number {
    return this.#lastOffset[row]!
  }

  maxTimestamp(row: number): number {
    return this.#maxTimestamp[row]!
  }

  /** The batch that begins exactly there; -1 where none does. */
  at(position: number): number {
    const row = firstAtLeast(this.#position, this.length, position)
    return row < this.length && this.#position[row] === position ? row : -1
  }

  /** The last batch that begins before the position; -1 where none does. */
  before(position: number): number {
    return firstAtLeast(this.#position, this.length, position) - 1
  }

  /** The first batch that ends at the offset or behind it: where a fetch stops scanning. -1 where the log ends before. */
  reaching(offset: number): number {
    const row = firstAtLeast(this.#lastOffset, this.length, offset)
    return row < this.length ? row : -1
  }

  #grow(): void {
    const longer = (column: Float64Array) => {
      const array = new Float64Array(column.length * 4)
      array.set(column)
      return array
    }
    this.#position = longer(this.#position)
    this.#baseOffset = longer(this.#baseOffset)
    this.#lastOffset = longer(this.#lastOffset)
    this.#maxTimestamp = longer(this.#maxTimestamp)
  }
}

function firstAtLeast(sorted: Float64Array, length: number, value: number): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (sorted[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}
