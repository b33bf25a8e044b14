import { type Cursor, OutOfBytes } from '../../../bytes/cursor.ts'
import { decodeJavaUtf8 } from '../../../bytes/java-utf8.ts'
import { type Field, includes, type MessageSchema } from './schema.ts'

/** A decoded field: 64-bit numbers are bigints, ids of 16 bytes are bytes. */
export type FieldValue =
  | number
  | bigint
  | boolean
  | string
  | Uint8Array
  | null
  | readonly FieldValue[]
  | { readonly [name: string]: FieldValue }

export type Struct = { readonly [name: string]: FieldValue }

/** Bytes that are no such message. The text is that of Kafka's own exception; null where that has none, as at the end of bytes. */
export class MessageError extends Error {
  readonly text: string | null

  constructor(text: string | null) {
    super(text ?? 'the bytes end inside a field')
    this.name = 'MessageError'
    this.text = text
  }
}

const LONGEST_STRING = 32_767
const MOST_ELEMENTS = 1_000_000
const MOST_TAGGED = 10_000
const UUID_SIZE = 16
/** No field is called so. Kafka keeps unknown tagged fields, and so a struct with one equals no default. */
const UNKNOWN_TAGS = ''

/**
 * Reads a message as Kafka's generated classes do (specs: Kafka on disk, 5.1). Fields that the version does not have, and tagged
 * ones that are absent, are left out of the result. Bytes may remain. A version that is newer than those of the schema is read
 * like the newest, but for structs inside, which Kafka refuses.
 */
export function readMessage(schema: MessageSchema, cursor: Cursor, version: number): Struct {
  const reader = new MessageReader(cursor, schema, version)
  return guarded(() => reader.struct(schema.fields))
}

/** Turns what a cursor throws at its end into what Java throws. */
export function guarded<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw error instanceof OutOfBytes ? new MessageError(null) : error
  }
}

/** 7 bits a byte, low ones first. */
export function readUnsignedVarint(cursor: Cursor): number {
  let value = 0
  for (let shift = 0; shift < 28; shift += 7) {
    const byte = cursor.uint8()
    value |= (byte & 127) << shift
    if (byte < 128) return value
  }
  const last = cursor.uint8()
  value |= last << 28
  if (last < 128) return value
  const hex = (value >>> 0).toString(16)
  throw new MessageError(`Varint is too long, the most significant bit in the 5th byte is set, converted value: ${hex}`)
}

class MessageReader {
  readonly #cursor: Cursor
  readonly #version: number
  readonly #flexible: boolean
  readonly #readsStructs: boolean

  constructor(cursor: Cursor, schema: MessageSchema, version: number) {
    this.#cursor = cursor
    this.#version = version
    this.#flexible = includes(schema.flexible, version)
    this.#readsStructs = version <= schema.versions.last
  }

  struct(fields: readonly Field[]): Struct {
    const values: Record<string, FieldValue> = {}
    for (const field of fields)
      if (field.tag === null && includes(field.versions, this.#version)) values[field.name] = this.#value(field)
    if (this.#flexible) this.#taggedFields(fields, values)
    return values
  }

  #taggedFields(fields: readonly Field[], values: Record<string, FieldValue>): void {
    const cursor = this.#cursor
    const count = readUnsignedVarint(cursor)
    if (count < 0) throw new MessageError(`Invalid negative number of tagged fields ${count}`)
    if (count > cursor.remaining)
      throw new MessageError(
        `Tried to read ${count} tagged fields, but there are only ${cursor.remaining} bytes remaining.`,
      )
    if (count > MOST_TAGGED)
      throw new MessageError(
        `Tried to read ${count} tagged fields, which exceeds the maximum allowed count of ${MOST_TAGGED}.`,
      )
    for (let i = 0; i < count; i++) {
      const tag = readUnsignedVarint(cursor)
      const size = readUnsignedVarint(cursor)
      const field = fields.find((candidate) => candidate.tag === tag)
      if (field === undefined) {
        this.#bytes(size)
        values[UNKNOWN_TAGS] = true
      } else if (includes(field.versions, this.#version)) values[field.name] = this.#value(field)
      else throw new MessageError(`Tag ${tag} is not valid for version ${this.#version}`)
    }
  }

  #value(field: Field): FieldValue {
    if (!field.array) return this.#single(field, field.name)
    const count = this.#length(() => this.#cursor.int32())
    if (count < 0) return this.#absent(field, field.name)
    const { remaining } = this.#cursor
    if (count > remaining)
      throw new MessageError(
        `Tried to allocate a collection of size ${count}, but there are only ${remaining} bytes remaining.`,
      )
    if (count > MOST_ELEMENTS)
      throw new MessageError(
        `Tried to read a collection of size ${count}, which exceeds the maximum allowed size of ${MOST_ELEMENTS}.`,
      )
    return Array.from({ length: count }, () => this.#single(field, `${field.name} element`))
  }

  #single(field: Field, name: string): FieldValue {
    const cursor = this.#cursor
    switch (field.type) {
      case 'bool':
        return cursor.int8() !== 0
      case 'int8':
        return cursor.int8()
      case 'int16':
        return cursor.int16()
      case 'uint16':
        return cursor.int16() & 0xffff
      case 'int32':
        return cursor.int32()
      case 'uint32':
        return cursor.uint32()
      case 'int64':
        return cursor.int64()
      case 'float64':
        return cursor.float64()
      case 'uuid':
        return cursor.take(UUID_SIZE)
      case 'string':
        return this.#string(field, name)
      case 'bytes': {
        const length = this.#length(() => cursor.int32())
        return length < 0 ? this.#absent(field, name) : this.#bytes(length)
      }
      case 'struct':
        return this.#nested(field)
    }
  }

  #string(field: Field, name: string): FieldValue {
    const length = this.#length(() => this.#cursor.int16())
    if (length < 0) return this.#absent(field, name)
    if (length > LONGEST_STRING) throw new MessageError(`string field ${name} had invalid length ${length}`)
    return decodeJavaUtf8(this.#bytes(length))
  }

  /** One that may be null has a mark in front. */
  #nested(field: Field): FieldValue {
    if (!field.array && includes(field.nullable, this.#version)) {
      const mark = field.tag === null ? this.#cursor.int8() : readUnsignedVarint(this.#cursor) - 1
      if (mark < 0) return null
    }
    if (!this.#readsStructs) throw new MessageError(`Can't read version ${this.#version} of ${field.name}`)
    return this.struct(field.fields)
  }

  #length(fixed: () => number): number {
    return this.#flexible ? (readUnsignedVarint(this.#cursor) - 1) | 0 : fixed()
  }

  #absent(field: Field, name: string): null {
    if (includes(field.nullable, this.#version)) return null
    throw new MessageError(`non-nullable field ${name} was serialized as null`)
  }

  #bytes(length: number): Uint8Array {
    const { remaining } = this.#cursor
    if (length > remaining)
      throw new MessageError(`Error reading byte array of ${length} byte(s): only ${remaining} byte(s) available`)
    if (length < 0) throw new MessageError(String(length)) // Java names the negative size of the array, and no more
    return this.#cursor.take(length)
  }
}
