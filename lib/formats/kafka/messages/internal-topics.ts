import { readControlMessage } from './control-messages.ts'
import { type CoordinatorTopic, consumerOffsets, shareGroupState, transactionState } from './coordinator-records.ts'
import { clusterMetadata, type FramedTopic, remoteLogMetadata } from './framed-records.ts'
import { formatMessage } from './message-json.ts'
import { guarded, MessageError } from './read-message.ts'

/** A record of an internal topic, decoded by its schemas; or why it cannot be. */
export interface InternalMessage {
  /** `OffsetCommitKey`, `TopicRecord`; empty where it cannot be decoded. */
  readonly schema: string
  /** As JSON; null where the topic has no keys, or the record no value. */
  readonly key: string | null
  readonly value: string | null
  readonly trouble: string | null
}

type Bytes = Uint8Array | null
type Read = (key: Bytes, value: Bytes) => Omit<InternalMessage, 'trouble'>

const TOPICS: Readonly<Record<string, Read>> = {
  __consumer_offsets: coordinator(consumerOffsets),
  __transaction_state: coordinator(transactionState),
  __share_group_state: coordinator(shareGroupState),
  __cluster_metadata: framed(clusterMetadata),
  __remote_log_metadata: framed(remoteLogMetadata),
}

/** Null where the topic is none of Kafka's own (specs: Kafka on disk, section 5). */
export function decodeInternal(topic: string, key: Bytes, value: Bytes): InternalMessage | null {
  const read = Object.hasOwn(TOPICS, topic) ? TOPICS[topic] : undefined
  if (read === undefined) return null
  try {
    return { ...read(key, value), trouble: null }
  } catch (error) {
    if (!(error instanceof MessageError)) throw error
    return { schema: '', key: null, value: null, trouble: error.message }
  }
}

const MARKERS = ['ABORT', 'COMMIT']

/** A record of a control batch: the end of a transaction, or what KRaft writes into its log (section 4). */
export function decodeControl(key: Bytes, value: Bytes): InternalMessage {
  const trouble = (text: string) => ({ schema: '', key: null, value: null, trouble: text })
  if (key === null || key.length < 4) return trouble('its key is too short for the type of a control record')
  const type = new DataView(key.buffer, key.byteOffset).getInt16(2)
  const marker = MARKERS[type]
  if (marker !== undefined) {
    if (value === null || value.length < 6) return trouble('its value is too short for a transaction marker')
    const coordinatorEpoch = new DataView(value.buffer, value.byteOffset).getInt32(2)
    return { schema: `${marker} marker`, key: null, value: JSON.stringify({ coordinatorEpoch }), trouble: null }
  }
  try {
    const version = value === null || value.length < 2 ? 0 : new DataView(value.buffer, value.byteOffset).getInt16(0)
    const message = guarded(() => readControlMessage(type, value ?? new Uint8Array(), version))
    if (message === null) return trouble(`control records of type ${type} are not known`)
    const { schema, fields } = message
    return { schema: schema.name, key: null, value: formatMessage(schema, fields, version), trouble: null }
  } catch (error) {
    if (!(error instanceof MessageError)) throw error
    return trouble(error.message)
  }
}

function coordinator(topic: CoordinatorTopic): Read {
  return (key, value) => {
    if (key === null) throw new MessageError('It has no key; in this topic each record has one.')
    const read = topic.read(key, value)
    const text = ({ schema, fields, version }: typeof read.key) => formatMessage(schema, fields, version)
    return { schema: read.key.schema.name, key: text(read.key), value: read.value && text(read.value) }
  }
}

function framed(topic: FramedTopic): Read {
  return (_, value) => {
    const { schema, version, fields } = topic.read(value)
    return { schema: schema.name, key: null, value: formatMessage(schema, fields, version) }
  }
}
