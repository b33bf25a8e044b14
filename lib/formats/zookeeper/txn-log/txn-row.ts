import { Cursor, OutOfBytes } from '../../../bytes/cursor.ts'
import type { Output } from '../../format.ts'
import { type MultiPart, readTxnBody, type TxnBody } from './body.ts'
import type { TxnEntry } from './entry.ts'
import { operationName } from './operation.ts'
import type { txnLogTables } from './tables.ts'

/** More parts than a column holds are counted as this many. */
const MOST_PARTS = 65_535

interface Place {
  readonly start: number
  readonly end: number
  readonly checksum: bigint
  readonly checksumOk: boolean
}

/** Writes one record to `txns`, and the parts of a multi to `parts`. */
export function writeTxn(
  { tables }: Pick<Output<typeof txnLogTables>, 'tables'>,
  { header, body, digest }: TxnEntry,
  place: Place,
): void {
  const parts = body?.kind === 'multi' ? (body.parts ?? []) : []
  for (const part of parts) {
    const { type } = part
    tables.parts.add({ txn: tables.txns.length, type, operation: operationName(type), ...summaryOf(partBody(part)) })
  }
  const { path, dataSize, value } = summaryOf(body)
  // Field by field: spread objects take longer to make than the rest of the row takes to read.
  tables.txns.add({
    start: place.start,
    end: place.end,
    session: header.session,
    cxid: header.cxid,
    zxid: header.zxid,
    time: Number(header.time),
    type: header.type,
    operation: operationName(header.type),
    path,
    dataSize,
    value,
    parts: Math.min(parts.length, MOST_PARTS),
    hasDigest: digest === null ? 0 : 1,
    digest: digest ?? 0n,
    checksum: Number(BigInt.asUintN(32, place.checksum)),
    checksumOk: place.checksumOk ? 1 : 0,
  })
}

function partBody({ type, data }: MultiPart): TxnBody | null {
  if (data === null) return null
  try {
    return readTxnBody(type, new Cursor(data))
  } catch (error) {
    if (error instanceof OutOfBytes) return null
    throw error
  }
}

interface Summary {
  readonly path: string
  readonly dataSize: number
  readonly value: number
}

function summaryOf(body: TxnBody | null): Summary {
  const path = body !== null && 'path' in body ? (body.path ?? '') : ''
  const dataSize = body !== null && 'data' in body ? (body.data?.length ?? -1) : -1
  return { path, dataSize, value: body === null ? 0 : ownValueOf(body) }
}

function ownValueOf(body: TxnBody): number {
  switch (body.kind) {
    case 'createSession':
      return body.timeout
    case 'closeSession':
      return body.paths?.length ?? 0
    case 'error':
      return body.code
    case 'setData':
    case 'setAcl':
    case 'check':
      return body.version
    default:
      return 0
  }
}
