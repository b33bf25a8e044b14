import { isUtf8 } from 'node:buffer'
import { decodeJavaUtf8 } from '../../bytes/java-utf8.ts'
import type { ByteOutput } from './byte-output.ts'
import type { ContentDecoder, Text } from './content-decoder.ts'
import { printControlRecord } from './control-record.ts'
import { LegacyRecords } from './legacy-records.ts'
import { RecordReader } from './record-reader.ts'
import type { Release } from './release.ts'
import type { ToolRecords } from './tool-record.ts'

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
    out.ascii(
      `| offset: ${records.offset} ${timestampType}: ${records.timestamp} keySize: ${records.keySize} valueSize: ${records.valueSize}`,
    )
    if (records instanceof RecordReader) {
      out.ascii(` sequence: ${records.sequence} headerKeys: [`)
      if (records.headers > 0) printHeaderKeys(records.headerKeys(), out)
      out.ascii(']')
    }
    if (records instanceof LegacyRecords) {
      // the brace is Scala's
      out.ascii(` isValid: ${records.isValid} crc: ${records.crc}${style.release === '3.4.1' ? '}' : ''}`)
    }
    if (isControl) printControlRecord(records, style.release, out)
  }
  if (style.decode !== null && !isControl) {
    const { key, value } = style.decode(records)
    const first = style.metadata ? ' ' : '| '
    if (key !== null) {
      out.ascii(`${first}key: `)
      printText(key, out)
    }
    if (value !== null) {
      // Scala's forgets the bar where there is no key
      out.ascii(`${key === null && style.release !== '3.4.1' ? first : ' '}payload: `)
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
  else if (isUtf8(text)) out.bytes(text, 0)
  else out.utf8(decodeJavaUtf8(text))
}
