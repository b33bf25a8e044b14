import { CRC_WRONG } from '../../formats/kafka/segment-tables.ts'
import type { Evidence } from '../../words/evidence.ts'
import { type Batch, visitBatches } from './batch.ts'
import type { LiveLog } from './live-log.ts'

/** All batches of a log in columns, to walk along another copy of it. */
export class BatchList {
  readonly baseOffsets: number[] = []
  readonly lastOffsets: number[] = []
  readonly sizes: number[] = []
  /** As stored; NaN where the bytes do not give it: such a batch equals none. */
  readonly crcs: number[] = []
  readonly leaderEpochs: number[] = []
  readonly times: number[] = []
  readonly codecs: string[] = []
  readonly #positions: number[] = []
  readonly #segments: number[] = []
  readonly #log: LiveLog

  constructor(log: LiveLog) {
    this.#log = log
    for (const [i, { files }] of log.segments.entries()) {
      if (files.log !== null) visitBatches(files.log, (batch) => this.#add(batch, i))
    }
  }

  get length(): number {
    return this.baseOffsets.length
  }

  /** The first batch that ends at the offset or behind it; the length where none does. */
  reaching(offset: number): number {
    let low = 0
    let high = this.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.lastOffsets[middle]! < offset) low = middle + 1
      else high = middle
    }
    return low
  }

  evidence(row: number): Evidence {
    const start = this.#positions[row]!
    const file = this.#log.segments[this.#segments[row]!]!.files.log!.file.id
    return { file, start, end: start + this.sizes[row]!, line: 0 }
  }

  #add(batch: Batch, segment: number): void {
    this.baseOffsets.push(batch.baseOffset)
    this.lastOffsets.push(batch.lastOffset)
    this.sizes.push(batch.size)
    this.crcs.push(batch.crcOk === CRC_WRONG ? Number.NaN : batch.crc)
    this.leaderEpochs.push(batch.leaderEpoch)
    this.times.push(batch.maxTimestamp)
    this.codecs.push(batch.codec)
    this.#positions.push(batch.position)
    this.#segments.push(segment)
  }
}
