import type { RecordField } from '@/lib/engine/queries'
import { words } from '@/lib/language/words'

/** What a key or a value looks like, from its bytes alone. */
export interface FieldReading {
  readonly as: 'null' | 'empty' | 'text' | 'JSON' | 'number' | 'bytes'
  /** Empty where only the bytes can be shown. */
  readonly text: string
  /** Why it is not shown as text, or what is known of it: a schema's number is named, its schema is not guessed. */
  readonly remark: string
}

const { remarks } = words.records

/** Confluent's wire format: a zero byte, the schema's id, the data. */
const SCHEMA_PREFIX = 5

/** `isInternal`: written by Kafka for itself, and so by no serializer with schemas. */
export function readField(field: RecordField | null, isInternal = false): FieldReading {
  if (field === null) return { as: 'null', text: '', remark: '' }
  if (field.size === 0) return { as: 'empty', text: '', remark: '' }
  const { bytes } = field
  const isWhole = bytes.length === field.size
  const schema = isInternal ? null : schemaOf(bytes)
  const text = schema === null ? textOf(bytes, isWhole) : null
  if (text === null) {
    const remark = schema === null ? notText(bytes) : remarks.schema(schema)
    return { as: 'bytes', text: '', remark }
  }
  if (/^\s*[[{]/.test(text) && isWhole) {
    try {
      return { as: 'JSON', text: JSON.stringify(JSON.parse(text), null, 2), remark: '' }
    } catch (error) {
      return { as: 'text', text, remark: remarks.likeJson(error instanceof Error ? error.message : remarks.noJson) }
    }
  }
  return { as: 'text', text, remark: isWhole ? '' : remarks.beginning }
}

/** Null where the bytes are no text: not UTF-8, or full of control characters. */
function textOf(bytes: Uint8Array, isWhole: boolean): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: !isWhole })
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they tell text from numbers
    return /[\u0000-\u0008\u000e-\u001f]/.test(text) ? null : text
  } catch {
    return null
  }
}

function schemaOf(bytes: Uint8Array): number | null {
  if (bytes.length <= SCHEMA_PREFIX || bytes[0] !== 0) return null
  const id = new DataView(bytes.buffer, bytes.byteOffset).getInt32(1)
  return id > 0 && id < 1_000_000 ? id : null
}

/** Serializers of whole numbers and doubles write 4 or 8 bytes, big-endian. */
function notText(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length === 4) return remarks.int32(view.getInt32(0))
  if (bytes.length === 8) return remarks.int64(view.getBigInt64(0), view.getFloat64(0))
  return remarks.notUtf8
}
