import { Cursor } from '../../../bytes/cursor.ts'
import { CONTROL_RECORDS } from './control-records.ts'
import type { DecodedMessage } from './coordinator-records.ts'
import { readMessage } from './read-message.ts'
import { type MessageSchema, parseSchemas } from './schema.ts'

let schemas: ReadonlyMap<number | null, MessageSchema> | null = null

/**
 * The value of a control record of KRaft's, by the type in its key; null where there is no such type. Kafka's tool reads
 * its fields as those of version 0, whatever version the first of them says (specs: Kafka on disk, section 4). Throws
 * `MessageError`.
 */
export function readControlMessage(type: number, value: Uint8Array, version = 0): DecodedMessage | null {
  schemas ??= new Map(parseSchemas(CONTROL_RECORDS).map((schema) => [schema.apiKey, schema]))
  const schema = schemas.get(type)
  if (schema === undefined) return null
  const fields = readMessage(schema, new Cursor(value), version)
  return { schema, version: Number(fields.version), fields }
}
