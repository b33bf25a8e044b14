import { crc32cOf } from '../../bytes/crc32c.ts'
import { Cursor } from '../../bytes/cursor.ts'
import { formatCount, groupDigits } from '../../words/size.ts'
import { defineFormat } from '../format.ts'
import { nameDiagnostic, parseSegmentName } from './segment-name.ts'

const VERSION = 1
/** Version, CRC, count. */
const HEADER_SIZE = 10
const ENTRY_SIZE = 46
const COUNT_AT = 6
/** Where what the CRC is of begins. */
const CRC_FROM = COUNT_AT
/** A broker forgets producers after a day; a snapshot of a million of them is no longer one. */
const LARGEST = 64 * 1024 * 1024

/**
 * ProducerSnapshot => Version CRC [Entry]
 *   Version => Int16   // 1
 *   CRC     => UInt32  // CRC-32C of what follows
 *   Entry   => ProducerId Epoch LastSequence LastOffset OffsetDelta Timestamp CoordinatorEpoch CurrentTxnFirstOffset
 *
 * State of each producer before the offset in the file's name (specs: Kafka on disk, 2.9).
 */
export const producerSnapshot = defineFormat({
  id: 'kafka/producer-snapshot',
  title: 'Kafka producer snapshot',
  text: false,
  divisible: false,
  tables: {
    producers: {
      producerId: 'u64',
      producerEpoch: 'i32',
      lastSequence: 'i32',
      lastOffset: 'f64',
      offsetDelta: 'i32',
      timestamp: 'f64',
      coordinatorEpoch: 'i32',
      currentTxnFirstOffset: 'f64',
      start: 'f64',
    },
  },

  recognize(head, name) {
    const named = parseSegmentName(name)?.kind === 'snapshot'
    if (head.length < HEADER_SIZE) return named ? 0.5 : 0
    const view = new DataView(head.buffer, head.byteOffset, head.byteLength)
    const entries = HEADER_SIZE + view.getUint32(6) * ENTRY_SIZE
    const fits = view.getInt16(0) === VERSION && entries >= head.length && (entries - head.length) % ENTRY_SIZE === 0
    if (fits && entries === head.length && crc32cOf(head.subarray(CRC_FROM)) === view.getUint32(2)) return 0.95
    return named ? 0.6 : 0
  },

  async decode(source, range, { tables, report, progress }) {
    const end = Math.min(range.end, source.size)
    const bytes = await source.read(range.start, Math.min(end, range.start + LARGEST))
    progress(end)
    const misnamed = nameDiagnostic(source.name, source.size)
    if (misnamed !== null) report(misnamed)
    const corrupt = (message: string, start: number, to: number) =>
      report({ code: 'kafka/snapshot-corrupt', severity: 'error', message, start, end: to, line: 0 })
    if (bytes.length < HEADER_SIZE) {
      corrupt(`The snapshot is ${bytes.length} bytes long; its header alone takes ${HEADER_SIZE}.`, range.start, end)
      return
    }
    const cursor = new Cursor(bytes, range.start)
    const version = cursor.int16()
    const stored = cursor.uint32()
    const count = cursor.uint32()
    if (version !== VERSION) {
      corrupt(
        `The snapshot says its version is ${version}; only ${VERSION} is known. Its entries are not shown.`,
        range.start,
        range.start + 2,
      )
      return
    }
    let read = 0
    for (; read < count && cursor.remaining >= ENTRY_SIZE; read++) {
      const start = cursor.place
      tables.producers.add({
        start,
        producerId: cursor.int64(),
        producerEpoch: cursor.int16(),
        lastSequence: cursor.int32(),
        lastOffset: Number(cursor.int64()),
        offsetDelta: cursor.int32(),
        timestamp: Number(cursor.int64()),
        coordinatorEpoch: cursor.int32(),
        currentTxnFirstOffset: Number(cursor.int64()),
      })
    }
    // a count that the bytes cannot have says more than the CRC, which is of the count too
    const computed = crc32cOf(bytes.subarray(CRC_FROM))
    const rest = cursor.remaining
    if (read < count || (rest > 0 && computed !== stored)) {
      const says = `The snapshot says it holds ${formatCount(count, 'producer')}`
      const has =
        read < count
          ? `the file ends after ${groupDigits(read)}`
          : `${groupDigits(rest)} bytes follow the last of them, and its CRC is not that of its bytes`
      const [start, to] =
        read < count && rest > 0 ? [cursor.place, end] : [range.start + COUNT_AT, range.start + HEADER_SIZE]
      corrupt(`${says}; ${has}. What could be read is kept.`, start, to)
    } else if (computed !== stored)
      corrupt(
        `The snapshot says its CRC is ${stored}; its bytes give ${computed}. Its entries are shown as they stand.`,
        range.start + 2,
        end,
      )
  },
})
