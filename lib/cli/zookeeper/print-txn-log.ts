import { adler32Of } from '../../bytes/adler32.ts'
import { ByteWindow } from '../../bytes/byte-window.ts'
import { Cursor, OutOfBytes } from '../../bytes/cursor.ts'
import type { ByteSource } from '../../bytes/source.ts'
import { readTxnBody, type TxnBody } from '../../formats/zookeeper/txn-log/body.ts'
import { readTxnHeader } from '../../formats/zookeeper/txn-log/entry.ts'
import { isOperation, OPERATION } from '../../formats/zookeeper/txn-log/operation.ts'
import { END_OF_RECORD, FILE_HEADER_SIZE, MAGIC, RECORD_PREFIX } from '../../formats/zookeeper/txn-log/record.ts'
import type { Write } from '../print-files.ts'
import { txnText } from './txn-text.ts'

/** What the tool refuses to allocate: `jute.maxbuffer` and its extra size, both at their defaults. */
const LARGEST = 2 * 0xfffff

/**
 * TxnLogToolkit's dump of one file, to the byte where the tool itself stops: it ends at the first record of length 0, and
 * dies at a record that it cannot read (specs: ZooKeeper evidence, 7.1). Gives why, where it dies.
 */
export async function printTxnLog(source: ByteSource, write: Write): Promise<string | null> {
  const window = new ByteWindow(source, 0, source.size)
  if (!(await window.has(0, FILE_HEADER_SIZE)))
    return `a transaction log begins with ${FILE_HEADER_SIZE} bytes; the file has ${source.size}.`
  const header = new Cursor(window.bytes)
  if (header.int32() !== MAGIC) return 'Invalid magic number: a transaction log begins with ZKLG.'
  const version = header.int32()
  await write(`ZooKeeper Transactional Log File with dbid ${header.int64()} txnlog format version ${version}\n`)
  let place = FILE_HEADER_SIZE
  for (let count = 0; ; count++) {
    const length = (await window.has(place, RECORD_PREFIX)) ? window.view.getInt32(place - window.start + 8) : 0
    if (length < 0 || length > LARGEST) return `the record at byte ${place} says it is ${length} bytes long.`
    if (length === 0 || !(await window.has(place, RECORD_PREFIX + length))) {
      await write(`EOF reached after ${count} txns.\n`)
      return null
    }
    const at = place - window.start
    const payload = window.bytes.subarray(at + RECORD_PREFIX, at + RECORD_PREFIX + length)
    const text = textOf(payload)
    if (text === null) return `the record at byte ${place} does not follow the format.`
    if (window.view.getBigInt64(at) !== BigInt(adler32Of(payload))) await write(`CRC ERROR - ${text}`)
    await write(text)
    place += RECORD_PREFIX + length
    if (!(await window.has(place, 1))) return `the file ends before the end of the record before byte ${place}.`
    if (window.bytes[place - window.start] !== END_OF_RECORD) {
      await write('Last transaction was partial.\n')
      return `the record before byte ${place} does not end in B.`
    }
    place += 1
  }
}

/** Null where the tool dies. */
function textOf(payload: Uint8Array): string | null {
  const cursor = new Cursor(payload)
  try {
    const header = readTxnHeader(cursor)
    if (!isOperation(header.type)) return null
    const body = bodyOf(header.type, cursor)
    // a multi without its list is the one null that the tool does not expect
    return body?.kind === 'multi' && body.parts === null ? null : txnText(header, body)
  } catch (error) {
    if (error instanceof OutOfBytes) return null
    throw error
  }
}

/** Releases before 3.6 write no body for closeSession: the tool takes bytes that run out for that, and prints none. */
function bodyOf(type: number, cursor: Cursor): TxnBody | null {
  try {
    return readTxnBody(type, cursor)
  } catch (error) {
    if (!(error instanceof OutOfBytes) || type !== OPERATION.closeSession) throw error
    if (error.wanted < 0 || error.wanted > LARGEST) throw error
    return null
  }
}
