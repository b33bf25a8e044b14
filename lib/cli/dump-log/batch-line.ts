import type { ByteOutput } from './byte-output.ts'
import type { LogEntry, LogWalk } from './log-walk.ts'
import { addLong, type Long, longAt } from './long.ts'
import { codecOf } from './packed.ts'
import { addSequence } from './record-reader.ts'

const LOG_APPEND_TIME = 0x08
const TRANSACTIONAL = 0x10
const CONTROL = 0x20
const DELETE_HORIZON = 0x40

/** One line for a batch (specs: Kafka on disk, 6.3). The tool prints it in two halves, and may die between them. */
export async function printBatchLine(walk: LogWalk, entry: LogEntry, out: ByteOutput): Promise<void> {
  if (entry.magic > 1) {
    await walk.loadHeader(entry)
    printBatchFields(walk.view, walk.at(entry), out)
  } else {
    out.pair('offset: ', longAt(walk.view, walk.at(entry)))
  }
  await walk.load(entry)
  const { view } = walk
  const at = walk.at(entry)
  const codec = codecOf(view, at, entry.magic)
  out.pair(' position: ', entry.position)
  out.ascii(' ')
  out.ascii(timestampType(view, at, entry.magic))
  out.pair(': ', maxTimestamp(view, at, entry.magic))
  out.pair(' size: ', entry.total)
  out.pair(' magic: ', entry.magic)
  out.ascii(' compresscodec: ')
  out.ascii(codec)
  out.pair(' crc: ', view.getUint32(entry.magic > 1 ? at + 17 : at + 12))
  out.ascii(walk.isValid(entry) ? ' isvalid: true\n' : ' isvalid: false\n')
}

export function isControlBatch(view: DataView, at: number, magic: number): boolean {
  return magic > 1 && (view.getUint8(at + 22) & CONTROL) !== 0
}

export function timestampType(view: DataView, at: number, magic: number): string {
  if (magic === 0) return 'NoTimestampType'
  return (view.getUint8(magic === 1 ? at + 17 : at + 22) & LOG_APPEND_TIME) === 0 ? 'CreateTime' : 'LogAppendTime'
}

function maxTimestamp(view: DataView, at: number, magic: number): Long {
  return magic === 0 ? -1 : longAt(view, magic === 1 ? at + 18 : at + 35)
}

function printBatchFields(view: DataView, at: number, out: ByteOutput): void {
  const attributes = view.getUint8(at + 22)
  const baseOffset = longAt(view, at)
  const lastOffsetDelta = view.getInt32(at + 23)
  const baseSequence = view.getInt32(at + 53)
  out.pair('baseOffset: ', baseOffset)
  out.pair(' lastOffset: ', addLong(baseOffset, lastOffsetDelta))
  out.pair(' count: ', view.getInt32(at + 57))
  out.pair(' baseSequence: ', baseSequence)
  out.pair(' lastSequence: ', baseSequence === -1 ? -1 : addSequence(baseSequence, lastOffsetDelta))
  out.pair(' producerId: ', longAt(view, at + 43))
  out.pair(' producerEpoch: ', view.getInt16(at + 51))
  out.pair(' partitionLeaderEpoch: ', view.getInt32(at + 12))
  out.ascii((attributes & TRANSACTIONAL) === 0 ? ' isTransactional: false' : ' isTransactional: true')
  out.ascii((attributes & CONTROL) === 0 ? ' isControl: false' : ' isControl: true')
  if ((attributes & DELETE_HORIZON) === 0) out.ascii(' deleteHorizonMs: OptionalLong.empty')
  else {
    out.pair(' deleteHorizonMs: OptionalLong[', longAt(view, at + 27))
    out.ascii(']')
  }
}
