import { Cursor } from '../../../bytes/cursor.ts'
import { GROUP_RECORDS } from './group-records.ts'
import { guarded, MessageError, readMessage, type Struct } from './read-message.ts'
import { includes, type MessageSchema, parseSchemas } from './schema.ts'
import { SHARE_STATE_RECORDS } from './share-state-records.ts'
import { SHARE_STREAMS_RECORDS } from './share-streams-records.ts'
import { TRANSACTION_RECORDS } from './transaction-records.ts'

export interface DecodedMessage {
  readonly schema: MessageSchema
  readonly version: number
  readonly fields: Struct
}

export interface CoordinatorRecord {
  readonly type: number
  readonly key: DecodedMessage
  /** Null for a tombstone: the key is forgotten. */
  readonly value: DecodedMessage | null
}

/** Of a later release, or no coordinator's. */
export class UnknownRecordType extends MessageError {
  readonly type: number

  constructor(type: number) {
    super(`Found an unknown record type ${type}`)
    this.type = type
  }
}

/**
 * Records of a coordinator's topic: key => Type Fields, value => Version Fields. The type selects both schemas (specs: Kafka on
 * disk, 5.2, 5.3, 5.5).
 */
export class CoordinatorTopic {
  readonly #text: string
  #schemas: readonly MessageSchema[] | null = null

  /** The schemas are read when the first record is. */
  constructor(...texts: readonly string[]) {
    this.#text = texts.map((text) => text.trim()).join('\n\n')
  }

  /** Throws `MessageError` in the words of the coordinator. */
  read(key: Uint8Array, value: Uint8Array | null): CoordinatorRecord {
    const keyCursor = new Cursor(key)
    const type = readVersion(keyCursor, 'key')
    const keySchema = this.schema('key', type)
    const valueSchema = this.schema('value', type)
    if (keySchema === null || valueSchema === null) throw new UnknownRecordType(type)
    const keyMessage = readPart(keySchema, keyCursor, type, 'key')
    if (value === null) return { type, key: { ...keyMessage, version: 0 }, value: null }
    const valueCursor = new Cursor(value)
    const version = readVersion(valueCursor, 'value')
    if (!includes(valueSchema.versions, version))
      throw new MessageError(`Found an unknown record version ${version} for ${type} type`)
    return { type, key: { ...keyMessage, version: 0 }, value: readPart(valueSchema, valueCursor, version, 'value') }
  }

  /** Of a key or value of a type, or by the name of what is not numbered; null where there is none. */
  schema(kind: string, id: number | string): MessageSchema | null {
    this.#schemas ??= parseSchemas(this.#text)
    return this.#schemas.find((one) => one.kind === kind && (one.apiKey === id || one.name === id)) ?? null
  }
}

export const consumerOffsets = new CoordinatorTopic(GROUP_RECORDS, SHARE_STREAMS_RECORDS)
export const transactionState = new CoordinatorTopic(TRANSACTION_RECORDS)
export const shareGroupState = new CoordinatorTopic(SHARE_STATE_RECORDS)

function readVersion(cursor: Cursor, of: string): number {
  if (cursor.remaining < 2) throw new MessageError(`Could not read version from ${of}'s buffer.`)
  return cursor.int16()
}

function readPart(schema: MessageSchema, cursor: Cursor, version: number, of: string): DecodedMessage {
  try {
    return { schema, version, fields: guarded(() => readMessage(schema, cursor, version)) }
  } catch (error) {
    if (!(error instanceof MessageError)) throw error
    throw new MessageError(`Could not read record with version ${version} from ${of}'s buffer due to: ${error.text}.`)
  }
}
