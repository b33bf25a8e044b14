import { isControlBatch, printBatchLine, timestampType } from './batch-line.ts'
import { recordsOf } from './batch-records.ts'
import { contentDecoder, showsContents } from './contents.ts'
import type { DumpJob } from './dump-job.ts'
import { type LogEntry, LogWalk } from './log-walk.ts'
import { type Long, parseInt32, parseLong } from './long.ts'
import { withLog } from './opened-file.ts'
import { printRecordLine, type RecordStyle } from './record-line.ts'
import { Recovery } from './recovery.ts'
import { describeDeath, ToolDeath } from './tool-death.ts'
import type { ToolPath } from './tool-path.ts'

/** Read at a time: the whole log is. */
const BLOCK_SIZE = 4 * 1024 * 1024
const EVERYTHING = 2_147_483_647
const BOOTSTRAP = 'bootstrap.checkpoint'

/** `.log` and `.checkpoint`: a line a batch, and, where it is asked for, one a record (specs: Kafka on disk, 6.3). */
export async function dumpLog(file: ToolPath, job: DumpJob): Promise<void> {
  const { options, out } = job
  const decode = await contentDecoder(options, job.release)
  const contents = showsContents(options)
  const deep = contents || options.has('deep-iteration')
  const style: RecordStyle = {
    release: job.release,
    metadata: !options.has('skip-record-metadata'),
    decode: contents ? decode : null,
  }
  const maxBytes = options.integer('max-bytes')
  out.ascii(`${startLine(file)}\n`)
  await withLog(file.path, BLOCK_SIZE, async (source) => {
    if (maxBytes < 0) throw new ToolDeath(`--max-bytes is ${maxBytes}, less than nothing`)
    const end = Math.min(source.size, maxBytes)
    const walk = new LogWalk(source, end)
    const offsets = job.reports.offsetsOf(file.absolute)
    const recovery = job.keepGoing ? new Recovery(walk, end, file, job.complain) : null
    let position = 0
    for (;;) {
      const entry = await (recovery ?? walk).entry(position)
      if (entry === null) break
      await dumpEntry(walk, entry, offsets)
      position = recovery === null ? entry.position + entry.total : await recovery.after(entry)
    }
    if (position < end && maxBytes === EVERYTHING)
      out.utf8(`Found ${end - position} invalid bytes at the end of ${file.name}\n`)
  })

  async function dumpEntry(walk: LogWalk, entry: LogEntry, offsets: { add(offset: Long): void }): Promise<void> {
    try {
      await printBatchLine(walk, entry, out)
      if (!deep) return
      const records = await recordsOf(walk, entry)
      const { view } = walk
      const at = walk.at(entry)
      const type = timestampType(view, at, entry.magic)
      const control = isControlBatch(view, at, entry.magic)
      while (records.next()) {
        offsets.add(records.offset)
        printRecordLine(records, type, control, style, out)
      }
    } catch (error) {
      if (!(error instanceof ToolDeath)) throw error
      const death = new ToolDeath(error.message, error.byte ?? entry.position)
      if (!job.keepGoing) throw death
      out.endLine()
      job.complain(describeDeath(file.path, death))
    }
  }
}

function startLine(file: ToolPath): string {
  if (file.suffix === '.log') return `Log starting offset: ${file.baseOffset}`
  if (file.name === BOOTSTRAP) return 'KRaft bootstrap snapshot'
  const [offset, epoch] = [parseLong(file.name.slice(0, 20)), parseInt32(file.name.slice(21, 31))]
  if (file.name.length < 31 || offset === null || epoch === null)
    throw new ToolDeath('its name does not begin with an offset of 20 digits and an epoch of 10')
  return `Snapshot end offset: ${offset}, epoch: ${epoch}`
}
