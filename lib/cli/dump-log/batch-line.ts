import type { ByteOutput } from './byte-output.ts'
import type { LogEntry, LogWalk } from './log-walk.ts'
import { addLong, longAt } from './long.ts'
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
    out.ascii(batchFields(walk.view, walk.at(entry)))
  } else {
    out.ascii(`offset: ${longAt(walk.view, walk.at(entry))}`)
  }
  await walk.load(entry)
  const { view } = walk
  const at = walk.at(entry)
  const stored = view.getUint32(entry.magic > 1 ? at + 17 : at + 12)
  const codec = codecOf(view, at, entry.magic)
  const time = `${timestampType(view, at, entry.magic)}: ${maxTimestamp(view, at, entry.magic)}`
  out.ascii(
    ` position: ${entry.position} ${time} size: ${entry.total} magic: ${entry.magic} compresscodec: ${codec} crc: ${stored} isvalid: ${walk.isValid(entry)}\n`,
  )
}

export function isControlBatch(view: DataView, at: number, magic: number): boolean {
  return magic > 1 && (view.getUint8(at + 22) & CONTROL) !== 0
}

export function timestampType(view: DataView, at: number, magic: number): string {
  if (magic === 0) return 'NoTimestampType'
  return (view.getUint8(magic === 1 ? at + 17 : at + 22) & LOG_APPEND_TIME) === 0 ? 'CreateTime' : 'LogAppendTime'
}

function maxTimestamp(view: DataView, at: number, magic: number): number | bigint {
  return magic === 0 ? -1 : longAt(view, magic === 1 ? at + 18 : at + 35)
}

function batchFields(view: DataView, at: number): string {
  const attributes = view.getUint8(at + 22)
  const baseOffset = longAt(view, at)
  const lastOffsetDelta = view.getInt32(at + 23)
  const baseSequence = view.getInt32(at + 53)
  const lastSequence = baseSequence === -1 ? -1 : addSequence(baseSequence, lastOffsetDelta)
  const horizon = (attributes & DELETE_HORIZON) === 0 ? '.empty' : `[${longAt(view, at + 27)}]`
  return `baseOffset: ${baseOffset} lastOffset: ${addLong(baseOffset, lastOffsetDelta)} count: ${view.getInt32(at + 57)} baseSequence: ${baseSequence} lastSequence: ${lastSequence} producerId: ${longAt(view, at + 43)} producerEpoch: ${view.getInt16(at + 51)} partitionLeaderEpoch: ${view.getInt32(at + 12)} isTransactional: ${(attributes & TRANSACTIONAL) !== 0} isControl: ${(attributes & CONTROL) !== 0} deleteHorizonMs: OptionalLong${horizon}`
}
