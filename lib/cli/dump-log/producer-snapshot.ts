import { crc32cOf } from '../../bytes/crc32c.ts'
import { Cursor, OutOfBytes } from '../../bytes/cursor.ts'
import type { DumpJob } from './dump-job.ts'
import { asLong, type Long } from './long.ts'
import { readWhole } from './opened-file.ts'
import type { Release } from './release.ts'
import type { ToolPath } from './tool-path.ts'

const VERSION = 1
const CRC_FROM = 6

/** A snapshot that the tool does not show: it says why, and goes on. */
class Corrupt extends Error {}

/** `.snapshot`: a line a producer (specs: Kafka on disk, 6.8). */
export function dumpProducerSnapshot(file: ToolPath, { out, release, complain }: DumpJob): void {
  const bytes = readWhole(file.path)
  try {
    for (const entry of readEntries(bytes, release)) out.ascii(`${line(entry, release)}\n`)
  } catch (error) {
    if (!(error instanceof Corrupt)) throw error
    complain(error.message)
  }
}

interface ProducerEntry {
  readonly producerId: Long
  readonly producerEpoch: number
  readonly lastSequence: number
  readonly lastOffset: Long
  readonly offsetDelta: number
  readonly timestamp: Long
  readonly coordinatorEpoch: number
  readonly currentTxnFirstOffset: Long
}

function line(entry: ProducerEntry, release: Release): string {
  const open = entry.currentTxnFirstOffset
  const transaction =
    release === '3.4.1'
      ? open < 0
        ? 'None'
        : `Some(${open})`
      : open < 0
        ? 'OptionalLong.empty'
        : `OptionalLong[${open}]`
  const producer = `producerId: ${entry.producerId} producerEpoch: ${entry.producerEpoch} coordinatorEpoch: ${entry.coordinatorEpoch} currentTxnFirstOffset: ${transaction} lastTimestamp: ${entry.timestamp}`
  // Scala's leaves the blank behind where no batch follows
  if (entry.lastOffset < 0) return release === '3.4.1' ? `${producer} ` : producer
  const firstSequence = subtractSequence(entry.lastSequence, entry.offsetDelta)
  return `${producer} firstSequence: ${firstSequence} lastSequence: ${entry.lastSequence} lastOffset: ${entry.lastOffset} offsetDelta: ${entry.offsetDelta} timestamp: ${entry.timestamp}`
}

/** `DefaultRecordBatch.decrementSequence`, with its overflows. */
function subtractSequence(sequence: number, decrement: number): number {
  return sequence < decrement ? (2_147_483_647 - (decrement - sequence) + 1) | 0 : (sequence - decrement) | 0
}

function readEntries(bytes: Uint8Array, release: Release): ProducerEntry[] {
  const cursor = new Cursor(bytes)
  const scala = release === '3.4.1'
  const version = field('version', () => cursor.int16())
  const unknown = version === VERSION ? null : `Snapshot contained an unknown file version ${version}`
  // Java's looks at the version before it reads on
  if (unknown !== null && !scala) throw new Corrupt(`Snapshot failed schema validation: ${unknown}`)
  const stored = field('crc', () => cursor.uint32())
  const entries = field('producer_entries', () => readArray(cursor, scala))
  if (unknown !== null) throw new Corrupt(unknown)
  const computed = crc32cOf(bytes.subarray(CRC_FROM))
  if (stored !== computed)
    throw new Corrupt(`Snapshot is corrupt (CRC is no longer valid). Stored crc: ${stored}. Computed crc: ${computed}`)
  return entries

  /** Reads a field; what is missing is said as the release says it. */
  function field<T>(name: string, read: () => T): T {
    try {
      return read()
    } catch (error) {
      if (!(error instanceof OutOfBytes || error instanceof Corrupt)) throw error
      const reason = error instanceof Corrupt ? error.message : scala ? 'java.nio.BufferUnderflowException' : 'null'
      throw new Corrupt(`Snapshot failed schema validation: ${scala ? `Error reading field '${name}': ` : ''}${reason}`)
    }
  }
}

function readArray(cursor: Cursor, scala: boolean): ProducerEntry[] {
  const count = cursor.int32()
  if (count < 0)
    throw new Corrupt(
      scala ? `Array size ${count} cannot be negative` : 'non-nullable field producerEntries was serialized as null',
    )
  if (count > cursor.remaining)
    throw new Corrupt(
      scala
        ? `Error reading array of size ${count}, only ${cursor.remaining} bytes available`
        : `Tried to allocate a collection of size ${count}, but there are only ${cursor.remaining} bytes remaining.`,
    )
  return Array.from({ length: count }, () => readEntry(cursor, scala))
}

const FIELDS = [
  ['producer_id', 8],
  ['epoch', 2],
  ['last_sequence', 4],
  ['last_offset', 8],
  ['offset_delta', 4],
  ['timestamp', 8],
  ['coordinator_epoch', 4],
  ['current_txn_first_offset', 8],
] as const

function readEntry(cursor: Cursor, scala: boolean): ProducerEntry {
  if (scala) nameMissingField(cursor.remaining)
  return {
    producerId: asLong(cursor.int64()),
    producerEpoch: cursor.int16(),
    lastSequence: cursor.int32(),
    lastOffset: asLong(cursor.int64()),
    offsetDelta: cursor.int32(),
    timestamp: asLong(cursor.int64()),
    coordinatorEpoch: cursor.int32(),
    currentTxnFirstOffset: asLong(cursor.int64()),
  }
}

function nameMissingField(remaining: number): void {
  let rest = remaining
  for (const [name, size] of FIELDS) {
    rest -= size
    if (rest < 0) throw new Corrupt(`Error reading field '${name}': java.nio.BufferUnderflowException`)
  }
}
