import {
  type CoordinatorTopic,
  type DecodedMessage,
  UnknownRecordType,
} from '../../formats/kafka/messages/coordinator-records.ts'
import { formatMessage } from '../../formats/kafka/messages/message-json.ts'
import { textOfCaught } from './caught.ts'
import type { ContentDecoder } from './content-decoder.ts'
import { ToolDeath } from './tool-death.ts'

/** Both parts as JSON; where they cannot be read, the key says so and there is no value. */
export function coordinatorContents(topic: CoordinatorTopic, formatValue = formatPlainly): ContentDecoder {
  return (record) => {
    if (record.keySize < 0)
      throw new ToolDeath(`the record at offset ${record.offset} has no key; in this topic each has one`)
    try {
      const read = topic.read(record.key()!, record.value())
      const data = formatMessage(read.key.schema, read.key.fields, read.key.version)
      return {
        key: `{"type":"${read.type}","data":${data}}`,
        value:
          read.value === null ? '<DELETE>' : `{"version":"${read.value.version}","data":${formatValue(read.value)}}`,
      }
    } catch (error) {
      const text =
        error instanceof UnknownRecordType
          ? `Unknown record type ${error.type} at offset ${record.offset}, skipping.`
          : `Error at offset ${record.offset}, skipping. ${textOfCaught(error)}`
      return { key: text, value: null }
    }
  }
}

function formatPlainly({ schema, fields, version }: DecodedMessage): string {
  return formatMessage(schema, fields, version)
}
