import type { DecodedMessage } from '../../formats/kafka/messages/coordinator-records.ts'
import { remoteLogMetadata } from '../../formats/kafka/messages/framed-records.ts'
import { formatUuid } from '../../formats/kafka/messages/message-json.ts'
import { MessageError, type Struct } from '../../formats/kafka/messages/read-message.ts'
import { textOfCaught } from './caught.ts'
import type { ContentDecoder } from './content-decoder.ts'

const SEGMENT_STATES = [
  'COPY_SEGMENT_STARTED',
  'COPY_SEGMENT_FINISHED',
  'DELETE_SEGMENT_STARTED',
  'DELETE_SEGMENT_FINISHED',
]
const PARTITION_STATES = ['DELETE_PARTITION_MARKED', 'DELETE_PARTITION_STARTED', 'DELETE_PARTITION_FINISHED']
/** What Java says of a record without a value. */
const NO_VALUE =
  'Cannot invoke "java.nio.ByteBuffer.remaining()" because the return value of "org.apache.kafka.common.record.internal.Record.value()" is null'

/** The value as the text that Java makes of the object, or why it is none; keys are not shown (specs: Kafka on disk, 5.6). */
export const remoteLogContents: ContentDecoder = (record) => {
  try {
    const value = record.value()
    if (value === null) throw new MessageError(NO_VALUE)
    return { key: null, value: textOf(remoteLogMetadata.read(value)) }
  } catch (error) {
    return { key: null, value: `Error at offset ${record.offset}, skipping. ${textOfCaught(error)}` }
  }
}

function textOf({ schema, fields }: DecodedMessage): string {
  switch (schema.name) {
    case 'RemoteLogSegmentMetadataRecord':
      return segmentText(fields)
    case 'RemoteLogSegmentMetadataSnapshotRecord':
      return `RemoteLogSegmentMetadataSnapshot{segmentId=${id(fields.segmentId)}, startOffset=${fields.startOffset}, endOffset=${fields.endOffset}, maxTimestampMs=${fields.maxTimestampMs}, ${copied(fields)}}`
    case 'RemoteLogSegmentMetadataUpdateRecord':
      return `RemoteLogSegmentMetadataUpdate{remoteLogSegmentId=${segmentId(fields)}, customMetadata=${custom(fields)}, state=${segmentState(fields)}, eventTimestampMs=${fields.eventTimestampMs}, brokerId=${fields.brokerId}}`
    default:
      return `RemotePartitionDeleteMetadata{topicPartition=${partition(fields)}, state=${partitionState(fields)}, eventTimestampMs=${fields.eventTimestampMs}, brokerId=${fields.brokerId}}`
  }
}

/** With the checks of its constructor, in their order. */
function segmentText(fields: Struct): string {
  const { startOffset, endOffset } = fields as { startOffset: bigint; endOffset: bigint }
  if (startOffset < 0n)
    throw new MessageError(
      `Unexpected start offset = ${startOffset}. StartOffset for a remote segment cannot be negative`,
    )
  if (endOffset < startOffset)
    throw new MessageError(
      `Unexpected end offset = ${endOffset}. EndOffset for a remote segment cannot be less than startOffset = ${startOffset}`,
    )
  leaderEpochs(fields)
  return `RemoteLogSegmentMetadata{remoteLogSegmentId=${segmentId(fields)}, startOffset=${startOffset}, endOffset=${endOffset}, brokerId=${fields.brokerId}, maxTimestampMs=${fields.maxTimestampMs}, eventTimestampMs=${fields.eventTimestampMs}, ${copied(fields)}}`
}

/** What a segment's record and its snapshot end with. */
function copied(fields: Struct): string {
  const state = segmentState(fields)
  return `segmentLeaderEpochs={${leaderEpochs(fields)}}, segmentSizeInBytes=${fields.segmentSizeInBytes}, customMetadata=${custom(fields)}, state=${state}, txnIdxEmpty=${fields.txnIndexEmpty ?? false}`
}

/** In the order of the epochs; of several entries for one the last counts. */
function leaderEpochs({ segmentLeaderEpochs }: Struct): string {
  const entries = (segmentLeaderEpochs as readonly Struct[]).map(
    ({ leaderEpoch, offset }) => [Number(leaderEpoch), offset] as const,
  )
  if (entries.length === 0) throw new MessageError('segmentLeaderEpochs can not be null or empty')
  return [...new Map(entries)]
    .sort(([a], [b]) => a - b)
    .map(([epoch, offset]) => `${epoch}=${offset}`)
    .join(', ')
}

function segmentId({ remoteLogSegmentId }: Struct): string {
  const fields = remoteLogSegmentId as Struct
  return `RemoteLogSegmentId{topicIdPartition=${partition(fields)}, id=${id(fields.id)}}`
}

function partition({ topicIdPartition }: Struct): string {
  const fields = topicIdPartition as Struct
  return `${id(fields.id)}:${fields.name}-${fields.partition}`
}

function custom({ customMetadata }: Struct): string {
  return customMetadata instanceof Uint8Array
    ? `Optional[CustomMetadata{${customMetadata.length} bytes}]`
    : 'Optional.empty'
}

function segmentState({ remoteLogSegmentState }: Struct): string {
  const state = SEGMENT_STATES[Number(remoteLogSegmentState)]
  if (state === undefined) throw new MessageError('state can not be null')
  return state
}

function partitionState({ remotePartitionDeleteState }: Struct): string {
  const state = PARTITION_STATES[Number(remotePartitionDeleteState)]
  if (state === undefined) throw new MessageError(null)
  return state
}

function id(bytes: Struct[string] | undefined): string {
  return formatUuid(bytes as Uint8Array)
}
