import { wideColumns } from '../../columns/chunk.ts'
import { Table } from '../../columns/table.ts'
import type { Part } from '../../formats/format.ts'
import { dumpTables } from '../../formats/kafka/dump-tables.ts'
import {
  CONTROL,
  CRC_NOT_COMPUTED,
  CRC_RIGHT,
  CRC_WRONG,
  DELETE_HORIZON,
  LOG_APPEND_TIME,
  segmentTables,
  TRANSACTIONAL,
} from '../../formats/kafka/segment-tables.ts'
import { evidenceOf, type OpenedFile, partTables } from '../../model/opened-file.ts'
import type { Evidence } from '../../words/evidence.ts'

/** A batch as the checks see it, read from a segment or from what kafka-dump-log printed of one. */
export interface Batch {
  /** Byte in the .log file. */
  position: number
  size: number
  baseOffset: number
  lastOffset: number
  /** NaN where a dump does not say. */
  count: number
  magic: number
  codec: string
  leaderEpoch: number
  /** -1: none. */
  producerId: number
  producerEpoch: number
  baseSequence: number
  logAppendTime: boolean
  transactional: boolean
  control: boolean
  deleteHorizon: boolean
  /** Type of a control batch's first record: `ABORT`, `COMMIT` …; `NO_MARKER` of any other batch, and where a dump does not say. */
  marker: number
  maxTimestamp: number
  crc: number
  /** `CRC_RIGHT`, `CRC_WRONG`, `CRC_NOT_COMPUTED`; of a dump, the tool's word. */
  crcOk: number
  evidence(): Evidence
}

/** Where the batches of one segment stand. */
export type LogSource =
  | { readonly from: 'segment'; readonly file: OpenedFile }
  | { readonly from: 'dump'; readonly file: OpenedFile; readonly part: number; readonly dump: number }

/** Calls back for each batch in file order, always with the same object: nothing of it may be kept. */
export function visitBatches(source: LogSource, visit: (batch: Batch) => void): void {
  if (source.from === 'segment') visitSegment(source.file, visit)
  else visitDump(source.file, source.part, source.dump, visit)
}

export const NO_MARKER = -1
export const ABORT = 0

const NOTHING_YET: Omit<Batch, 'evidence'> = {
  position: 0,
  size: 0,
  baseOffset: 0,
  lastOffset: 0,
  count: 0,
  magic: 2,
  codec: 'none',
  leaderEpoch: -1,
  producerId: -1,
  producerEpoch: -1,
  baseSequence: -1,
  logAppendTime: false,
  transactional: false,
  control: false,
  deleteHorizon: false,
  marker: NO_MARKER,
  maxTimestamp: -1,
  crc: 0,
  crcOk: CRC_NOT_COMPUTED,
}

function visitSegment(file: OpenedFile, visit: (batch: Batch) => void): void {
  const batch: Batch = {
    ...NOTHING_YET,
    evidence: () => ({ file: file.id, start: batch.position, end: batch.position + batch.size, line: 0 }),
  }
  for (const { part, table } of partTables(file, 'batches', segmentTables.batches)) {
    const markers = markersOf(part)
    let row = 0
    for (const chunk of table.chunks) {
      const columns = wideColumns(chunk, segmentTables.batches)
      for (let at = 0; at < chunk.length; at++, row++) {
        const attributes = columns.attributes[at]!
        batch.position = columns.start[at]!
        batch.size = columns.size[at]!
        batch.baseOffset = columns.baseOffset[at]!
        batch.lastOffset = columns.lastOffset[at]!
        batch.count = columns.count[at]!
        batch.magic = columns.magic[at]!
        batch.codec = columns.codec.strings[columns.codec.codes[at]!]!
        batch.leaderEpoch = columns.leaderEpoch[at]!
        batch.producerId = asNumber(columns.producerId.high[at]!, columns.producerId.low[at]!)
        batch.producerEpoch = columns.producerEpoch[at]!
        batch.baseSequence = columns.baseSequence[at]!
        batch.logAppendTime = (attributes & LOG_APPEND_TIME) !== 0
        batch.transactional = (attributes & TRANSACTIONAL) !== 0
        batch.control = (attributes & CONTROL) !== 0
        batch.deleteHorizon = (attributes & DELETE_HORIZON) !== 0
        batch.marker = batch.control ? (markers.get(row) ?? NO_MARKER) : NO_MARKER
        batch.maxTimestamp = columns.maxTimestamp[at]!
        batch.crc = columns.crc[at]!
        batch.crcOk = columns.crcOk[at]!
        visit(batch)
      }
    }
  }
}

/** By row of `batches` in the same part. */
function markersOf(part: Part): ReadonlyMap<number, number> {
  const markers = new Map<number, number>()
  for (const { batch, type } of new Table(segmentTables.markers, (part.tables.markers ?? []) as never).rows())
    if (!markers.has(batch)) markers.set(batch, type)
  return markers
}

function visitDump(file: OpenedFile, partNumber: number, dump: number, visit: (batch: Batch) => void): void {
  const found = partTables(file, 'batches', dumpTables.batches)[partNumber]
  if (found === undefined) return
  let place = { start: 0, end: 0, line: 0 }
  const batch: Batch = { ...NOTHING_YET, evidence: () => evidenceOf(file, found.part, place) }
  for (const row of found.table.rows()) {
    if (row.dump !== dump) continue
    place = row
    const { position, size, baseOffset, lastOffset, count, magic, codec, leaderEpoch, producerEpoch } = row
    const { baseSequence, maxTimestamp, crc } = row
    Object.assign(batch, { position, size, baseOffset, lastOffset, count, magic, codec, leaderEpoch, producerEpoch })
    Object.assign(batch, { baseSequence, maxTimestamp, crc })
    batch.producerId = Number(BigInt.asIntN(64, row.producerId))
    batch.logAppendTime = row.timestampType === 'LogAppendTime'
    batch.transactional = row.transactional === 1
    batch.control = row.control === 1
    batch.deleteHorizon = !Number.isNaN(row.deleteHorizon)
    batch.crcOk = row.isValid === 1 ? CRC_RIGHT : CRC_WRONG
    visit(batch)
  }
}

/** Producer ids are given out from 0: far below where a double is no longer exact. */
function asNumber(high: number, low: number): number {
  return (high | 0) * 4_294_967_296 + low
}
