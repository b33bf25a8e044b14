import { Cursor, OutOfBytes } from '../../../bytes/cursor.ts'
import { readText, readVector } from '../jute.ts'
import { readTxnBody, type TxnBody } from './body.ts'
import { OPERATION } from './operation.ts'

/** Session, cxid, zxid, time, type. */
export const TXN_HEADER_SIZE = 32
/** Version and digest. */
const DIGEST_SIZE = 12
const DIGEST_VERSION = 2

export interface TxnHeader {
  readonly session: bigint
  /** The client's number of its request. */
  readonly cxid: number
  readonly zxid: bigint
  /** Milliseconds since 1970, by the leader's wall clock. */
  readonly time: bigint
  readonly type: number
}

/** TxnHeader => clientId int64, cxid int32, zxid int64, time int64, type int32. Throws `OutOfBytes`. */
export function readTxnHeader(cursor: Cursor): TxnHeader {
  return {
    session: cursor.int64(),
    cxid: cursor.int32(),
    zxid: cursor.int64(),
    time: cursor.int64(),
    type: cursor.int32(),
  }
}

/** The payload of one record. */
export interface TxnEntry {
  readonly header: TxnHeader
  /** Null where the type has none, or its bytes do not follow the format. */
  readonly body: TxnBody | null
  /** Of the whole tree after this transaction, as the leader computed it (3.6 and later). */
  readonly digest: bigint | null
  /** What is odd about it, in words that fit behind "its checksum is right, but"; null: nothing. */
  readonly oddity: string | null
}

/**
 * Payload => TxnHeader, body by type, [TxnDigest]. Null where there are fewer bytes than a header takes. What follows the
 * body tells whether there is a digest: 12 bytes, beginning with its version.
 */
export function readTxnEntry(payload: Uint8Array, origin = 0): TxnEntry | null {
  if (payload.length < TXN_HEADER_SIZE) return null
  const cursor = new Cursor(payload, origin)
  const header = readTxnHeader(cursor)
  if (header.type === OPERATION.closeSession) return closeSession(header, cursor)
  let body: TxnBody | null
  try {
    body = readTxnBody(header.type, cursor)
  } catch (error) {
    if (!(error instanceof OutOfBytes)) throw error
    const oddity = `the ${error.wanted} bytes that it asks for at byte ${error.at} are not there`
    return { header, body: null, digest: null, oddity }
  }
  if (body === null) return { header, body, digest: null, oddity: `its type ${header.type} is not known` }
  return { header, body, ...readTrailer(cursor) }
}

/**
 * The body of closeSession came with 3.6 and can be switched off: 12 bytes may be a digest alone, or two empty paths.
 */
function closeSession(header: TxnHeader, cursor: Cursor): TxnEntry {
  if (cursor.remaining === 0) return { header, body: null, digest: null, oddity: null }
  const rest = cursor.bytes.subarray(cursor.at)
  const paths = readPaths(rest)
  if (rest.length === DIGEST_SIZE && (paths === null || paths.end !== rest.length)) {
    const trailer = readTrailer(cursor)
    if (trailer.oddity === null) return { header, body: null, ...trailer }
  }
  if (paths === null)
    return { header, body: null, digest: null, oddity: 'its list of ephemeral nodes does not follow the format' }
  cursor.skip(paths.end)
  return { header, body: { kind: 'closeSession', paths: paths.paths }, ...readTrailer(cursor) }
}

function readPaths(bytes: Uint8Array): { paths: (string | null)[] | null; end: number } | null {
  const cursor = new Cursor(bytes)
  try {
    const paths = readVector(cursor, readText)
    return { paths, end: cursor.at }
  } catch (error) {
    if (error instanceof OutOfBytes) return null
    throw error
  }
}

function readTrailer(cursor: Cursor): { digest: bigint | null; oddity: string | null } {
  if (cursor.remaining === 0) return { digest: null, oddity: null }
  const { remaining } = cursor
  if (remaining === DIGEST_SIZE && cursor.int32() === DIGEST_VERSION) return { digest: cursor.int64(), oddity: null }
  return { digest: null, oddity: `${remaining} bytes follow its body that are no digest` }
}
