import type { Cursor } from '../../bytes/cursor.ts'
import { decodeJavaUtf8 } from '../../bytes/java-utf8.ts'

/**
 * ZooKeeper's serialisation (specs: ZooKeeper evidence, 6.1): fields one after the other, big-endian, without tags or padding.
 * Lengths and counts are int32; -1 is null. Every length is compared with what remains by the cursor, which throws
 * `OutOfBytes`; nothing here knows what is being read.
 */
export function readBuffer(cursor: Cursor): Uint8Array | null {
  const length = cursor.int32()
  return length === -1 ? null : cursor.take(length)
}

export function readText(cursor: Cursor): string | null {
  const bytes = readBuffer(cursor)
  return bytes === null ? null : decodeJavaUtf8(bytes)
}

/** Java takes any other byte than 0 for true. */
export function readBoolean(cursor: Cursor): boolean {
  return cursor.int8() !== 0
}

/** A negative count other than -1 is an empty vector, as in Java. */
export function readVector<T>(cursor: Cursor, readElement: (cursor: Cursor) => T): T[] | null {
  const count = cursor.int32()
  if (count === -1) return null
  const elements: T[] = []
  for (let i = 0; i < count; i++) elements.push(readElement(cursor))
  return elements
}

/** `world`, `anyone` and 31 is everybody and everything. */
export interface Acl {
  /** Sum of 1 read, 2 write, 4 create, 8 delete, 16 admin. */
  readonly permissions: number
  readonly scheme: string | null
  readonly id: string | null
}

export function readAcl(cursor: Cursor): Acl {
  return { permissions: cursor.int32(), scheme: readText(cursor), id: readText(cursor) }
}
