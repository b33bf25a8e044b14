import { words } from '@/lib/language/words'
import type { Evidence } from '@/lib/words/evidence'
import type { TableRow } from './row-source'

/** A batch, decoded from its bytes or read from what kafka-dump-log printed. */
export interface Batch {
  readonly baseOffset: number
  readonly lastOffset: number
  readonly count: number
  readonly position: number
  readonly size: number
  readonly magic: number
  readonly codec: string
  readonly timestampType: string
  readonly maxTime: number | null
  readonly leaderEpoch: number
  readonly producer: string
  /** T transactional, C control, H delete horizon. */
  readonly flags: string
  readonly crc: number
  /** What is known of the CRC: whether bytes were compared, or the tool says so. */
  readonly crcState: string
  /** Its bytes do not give the CRC that it states. */
  readonly damaged: boolean
  readonly evidence: Evidence
}

const HORIZON = 0x40
const CONTROL = 0x20
const TRANSACTIONAL = 0x10
const LOG_APPEND_TIME = 0x08
const { crc: CRC } = words.batches
const CRC_STATES = [CRC.differs, CRC.ok, CRC.notComputed]

export function batchOf(row: TableRow, file: string): Batch {
  const dumped = row.dump !== undefined
  const attributes = number(row.attributes)
  const has = (bit: number, column: string) => (dumped ? number(row[column]) > 0 : (attributes & bit) !== 0)
  const start = number(row.start)
  const flags = [
    has(TRANSACTIONAL, 'transactional') && 'T',
    has(CONTROL, 'control') && 'C',
    has(HORIZON, 'deleteHorizon') && 'H',
  ]
  return {
    baseOffset: number(row.baseOffset),
    lastOffset: number(row.lastOffset),
    count: number(row.count),
    position: dumped ? number(row.position) : start,
    size: number(row.size),
    magic: number(row.magic),
    codec: String(row.codec ?? ''),
    timestampType: dumped
      ? String(row.timestampType ?? '')
      : attributes & LOG_APPEND_TIME
        ? 'LogAppendTime'
        : 'CreateTime',
    maxTime: timeOf(row.maxTimestamp),
    leaderEpoch: number(row.leaderEpoch),
    producer: `${row.producerId ?? -1} / ${row.producerEpoch ?? -1} / ${row.baseSequence ?? -1}`,
    flags: flags.filter(Boolean).join(' '),
    crc: number(row.crc),
    crcState: dumped ? (number(row.isValid) === 1 ? CRC.valid : CRC.notValid) : (CRC_STATES[number(row.crcOk)] ?? ''),
    damaged: number(dumped ? row.isValid : row.crcOk) === 0,
    evidence: { file, start, end: dumped ? number(row.end) : start + number(row.size), line: number(row.line ?? 0) },
  }
}

/** An entry of an offset index: the batch that begins at `position` ends with `offset`. */
export interface IndexEntry {
  readonly offset: number
  readonly position: number
  readonly evidence: Evidence
}

export function indexEntryOf(row: TableRow, file: string): IndexEntry {
  return { offset: number(row.offset), position: number(row.position), evidence: entryPlace(row, file, 8) }
}

/** An entry of a time index: no batch up to `offset` has a later timestamp than `time`. */
export interface TimeEntry {
  readonly time: number
  readonly offset: number
  readonly evidence: Evidence
}

export function timeEntryOf(row: TableRow, file: string): TimeEntry {
  return { time: number(row.time), offset: number(row.offset), evidence: entryPlace(row, file, 12) }
}

function entryPlace(row: TableRow, file: string, size: number): Evidence {
  const start = number(row.start)
  return { file, start, end: row.end === undefined ? start + size : number(row.end), line: number(row.line ?? 0) }
}

function number(value: number | string | undefined): number {
  return typeof value === 'number' ? value : Number(value ?? Number.NaN)
}

function timeOf(value: number | string | undefined): number | null {
  const time = number(value)
  return Number.isFinite(time) && time >= 0 ? time : null
}
