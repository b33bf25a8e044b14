import { type DumpJob, surviving } from './dump-job.ts'
import { IndexBytes } from './index-bytes.ts'
import { LogWalk } from './log-walk.ts'
import { addLong, type Long } from './long.ts'
import { readWhole, withLog } from './opened-file.ts'
import { ToolDeath } from './tool-death.ts'
import type { ToolPath } from './tool-path.ts'

const ENTRY_SIZE = 8
/** Entries at the end of an index that the broker's search looks at first: they fit into two pages of memory. */
const WARM_ENTRIES = 8192 / ENTRY_SIZE

/** Read at a time from a log that is only looked into here and there. */
export const HEADERS_ONLY = 4096

interface Entry {
  readonly offset: Long
  readonly position: number
}

/** An offset index as `OffsetIndex` has it in memory, zeros behind the last entry included (specs: Kafka on disk, 2.6). */
export class OffsetIndex extends IndexBytes {
  constructor(bytes: Uint8Array, baseOffset: Long) {
    super(bytes, baseOffset, ENTRY_SIZE)
  }

  entry(i: number): Entry {
    const at = i * ENTRY_SIZE
    return { offset: addLong(this.baseOffset, this.view.getInt32(at)), position: this.view.getInt32(at + 4) }
  }

  /** Where to look for an offset: the broker's search (6.13), which goes astray where entries do not increase. */
  lookup(target: Long): number {
    if (this.entries === 0) return 0
    const firstWarm = Math.max(0, this.entries - 1 - WARM_ENTRIES)
    if (this.entry(firstWarm).offset < target) return this.#search(target, firstWarm, this.entries - 1)
    return this.entry(0).offset > target ? 0 : this.#search(target, 0, firstWarm)
  }

  #search(target: Long, begin: number, end: number): number {
    let [low, high] = [begin, end]
    while (low < high) {
      const middle = (low + high + 1) >>> 1
      const { offset, position } = this.entry(middle)
      if (offset === target) return position
      if (offset > target) high = middle - 1
      else low = middle
    }
    return this.entry(low).position
  }

  /** The check that brokers ran at their start before 2.3 (7.3). */
  checkSanity(): void {
    this.checkEnd(this.entries === 0 ? this.baseOffset : this.entry(this.entries - 1).offset)
  }
}

/** `.index`: a line an entry, and a report of those that do not fit the log beside them (specs: Kafka on disk, 6.6). */
export async function dumpOffsetIndex(file: ToolPath, job: DumpJob): Promise<void> {
  const { options, out } = job
  const maxMessageSize = options.integer('max-message-size')
  const { baseOffset } = file
  await withLog(file.sibling('.log'), HEADERS_ONLY, async (log) => {
    const index = new OffsetIndex(readWhole(file.path), baseOffset)
    if (index.entries === 0) {
      out.utf8(`${file.path} is empty.\n`)
    } else if (options.has('index-sanity-check')) {
      index.checkSanity()
      out.utf8(`${file.path} passed sanity check.\n`)
    } else {
      await dumpEntries(index, new LogWalk(log, log.size))
    }
  })

  async function dumpEntries(index: OffsetIndex, walk: LogWalk): Promise<void> {
    for (let i = 0; i < index.entries; i++) {
      const { offset, position } = index.entry(i)
      if (offset === baseOffset && i > 0) return // a zero: the broker makes the file longer than it needs
      await surviving(job, file, async () => {
        const found = await lastOffsetAt(walk, position, i * ENTRY_SIZE)
        if (found !== offset) job.reports.mismatch(file.absolute, offset, found)
      })
      if (!options.has('verify-index-only')) out.ascii(`offset: ${offset} position: ${position}\n`)
    }
  }

  async function lastOffsetAt(walk: LogWalk, position: number, byte: number): Promise<Long> {
    const { size } = walk.source
    if (position < 0 || position > size)
      throw new ToolDeath(`the entry points at byte ${position} of a log that is ${size} bytes long`, byte)
    if (maxMessageSize < 0) throw new ToolDeath(`--max-message-size is ${maxMessageSize}, less than nothing`)
    // a sum of 32 bits, and one that overflows them is no limit
    const stop = (position + maxMessageSize) | 0
    const entry = await walk.entry(position, stop < 0 || stop > size ? size : stop)
    if (entry === null)
      throw new ToolDeath(`no batch that ends within --max-message-size begins at byte ${position} of the log`, byte)
    return walk.lastOffset(entry)
  }
}
