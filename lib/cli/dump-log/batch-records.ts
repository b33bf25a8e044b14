import { LegacyRecords } from './legacy-records.ts'
import type { LogEntry, LogWalk } from './log-walk.ts'
import { codecOf, codecReady, unpack } from './packed.ts'
import { RecordReader, recordFacts } from './record-reader.ts'
import { ToolDeath } from './tool-death.ts'
import type { ToolRecords } from './tool-record.ts'

const BATCH_HEADER_SIZE = 61

/**
 * The records of an entry, which is loaded for it. They hold until the walk goes on. A packed batch is read to its end before
 * the first record is given, as the tool does: one that is damaged anywhere gives none.
 */
export async function recordsOf(walk: LogWalk, entry: LogEntry): Promise<ToolRecords> {
  await walk.load(entry)
  const { view, bytes } = walk
  const at = walk.at(entry)
  if (entry.magic < 2) return new LegacyRecords(view, at, entry.total)
  if (entry.total < BATCH_HEADER_SIZE)
    throw new ToolDeath(
      `the batch is ${entry.total} bytes long; its header alone takes ${BATCH_HEADER_SIZE}`,
      entry.position,
    )
  const facts = recordFacts(view, at)
  if (facts.count === 0) return new RecordReader(bytes, 0, 0, facts)
  const codec = codecOf(view, at, entry.magic)
  if (codec === 'none') return new RecordReader(bytes, at + BATCH_HEADER_SIZE, at + entry.total, facts)
  await codecReady(codec)
  const unpacked = unpack(codec, bytes.subarray(at + BATCH_HEADER_SIZE, at + entry.total), entry.magic)
  const records = new RecordReader(unpacked, 0, unpacked.length, facts)
  while (records.next());
  records.rewind()
  return records
}
