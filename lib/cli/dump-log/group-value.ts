import { Cursor } from '../../bytes/cursor.ts'
import { consumerOffsets, type DecodedMessage } from '../../formats/kafka/messages/coordinator-records.ts'
import { formatMessage } from '../../formats/kafka/messages/message-json.ts'
import { guarded, MessageError, readMessage } from '../../formats/kafka/messages/read-message.ts'

const GROUP_METADATA = 'GroupMetadataValue'
/** What members of a consumer group wrote into the group's record, in a format of their own. */
const EMBEDDED: Readonly<Record<string, string>> = {
  subscription: 'ConsumerProtocolSubscription',
  assignment: 'ConsumerProtocolAssignment',
}

/** The value of a record of `__consumer_offsets` as JSON: subscriptions and assignments in it are decoded where they can be. */
export function formatGroupValue({ schema, fields, version }: DecodedMessage): string {
  if (schema.name !== GROUP_METADATA || fields.protocolType !== 'consumer')
    return formatMessage(schema, fields, version)
  return formatMessage(schema, fields, version, (name, value) => {
    const embedded = EMBEDDED[name]
    return embedded !== undefined && value instanceof Uint8Array ? formatEmbedded(embedded, value) : undefined
  })
}

function formatEmbedded(name: string, bytes: Uint8Array): string | undefined {
  const schema = consumerOffsets.schema('data', name)!
  try {
    return guarded(() => {
      const cursor = new Cursor(bytes)
      const version = cursor.int16()
      return formatMessage(schema, readMessage(schema, cursor, version), version)
    })
  } catch (error) {
    if (error instanceof MessageError) return undefined
    throw error
  }
}
