import type { Cursor } from '../../bytes/cursor.ts'
import { guarded, MessageError } from '../../formats/kafka/messages/read-message.ts'
import { ToolDeath } from './tool-death.ts'
import type { ToolRecord } from './tool-record.ts'

/** Of a record in a topic where each has a key. */
export function keyOf(record: ToolRecord): Uint8Array {
  const key = record.key()
  if (key === null) throw new ToolDeath(`the record at offset ${record.offset} has no key; in this topic each has one`)
  return key
}

/** What 3.4.1's decoders throw nobody catches. */
export function dying<T>(read: () => T): T {
  try {
    return guarded(read)
  } catch (error) {
    if (!(error instanceof MessageError)) throw error
    throw new ToolDeath(`a record cannot be decoded: ${error.message}`)
  }
}

/** The version that a value begins with, up to the newest that is known. */
export function oldVersion(cursor: Cursor, newest: number): number {
  const version = cursor.int16()
  if (version < 0 || version > newest)
    throw new ToolDeath(`a value says its version is ${version}; 0 to ${newest} are known`)
  return version
}
