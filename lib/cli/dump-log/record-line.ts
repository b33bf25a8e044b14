import { isUtf8 } from 'node:buffer'
import { decodeJavaUtf8 } from '../../bytes/java-utf8.ts'
import type { ByteOutput } from './byte-output.ts'
import type { ContentDecoder, Text } from './content-decoder.ts'
import { printControlRecord } from './control-record.ts'
import { LegacyRecords } from './legacy-records.ts'
import { RecordReader } from './record-reader.ts'
import type { Release } from './release.ts'
import type { ToolRecords } from './tool-record.ts'

const QUICKLY_SEEN = 64

/** How the records of a log are to be shown. */
export interface RecordStyle {
  readonly release: Release
  readonly metadata: boolean
  /** Null where keys and values are not shown. */
  readonly decode: ContentDecoder | null
}

/** One line for the record that `records` stand at (specs: Kafka on disk, 6.4). */
export function printRecordLine(
  records: ToolRecords,
  timestampType: string,
  isControl: boolean,
  style: RecordStyle,
  out: ByteOutput,
): void {
  if (style.metadata) {
    // all of them before the first is printed: a message of the first formats may die of one
    const { offset, timestamp, keySize, valueSize } = records
    out.pair('| offset: ', offset)
    out.ascii(' ')
    out.ascii(timestampType)
    out.pair(': ', timestamp)
    out.pair(' keySize: ', keySize)
    out.pair(' valueSize: ', valueSize)
    if (records instanceof RecordReader) {
      out.pair(' sequence: ', records.sequence)
      out.ascii(' headerKeys: [')
      if (records.headers > 0) printHeaderKeys(records.headerKeys(), out)
      out.ascii(']')
    }
    if (records instanceof LegacyRecords) {
      // the brace is Scala's
      out.ascii(records.isValid ? ' isValid: true' : ' isValid: false')
      out.pair(' crc: ', records.crc)
      if (style.release === '3.4.1') out.ascii('}')
    }
    if (isControl) printControlRecord(records, style.release, out)
  }
  if (style.decode !== null && !isControl) {
    const { key, value } = style.decode(records)
    if (key !== null) {
      out.ascii(style.metadata ? ' key: ' : '| key: ')
      printText(key, out)
    }
    if (value !== null) {
      // Scala's forgets the bar where there is no key
      const bar = key === null && !style.metadata && style.release !== '3.4.1'
      out.ascii(bar ? '| payload: ' : ' payload: ')
      printText(value, out)
    }
  }
  out.ascii('\n')
}

function printHeaderKeys(keys: readonly Uint8Array[], out: ByteOutput): void {
  keys.forEach((key, i) => {
    if (i > 0) out.ascii(',')
    printText(key, out)
  })
}

/** Bytes are UTF-8, and broken ones what Java makes of them. */
function printText(text: Text, out: ByteOutput): void {
  if (typeof text === 'string') out.utf8(text)
  else if (isAscii(text) || isUtf8(text)) out.bytes(text, 0)
  else out.utf8(decodeJavaUtf8(text))
}

/** False also where asking the engine about all of it is quicker than to look. */
function isAscii(bytes: Uint8Array): boolean {
  if (bytes.length > QUICKLY_SEEN) return false
  for (const byte of bytes) if (byte > 127) return false
  return true
}
