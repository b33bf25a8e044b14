/**
 * The lines that kafka-dump-log prints (specs: Kafka on disk, 6.2 to 6.11). A terminal or a web page breaks long ones
 * anywhere, inside a word too, so a line is matched with all its blanks taken out: names and numbers alternate, which
 * leaves no doubt where one ends.
 */
export interface BatchLine {
  readonly kind: 'batch'
  readonly baseOffset: number
  readonly lastOffset: number
  /** NaN for a message of the old formats, whose line does not say. */
  readonly count: number
  readonly baseSequence: number
  readonly producerId: bigint
  readonly producerEpoch: number
  readonly leaderEpoch: number
  readonly transactional: boolean
  readonly control: boolean
  readonly deleteHorizon: number
  readonly position: number
  readonly timestampType: TimestampType
  readonly maxTimestamp: number
  readonly size: number
  readonly magic: number
  readonly codec: string
  readonly crc: number
  /** The tool's word: the bytes are not here. */
  readonly isValid: boolean
}

export interface RecordLine {
  readonly kind: 'record'
  readonly offset: number
  readonly time: number
  readonly keySize: number
  readonly valueSize: number
  readonly sequence: number
  /** `COMMIT`, `ABORT`, empty for all but transaction markers. */
  readonly marker: string
}

type TimestampType = 'NoTimestampType' | 'CreateTime' | 'LogAppendTime'

const NUMBER = '(-?\\d+)'
const TIME = `(NoTimestampType|CreateTime|LogAppendTime):${NUMBER}`
const REST = 'compresscodec:(none|gzip|snappy|lz4|zstd|unknown)crc:(\\d+)isvalid:(true|false)'
const BATCH = new RegExp(
  `^baseOffset:${NUMBER}lastOffset:${NUMBER}count:${NUMBER}baseSequence:${NUMBER}lastSequence:${NUMBER}` +
    `producerId:${NUMBER}producerEpoch:${NUMBER}partitionLeaderEpoch:${NUMBER}isTransactional:(true|false)isControl:(true|false)` +
    `(?:deleteHorizonMs:OptionalLong(?:\\.empty|\\[${NUMBER}\\]))?position:${NUMBER}${TIME}size:${NUMBER}magic:${NUMBER}${REST}`,
  'i',
)
const MESSAGE = new RegExp(`^offset:${NUMBER}position:${NUMBER}${TIME}size:${NUMBER}magic:${NUMBER}${REST}`, 'i')
// what follows the sizes is asked for: a line may be broken inside the last number
const RECORD = new RegExp(
  `^\\|?offset:${NUMBER}${TIME}keysize:${NUMBER}valuesize:${NUMBER}(?:sequence:${NUMBER}headerKeys:\\[|isvalid:|crc:)`,
  'i',
)
const MARKER = /endTxnMarker:(COMMIT|ABORT)coordinatorEpoch:-?\d+/

/** Blanks are taken out of the text before it comes here. */
export function parseBatchLine(dense: string): BatchLine | null {
  const batch = BATCH.exec(dense)
  if (batch !== null) {
    const [, baseOffset, lastOffset, count, baseSequence, , producerId, producerEpoch, leaderEpoch, transactional] =
      batch
    const [control, deleteHorizon, position, ...rest] = batch.slice(10)
    return {
      kind: 'batch',
      baseOffset: Number(baseOffset),
      lastOffset: Number(lastOffset),
      count: Number(count),
      baseSequence: Number(baseSequence),
      producerId: BigInt(producerId!),
      producerEpoch: Number(producerEpoch),
      leaderEpoch: Number(leaderEpoch),
      transactional: transactional === 'true',
      control: control === 'true',
      deleteHorizon: deleteHorizon === undefined ? Number.NaN : Number(deleteHorizon),
      position: Number(position),
      ...common(rest),
    }
  }
  const message = MESSAGE.exec(dense)
  if (message === null) return null
  const [, offset, position, ...rest] = message
  return {
    kind: 'batch',
    baseOffset: Number(offset),
    lastOffset: Number(offset),
    count: Number.NaN,
    baseSequence: -1,
    producerId: -1n,
    producerEpoch: -1,
    leaderEpoch: -1,
    transactional: false,
    control: false,
    deleteHorizon: Number.NaN,
    position: Number(position),
    ...common(rest),
  }
}

function common(fields: readonly (string | undefined)[]) {
  const [timestampType, maxTimestamp, size, magic, codec, crc, isValid] = fields
  return {
    timestampType: timestampType as TimestampType,
    maxTimestamp: Number(maxTimestamp),
    size: Number(size),
    magic: Number(magic),
    codec: codec!.toLowerCase(),
    crc: Number(crc),
    isValid: isValid === 'true',
  }
}

export function parseRecordLine(dense: string): RecordLine | null {
  const [all, offset, , time, keySize, valueSize, sequence] = RECORD.exec(dense) ?? []
  if (all === undefined) return null
  return {
    kind: 'record',
    offset: Number(offset),
    time: Number(time),
    keySize: Number(keySize),
    valueSize: Number(valueSize),
    sequence: sequence === undefined ? -1 : Number(sequence),
    marker: MARKER.exec(dense)?.[1] ?? '',
  }
}

/** An entry of an offset index: `offset: 4353580 position: 34112`. */
export function parseIndexLine(dense: string): { offset: number; position: number } | null {
  const [, offset, position] = /^offset:(-?\d+)position:(-?\d+)$/.exec(dense) ?? []
  return offset === undefined ? null : { offset: Number(offset), position: Number(position) }
}

/** An entry of a time index: `timestamp: 1697055992377 offset: 4322574`. */
export function parseTimeIndexLine(dense: string): { time: number; offset: number } | null {
  const [, time, offset] = /^timestamp:(-?\d+)offset:(-?\d+)$/.exec(dense) ?? []
  return time === undefined ? null : { time: Number(time), offset: Number(offset) }
}
