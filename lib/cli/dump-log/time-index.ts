import { recordsOf } from './batch-records.ts'
import { type DumpJob, surviving } from './dump-job.ts'
import { IndexBytes } from './index-bytes.ts'
import { LogChain } from './log-chain.ts'
import { LogWalk } from './log-walk.ts'
import { addLong, type Long, longAt } from './long.ts'
import { HEADERS_ONLY, OffsetIndex } from './offset-index.ts'
import { readWhole, withLog } from './opened-file.ts'
import { ToolDeath } from './tool-death.ts'
import type { ToolPath } from './tool-path.ts'

const ENTRY_SIZE = 12

interface Entry {
  readonly timestamp: Long
  readonly offset: Long
}

/** A time index, zeros behind the last entry included (specs: Kafka on disk, 2.7). */
class TimeIndex extends IndexBytes {
  constructor(bytes: Uint8Array, baseOffset: Long) {
    super(bytes, baseOffset, ENTRY_SIZE)
  }

  entry(i: number): Entry {
    const at = i * ENTRY_SIZE
    return { timestamp: longAt(this.view, at), offset: addLong(this.baseOffset, this.view.getInt32(at + 8)) }
  }

  /** The check that brokers ran at their start before 2.3 (7.3). */
  checkSanity(): void {
    const last = this.entries === 0 ? null : this.entry(this.entries - 1)
    if (last !== null && last.timestamp < this.entry(0).timestamp)
      throw new ToolDeath(`its last timestamp ${last.timestamp} is less than its first one, ${this.entry(0).timestamp}`)
    this.checkEnd(last?.offset ?? this.baseOffset)
  }
}

/** `.timeindex`: a line an entry, and reports of what does not fit log and offset index (specs: Kafka on disk, 6.7). */
export async function dumpTimeIndex(file: ToolPath, job: DumpJob): Promise<void> {
  const { options, out, reports } = job
  const { baseOffset } = file
  await withLog(file.sibling('.log'), HEADERS_ONLY, async (log) => {
    const index = new OffsetIndex(readWhole(file.sibling('.index')), baseOffset)
    const times = new TimeIndex(readWhole(file.path), baseOffset)
    if (options.has('index-sanity-check')) {
      times.checkSanity()
      out.utf8(`${file.path} passed sanity check.\n`)
    } else {
      await dumpEntries(index, times, new LogWalk(log, log.size))
    }
  })

  async function dumpEntries(index: OffsetIndex, times: TimeIndex, walk: LogWalk): Promise<void> {
    const chain = new LogChain(walk)
    let before: Long = -1
    for (let i = 0; i < times.entries; i++) {
      const entry = times.entry(i)
      if (entry.offset === baseOffset && i > 0) return // a zero: the broker makes the file longer than it needs
      const position = index.lookup(entry.offset)
      await surviving(job, file, () => compare(entry, before, position, walk, chain, i * ENTRY_SIZE))
      if (!options.has('verify-index-only')) out.ascii(`timestamp: ${entry.timestamp} offset: ${entry.offset}\n`)
      before = entry.timestamp
    }
  }

  async function compare(
    { timestamp, offset }: Entry,
    before: Long,
    position: number,
    walk: LogWalk,
    chain: LogChain,
    byte: number,
  ): Promise<void> {
    const path = file.absolute
    const { size } = walk.source
    if (position < 0 || position > size)
      throw new ToolDeath(`the offset index leads to byte ${position} of a log that is ${size} bytes long`, byte)
    // Java's puts all batches from there on into a list first, and so dies of what lies far behind
    if (job.release !== '3.4.1') await chain.checkFrom(position)
    const found = await chain.firstUpTo(position, offset)
    if (found === null) return reports.notFound(path, offset, -1)
    if (found.lastOffset !== offset) return reports.notFound(path, offset, found.lastOffset)
    const records = await recordsOf(walk, found.entry)
    let largest: Long = -1
    while (records.next()) if (records.timestamp > largest) largest = records.timestamp
    if (largest !== timestamp) reports.wrongTimestamp(path, timestamp, largest)
    if (before >= timestamp) reports.outOfOrder(path, timestamp, before)
  }
}
