import type { FieldValue, Struct } from './read-message.ts'
import { type Field, includes, type MessageSchema } from './schema.ts'

/** Says what stands for a field instead of its value, as JSON; undefined where its value does. */
export type Replacement = (name: string, value: FieldValue) => string | undefined

/**
 * A message as Kafka's generated converters and Jackson write it: fields in the order of the schema, tagged ones only where they
 * differ from their defaults, no blanks (specs: Kafka on disk, 5.1).
 */
export function formatMessage(schema: MessageSchema, message: Struct, version: number, replace?: Replacement): string {
  return formatStruct(schema.fields, message, version, replace)
}

function formatStruct(fields: readonly Field[], values: Struct, version: number, replace?: Replacement): string {
  const shown: string[] = []
  for (const field of fields) {
    if (!includes(field.versions, version)) continue
    const value = values[field.name] ?? (field.name in values ? null : defaultOf(field))
    if (field.tag !== null && isDefault(field, value)) continue
    shown.push(`"${field.name}":${replace?.(field.name, value) ?? formatValue(field, value, version, replace)}`)
  }
  return `{${shown.join(',')}}`
}

function formatValue(field: Field, value: FieldValue, version: number, replace?: Replacement): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return `[${value.map((each) => formatSingle(field, each, version, replace)).join(',')}]`
  return formatSingle(field, value, version, replace)
}

function formatSingle(field: Field, value: FieldValue, version: number, replace?: Replacement): string {
  if (value === null) return 'null'
  if (field.type === 'struct') return formatStruct(field.fields, value as Struct, version, replace)
  if (field.type === 'uuid') return `"${formatUuid(value as Uint8Array)}"`
  if (field.type === 'bytes') return `"${base64(value as Uint8Array)}"`
  if (field.type === 'float64') return formatDouble(value as number)
  if (typeof value === 'string') return formatString(value)
  return String(value)
}

/** 16 bytes in the letters that are safe in URLs. */
export function formatUuid(bytes: Uint8Array): string {
  return base64(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

/** Jackson's escapes: short ones where JSON has them, the rest of the control characters in upper case, nothing else. */
export function formatString(text: string): string {
  return `"${text.replace(SPECIAL, (letter) => SHORT[letter] ?? `\\u${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`)}"`
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is escaped
const SPECIAL = /[\u0000-\u001f"\\]/g
const SHORT: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
}

/** `Double.toString`: digits and a point from a thousandth up to ten million, powers of ten outside; two digits or more. */
export function formatDouble(value: number): string {
  if (Number.isNaN(value)) return '"NaN"'
  if (!Number.isFinite(value)) return value > 0 ? '"Infinity"' : '"-Infinity"'
  if (value === 0) return Object.is(value, -0) ? '-0.0' : '0.0'
  const size = Math.abs(value)
  if (size >= 1e-3 && size < 1e7) return Number.isInteger(value) ? `${value}.0` : String(value)
  const shortest = value.toExponential()
  const [digits, exponent] = (shortest.includes('.') ? shortest : value.toExponential(1)).split('e')
  return `${digits}E${Number(exponent)}`
}

function base64(bytes: Uint8Array): string {
  let letters = ''
  for (const byte of bytes) letters += String.fromCharCode(byte)
  return btoa(letters)
}

function defaultOf(field: Field): FieldValue {
  if (field.default === 'null') return null
  if (field.array) return []
  switch (field.type) {
    case 'bool':
      return field.default === 'true'
    case 'int64':
      return BigInt(field.default ?? 0)
    case 'string':
      return field.default ?? ''
    case 'uuid':
      return new Uint8Array(16)
    case 'bytes':
      return new Uint8Array(0)
    case 'struct':
      return Object.fromEntries(field.fields.map((each) => [each.name, defaultOf(each)]))
    default:
      return Number(field.default ?? 0)
  }
}

function isDefault(field: Field, value: FieldValue): boolean {
  return isEqual(value, defaultOf(field))
}

function isEqual(a: FieldValue | undefined, b: FieldValue | undefined): boolean {
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return Object.is(a, b)
  const [left, right] = [Object.entries(a), Object.entries(b)]
  return (
    left.length === right.length &&
    left.every(([name, value], i) => isEqual(value, right[i]?.[1]) && name === right[i]?.[0])
  )
}
