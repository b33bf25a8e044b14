import { type FramedTopic, printedType } from '../../formats/kafka/messages/framed-records.ts'
import { formatMessage } from '../../formats/kafka/messages/message-json.ts'
import { textOfCaught } from './caught.ts'
import type { ContentDecoder } from './content-decoder.ts'

/** The value as JSON, or why it is none; keys are not shown. */
export function metadataContents(topic: FramedTopic): ContentDecoder {
  return (record) => {
    try {
      const { schema, version, fields } = topic.read(record.value())
      const data = formatMessage(schema, fields, version)
      return { key: null, value: `{"type":"${printedType(schema)}","version":${version},"data":${data}}` }
    } catch (error) {
      return { key: null, value: `Error at ${record.offset}, skipping. ${textOfCaught(error)}` }
    }
  }
}
