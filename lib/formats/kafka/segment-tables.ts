/**
 * What a segment's bytes become. `batch` is a row of `batches` in the same part. A batch ends at `start + size`.
 *
 * `attributes` are the low byte of the batch's (specs: Kafka on disk, 2.2); producer id, epochs and sequences stay -1 where
 * Kafka writes -1. There are a batch and a record by the million, most like their neighbours: `narrow`. `crcOk` is 1 where the bytes give the stored CRC, 0 where they do not, 2 where it was not computed.
 */
export const segmentTables = {
  batches: {
    start: 'narrow',
    baseOffset: 'narrow',
    lastOffset: 'narrow',
    count: 'narrow',
    size: 'narrow',
    magic: 'narrow',
    attributes: 'narrow',
    codec: 'text',
    leaderEpoch: 'narrow',
    producerId: 'u64',
    producerEpoch: 'narrow',
    baseSequence: 'narrow',
    baseTimestamp: 'narrow',
    maxTimestamp: 'narrow',
    crc: 'u32',
    crcOk: 'narrow',
  },
  /** `place` is where it begins among the batch's unpacked records; sizes are -1 for null. `headerSize`: keys and values of all its headers. */
  records: {
    batch: 'narrow',
    offsetDelta: 'narrow',
    time: 'narrow',
    place: 'narrow',
    keySize: 'narrow',
    valueSize: 'narrow',
    headerSize: 'narrow',
  },
  /** Control records: type 0 is ABORT, 1 COMMIT (section 4); -1 where the value does not say the coordinator's epoch. */
  markers: { batch: 'u32', type: 'i32', coordinatorEpoch: 'i32' },
  /** LEADER_CHANGE of the metadata log: the epoch is the batch's. Ids of voters with blanks between. */
  leaderChanges: { batch: 'u32', leaderId: 'i32', voters: 'text', grantingVoters: 'text' },
  /** KRAFT_VOTERS: one row a voter and endpoint of it. */
  kraftVoters: { batch: 'u32', voterId: 'i32', host: 'text', port: 'i32' },
} as const

/** Bits of `attributes`. */
export const LOG_APPEND_TIME = 0x08
export const TRANSACTIONAL = 0x10
export const CONTROL = 0x20
export const DELETE_HORIZON = 0x40
export const CODEC_MASK = 0x07

export const CRC_WRONG = 0
export const CRC_RIGHT = 1
export const CRC_NOT_COMPUTED = 2
