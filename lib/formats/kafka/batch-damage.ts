import type { ByteWindow } from '../../bytes/byte-window.ts'
import type { ByteSource } from '../../bytes/source.ts'
import { firstNonZero } from '../../bytes/zeros.ts'
import { groupDigits } from '../../words/size.ts'
import type { Output } from '../format.ts'
import {
  BATCH_HEADER_SIZE,
  int64,
  isSaneHeader,
  LOG_OVERHEAD,
  MAGIC_AT,
  prefixProblem,
  UP_TO_MAGIC,
  writeHeader,
} from './batch-header.ts'
import { type BatchCrc, findBatch, LARGEST_BATCH, type OffsetBounds } from './batch-search.ts'
import { writeMessageHeader } from './message-set.ts'
import { CRC_NOT_COMPUTED, CRC_RIGHT, CRC_WRONG, type segmentTables } from './segment-tables.ts'

/** How far behind its range a reader looks for the next batch. */
const REACH = 1024 * 1024

/**
 * What to do where a batch is not what it should be (style: find the next plausible one and say what was skipped). Each method
 * reports, and gives the place to go on at; -1 where the file has nothing more.
 */
export class BatchDamage {
  readonly #source: ByteSource
  readonly #end: number
  readonly #window: ByteWindow
  readonly #crc: BatchCrc
  readonly #bounds: OffsetBounds
  readonly #output: Output<typeof segmentTables>

  /** `end` is that of the range. */
  constructor(
    source: ByteSource,
    end: number,
    window: ByteWindow,
    crc: BatchCrc,
    bounds: OffsetBounds,
    output: Output<typeof segmentTables>,
  ) {
    this.#source = source
    this.#end = end
    this.#window = window
    this.#crc = crc
    this.#bounds = bounds
    this.#output = output
  }

  /** The first batch with the right CRC that begins there or later, before `stop`. `strange`: as `findBatch` has it. */
  search(start: number, stop: number, strange = true): Promise<number> {
    const { size } = this.#source
    const report = (place: number) => this.#output.progress(Math.min(place, size))
    return findBatch(this.#window, this.#crc, size, start, Math.min(stop, size), this.#bounds, strange, report)
  }

  /** Where a search from there ends: what begins far behind the range is found by whoever reads it. */
  #reach(place: number): number {
    return Math.min(this.#source.size, Math.max(this.#end, place) + REACH)
  }

  /** Whether a batch with the right CRC begins there. */
  async isWhole(place: number): Promise<boolean> {
    const total = await this.#lengthAt(place)
    if (total === 0 || total > LARGEST_BATCH || !(await this.#window.has(place, total))) return false
    const at = place - this.#window.start
    return this.#crc.isRight(this.#window, at, at + total)
  }

  /** The broker makes a segment at its full length, filled with zeros, where it is told to preallocate. */
  async noBatch(place: number, problem: string): Promise<number> {
    const { size } = this.#source
    if (await this.#isZero(place)) {
      const message = `From byte ${groupDigits(place)} on there are ${groupDigits(size - place)} zeros: the broker made the file at its full length and had not cut it. All batches before are kept.`
      this.#report('kafka/preallocated-tail', 'note', message, place, size)
      return -1
    }
    const total = await this.#wholeButFormat(place)
    if (total > 0) {
      await this.#writeRow(place, CRC_RIGHT)
      const message = `The batch at byte ${groupDigits(place)} has the CRC it says, but ${problem}. Its header is shown, its records are not.`
      this.#report('kafka/batch-corrupt', 'error', message, place, place + total)
      return place + total
    }
    const reach = this.#reach(place)
    const next = await this.search(place + 1, reach)
    const end = next < 0 ? reach : next
    const goesOn = next < 0 ? 'No batch was found in them.' : `Reading goes on at byte ${groupDigits(next)}.`
    const message = `What stands at byte ${groupDigits(place)} ${problem}. ${groupDigits(end - place)} bytes are left out. ${goesOn}`
    this.#report('kafka/batch-corrupt', 'error', message, place, end)
    return next
  }

  /** Length of a batch that is whole but for the byte that says its format, which its CRC does not cover; 0 where none is there. */
  async #wholeButFormat(place: number): Promise<number> {
    if (!(await this.#window.has(place, BATCH_HEADER_SIZE))) return 0
    const { view, start } = this.#window
    const total = LOG_OVERHEAD + view.getInt32(place - start + 8)
    if (view.getInt8(place - start + MAGIC_AT) <= 2 || total < BATCH_HEADER_SIZE || total > LARGEST_BATCH) return 0
    if (!isSaneHeader(view, place - start) || !(await this.#window.has(place, total))) return 0
    const at = place - this.#window.start
    return this.#crc.isRight(this.#window, at, at + total) ? total : 0
  }

  /** A batch that is longer than the rest of the file: cut off there, or its length is wrong and others follow. */
  async overlong(place: number, total: number): Promise<number> {
    const { size } = this.#source
    const rest = size - place
    const reach = this.#reach(place)
    const next = await this.search(place + 1, reach)
    const says = `The batch at byte ${groupDigits(place)} says it is ${groupDigits(total)} bytes long, but`
    if (next < 0 && reach < size) {
      const message = `${says} only ${groupDigits(rest)} are left. No batch was found in the ${groupDigits(reach - place)} bytes from there on; they are left out.`
      this.#report('kafka/batch-corrupt', 'error', message, place, reach)
    } else if (next < 0) {
      const message = `${says} the file ends after ${groupDigits(rest)}. The batches before it are kept.`
      this.#report('kafka/batch-truncated', 'error', message, place, size)
    } else {
      const message = `${says} only ${groupDigits(rest)} are left, and another batch begins after ${groupDigits(next - place)}. Reading goes on there.`
      this.#report('kafka/batch-corrupt', 'error', message, place, next)
    }
    return next
  }

  /** Longer than what is held in memory: its header is kept, its records are not read. */
  async tooLarge(place: number, total: number): Promise<number> {
    if (!(await this.#mayBegin(place + total)))
      return this.noBatch(place, `says it is ${groupDigits(total)} bytes long, and leads nowhere`)
    await this.#writeRow(place, CRC_NOT_COMPUTED)
    const message = `The batch at byte ${groupDigits(place)} is ${groupDigits(total)} bytes long; at most ${groupDigits(LARGEST_BATCH)} are read at once. Its header is shown, its records are not.`
    this.#report('kafka/batch-too-large', 'warning', message, place, place + total)
    return place + total
  }

  /** Its length is believed unless another batch begins within; then its header is kept, without records. */
  async wrongCrc(place: number, total: number): Promise<number> {
    const next = place + total
    const inside = (await this.#mayBegin(next)) ? -1 : await this.search(place + 1, next, false)
    if (inside >= 0) {
      const message = `The batch at byte ${groupDigits(place)} says it is ${groupDigits(total)} bytes long, but another one begins after ${groupDigits(inside - place)}. It is left out; reading goes on there.`
      this.#report('kafka/batch-corrupt', 'error', message, place, inside)
      return inside
    }
    if (!(await this.#window.has(place, total))) return -1
    const { view, start } = this.#window
    const [at, end] = [place - start, next - start]
    const message = `The batch at base offset ${groupDigits(int64(view, at))} says its CRC is ${this.#crc.stored(view, at)}; its bytes give ${this.#crc.of(view, at, end)}. Its header is shown, its records are not.`
    this.#report('kafka/crc-mismatch', 'error', message, place, next)
    await this.#writeRow(place, CRC_WRONG)
    return next
  }

  /** Fewer bytes than the shortest beginning of a batch. */
  async shortTail(place: number): Promise<number> {
    const { size } = this.#source
    if (await this.#isZero(place)) return this.noBatch(place, 'is zeros')
    const message = `The last ${groupDigits(size - place)} bytes are fewer than the ${UP_TO_MAGIC} that a batch begins with. The batches before them are kept.`
    this.#report('kafka/batch-truncated', 'error', message, place, size)
    return -1
  }

  async #writeRow(place: number, crcOk: number): Promise<void> {
    if (!(await this.#window.has(place, Math.min(BATCH_HEADER_SIZE, this.#source.size - place)))) return
    const { view, start } = this.#window
    const at = place - start
    const { tables } = this.#output
    if (view.getInt8(at + MAGIC_AT) >= 2) writeHeader(tables.batches, view, at, place, crcOk)
    else writeMessageHeader(tables.batches, view, at, place, crcOk)
  }

  /** Whether what stands there could be the next batch, or the end of the file, by its first bytes. */
  async #mayBegin(place: number): Promise<boolean> {
    const { size } = this.#source
    if (place === size) return true
    const total = await this.#lengthAt(place)
    if (total === 0 || total > size - place) return false
    const at = place - this.#window.start
    return this.#bounds.allow(int64(this.#window.view, at))
  }

  /** Length of what may begin there; 0 where nothing can. */
  async #lengthAt(place: number): Promise<number> {
    if (!(await this.#window.has(place, UP_TO_MAGIC))) return 0
    const { view } = this.#window
    const at = place - this.#window.start
    if (prefixProblem(view, at) !== null) return 0
    if (view.getInt8(at + MAGIC_AT) === 2) {
      if (!(await this.#window.has(place, BATCH_HEADER_SIZE))) return 0
      if (!isSaneHeader(this.#window.view, place - this.#window.start)) return 0
    }
    return LOG_OVERHEAD + this.#window.view.getInt32(place - this.#window.start + 8)
  }

  async #isZero(place: number): Promise<boolean> {
    for (let at = place; at < this.#source.size; ) {
      if (!(await this.#window.has(at, 1))) return false
      const { bytes, start, end } = this.#window
      if (firstNonZero(bytes, at - start) < bytes.length) return false
      at = end
      this.#output.progress(at)
    }
    return true
  }

  #report(code: string, severity: 'error' | 'warning' | 'note', message: string, start: number, end: number): void {
    this.#output.report({ code, severity, message, start, end, line: 0 })
  }
}
