import { Cursor, OutOfBytes } from '../../bytes/cursor.ts'
import { consumerOffsets } from '../../formats/kafka/messages/coordinator-records.ts'
import { formatString } from '../../formats/kafka/messages/message-json.ts'
import { type FieldValue, MessageError, readMessage, type Struct } from '../../formats/kafka/messages/read-message.ts'
import { stringHash } from '../java/hash-order.ts'
import type { Contents } from './content-decoder.ts'
import { scalaOrder } from './map-order.ts'
import { dying, keyOf, oldVersion } from './old-records.ts'
import { ToolDeath } from './tool-death.ts'
import type { ToolRecord } from './tool-record.ts'

const NEWEST_VALUE = 4
const NEWEST_ASSIGNMENT = 3
const CONSUMER = 'consumer'

/** A record of `__consumer_offsets` as 3.4.1 prints it (specs: Kafka on disk, 5.2): two kinds of key are known. */
export function groupText(record: ToolRecord): Contents {
  const key = keyOf(record)
  return dying(() => {
    const cursor = new Cursor(key)
    const type = cursor.int16()
    if (type === 0 || type === 1) return offsetText(fieldsOf('OffsetCommitKey', cursor, type), record.value())
    if (type === 2) return metadataText(fieldsOf('GroupMetadataKey', cursor, type), record.value())
    return { key: `unknown::version=${type}`, value: null }
  })
}

function offsetText({ group, topic, partition }: Struct, value: Uint8Array | null): Contents {
  const key = `offset_commit::group=${group},partition=${topic}-${partition}`
  if (value === null) return { key, value: '<DELETE>' }
  const cursor = new Cursor(value)
  const { offset, metadata } = fieldsOf('OffsetCommitValue', cursor, oldVersion(cursor, NEWEST_VALUE))
  return { key, value: `offset=${offset}${metadata === '' ? '' : `,metadata=${metadata}`}` }
}

function metadataText({ group }: Struct, value: Uint8Array | null): Contents {
  const key = `group_metadata::group=${group}`
  if (value === null) return { key, value: '<DELETE>' }
  const cursor = new Cursor(value)
  const fields = fieldsOf('GroupMetadataValue', cursor, oldVersion(cursor, NEWEST_VALUE))
  const type = String(fields.protocolType)
  requireLoadable(fields)
  const assignments = membersOf(fields).map(({ memberId, assignment }) => {
    const bytes = assignment as Uint8Array
    return `${memberId}=${type === CONSUMER ? consumerAssignment(bytes) : hexOf(bytes)}`
  })
  const protocol = fields.protocol === null ? 'null' : formatString(String(fields.protocol))
  return {
    key,
    value: `{"protocolType":${formatString(type)},"protocol":${protocol},"generationId":${fields.generation},"assignment":${formatString(`{${assignments.join(',')}}`)}}`,
  }
}

/** What the coordinator itself asserts when it loads a group: the tool makes one of each record. */
function requireLoadable(fields: Struct): void {
  const ids = new Set<string>()
  const instances = new Set<string>()
  for (const [added, { memberId, groupInstanceId }] of (fields.members as readonly Struct[]).entries()) {
    const instance = typeof groupInstanceId === 'string' ? groupInstanceId : null
    if (instance !== null && instances.has(instance)) throw new ToolDeath(`two members are the instance "${instance}"`)
    if (added !== ids.size) throw new ToolDeath(`a group lists a member twice, and others after it`)
    if (instance !== null) instances.add(instance)
    ids.add(String(memberId))
  }
  if (fields.protocolType !== CONSUMER || fields.protocol === null) return
  try {
    for (const { subscription } of membersOf(fields)) {
      const cursor = new Cursor(subscription as Uint8Array)
      cursor.int16()
      fieldsOf('ConsumerProtocolSubscription', cursor, 0)
    }
  } catch (error) {
    // one that ends too early is taken for one of an unknown client
    if (!(error instanceof OutOfBytes) && !(error instanceof MessageError && error.text === null)) throw error
  }
}

/** In the order of Scala's hash map, where the last of those with the same id counts. */
function membersOf({ members }: Struct): Struct[] {
  const byId = new Map((members as readonly Struct[]).map((member) => [String(member.memberId), member]))
  const found = [...byId]
  return scalaOrder(found.map(([id]) => stringHash(id))).map((at) => found[at]![1])
}

/** `[topic-0, topic-1]`, and the user's data behind a colon where there is any. */
function consumerAssignment(bytes: Uint8Array): string {
  const cursor = new Cursor(bytes)
  const version = cursor.int16()
  if (version < 0) throw new ToolDeath(`an assignment says its version is ${version}`)
  const fields = fieldsOf('ConsumerProtocolAssignment', cursor, Math.min(version, NEWEST_ASSIGNMENT))
  const partitions = (fields.assignedPartitions as readonly Struct[]).flatMap(({ topic, partitions: numbers }) =>
    (numbers as readonly FieldValue[]).map((number) => `${topic}-${number}`),
  )
  const userData = fields.userData instanceof Uint8Array ? hexOf(fields.userData) : ''
  return `[${partitions.join(', ')}]${userData === '' ? '' : `:${userData}`}`
}

/** The digits of the bytes as one large number: zeros in front vanish. */
function hexOf(bytes: Uint8Array): string {
  if (bytes.length === 0) return ''
  const digits = Buffer.from(bytes).toString('hex').toUpperCase().replace(/^0+/, '')
  return digits === '' ? '0' : digits
}

function fieldsOf(name: string, cursor: Cursor, version: number): Struct {
  const kind = name.endsWith('Key') ? 'key' : name.endsWith('Value') ? 'value' : 'data'
  return readMessage(consumerOffsets.schema(kind, name)!, cursor, version)
}
