import { Cursor } from '../../../bytes/cursor.ts'
import type { DecodedMessage } from './coordinator-records.ts'
import { METADATA_RECORDS } from './metadata-records.ts'
import { METADATA_RECORDS_3_4_1 } from './metadata-records-3.4.1.ts'
import { guarded, MessageError, readMessage, readUnsignedVarint } from './read-message.ts'
import { REMOTE_LOG_RECORDS } from './remote-log-records.ts'
import { type MessageSchema, parseSchemas } from './schema.ts'

const FRAME_VERSION = 1
const LARGEST_SHORT = 32_767
/** ZkMigrationStateRecord */
const NEWEST_OF_3_4_1 = 21

/**
 * Framed => FrameVersion ApiKey Version Fields
 *   FrameVersion, ApiKey, Version => unsigned varint
 *
 * Values of `__cluster_metadata` and `__remote_log_metadata`, whose keys are null (specs: Kafka on disk, 5.4, 5.6).
 */
export class FramedTopic {
  readonly #text: string
  readonly #newestKey: number
  #schemas: ReadonlyMap<number | null, MessageSchema> | null = null

  /** The schemas are read when the first record is. Of several for one type the last counts; types beyond `newestKey` are unknown. */
  constructor(texts: readonly string[], newestKey = LARGEST_SHORT) {
    this.#text = texts.map((text) => text.trim()).join('\n\n')
    this.#newestKey = newestKey
  }

  /** Throws `MessageError` in the words of Kafka. */
  read(value: Uint8Array | null): DecodedMessage {
    const cursor = new Cursor(value ?? new Uint8Array(0))
    const frame = readShort(cursor, 'frame version')
    if (frame === 0)
      throw new MessageError(
        'Could not deserialize metadata record with frame version 0. Note that upgrades from the preview release of KRaft in 2.8 to newer versions are not supported.',
      )
    if (frame !== FRAME_VERSION)
      throw new MessageError(
        `Could not deserialize metadata record due to unknown frame version ${frame}(only frame version 1 is supported)`,
      )
    const apiKey = readShort(cursor, 'type')
    const version = readShort(cursor, 'version')
    this.#schemas ??= new Map(parseSchemas(this.#text).map((schema) => [schema.apiKey, schema]))
    const schema = this.#schemas.get(apiKey)
    if (schema === undefined || apiKey > this.#newestKey)
      throw new MessageError(
        `org.apache.kafka.common.errors.UnsupportedVersionException: Unknown metadata id ${apiKey}`,
      )
    const fields = said(`Failed to deserialize record with type ${apiKey}`, () => readMessage(schema, cursor, version))
    if (cursor.remaining > 0) throw new MessageError(`Found ${cursor.remaining} byte(s) of garbage after ${apiKey}`)
    return { schema, version, fields }
  }
}

export const clusterMetadata = new FramedTopic([METADATA_RECORDS])
/** As 3.4.1 reads them: it does not know what came later. */
export const clusterMetadataOf341 = new FramedTopic([METADATA_RECORDS, METADATA_RECORDS_3_4_1], NEWEST_OF_3_4_1)
export const remoteLogMetadata = new FramedTopic([REMOTE_LOG_RECORDS])

/** `TopicRecord` is printed as `TOPIC_RECORD`. */
export function printedType({ name }: MessageSchema): string {
  return name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '_').toUpperCase()
}

function readShort(cursor: Cursor, of: string): number {
  const value = said(`Error while reading ${of}`, () => readUnsignedVarint(cursor))
  if (value > LARGEST_SHORT) throw new MessageError(`Value for ${of} was too large.`)
  return (value << 16) >> 16
}

/** Whatever goes wrong is said in these words. */
function said<T>(text: string, read: () => T): T {
  try {
    return guarded(read)
  } catch (error) {
    throw error instanceof MessageError ? new MessageError(text) : error
  }
}
