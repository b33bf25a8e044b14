import type { Cursor } from '../../../bytes/cursor.ts'
import { type Acl, readAcl, readBoolean, readBuffer, readText, readVector } from '../jute.ts'
import { OPERATION } from './operation.ts'

/** What a transaction does, by its type (specs: ZooKeeper evidence, 6.3). Null fields are null in the file. */
export type TxnBody =
  | (Create & { readonly kind: 'create'; readonly ephemeral: boolean })
  | (Create & { readonly kind: 'createContainer' })
  | (Create & { readonly kind: 'createTtl'; readonly ttl: bigint })
  | { readonly kind: 'delete'; readonly path: string | null }
  | {
      readonly kind: 'setData'
      readonly path: string | null
      readonly data: Uint8Array | null
      readonly version: number
    }
  | {
      readonly kind: 'setAcl'
      readonly path: string | null
      readonly acl: readonly Acl[] | null
      readonly version: number
    }
  | { readonly kind: 'check'; readonly path: string | null; readonly version: number }
  | { readonly kind: 'multi'; readonly parts: readonly MultiPart[] | null }
  | { readonly kind: 'createSession'; readonly timeout: number }
  | { readonly kind: 'closeSession'; readonly paths: readonly (string | null)[] | null }
  | { readonly kind: 'error'; readonly code: number }

interface Create {
  readonly path: string | null
  readonly data: Uint8Array | null
  readonly acl: readonly Acl[] | null
  /** Children created and deleted below the parent so far; -1: the record is older than the field. */
  readonly parentCVersion: number
}

/** A part of a multi: the body of its type, without a header of its own. */
export interface MultiPart {
  readonly type: number
  readonly data: Uint8Array | null
}

/** Reads the body of a type; null where the type has none or is not known. Throws `OutOfBytes`. */
export function readTxnBody(type: number, cursor: Cursor): TxnBody | null {
  switch (type) {
    case OPERATION.create:
    case OPERATION.create2:
      return readCreate(type, cursor)
    case OPERATION.createContainer:
      return { kind: 'createContainer', ...readNode(cursor), parentCVersion: cursor.int32() }
    case OPERATION.createTtl:
      return { kind: 'createTtl', ...readNode(cursor), parentCVersion: cursor.int32(), ttl: cursor.int64() }
    case OPERATION.delete:
    case OPERATION.deleteContainer:
      return { kind: 'delete', path: readText(cursor) }
    case OPERATION.setData:
    case OPERATION.reconfig:
      return { kind: 'setData', path: readText(cursor), data: readBuffer(cursor), version: cursor.int32() }
    case OPERATION.setAcl:
      return { kind: 'setAcl', path: readText(cursor), acl: readVector(cursor, readAcl), version: cursor.int32() }
    case OPERATION.check:
      return { kind: 'check', path: readText(cursor), version: cursor.int32() }
    case OPERATION.multi:
      return { kind: 'multi', parts: readVector(cursor, readPart) }
    case OPERATION.createSession:
      return { kind: 'createSession', timeout: cursor.int32() }
    case OPERATION.closeSession:
      return { kind: 'closeSession', paths: readVector(cursor, readText) }
    case OPERATION.error:
      return { kind: 'error', code: cursor.int32() }
    default:
      return null
  }
}

/** Servers before 3.4 wrote no parentCVersion; the type `create2` came later. */
function readCreate(type: number, cursor: Cursor): TxnBody {
  const node = readNode(cursor)
  const ephemeral = readBoolean(cursor)
  const isOld = type === OPERATION.create && cursor.remaining < 4
  return { kind: 'create', ...node, ephemeral, parentCVersion: isOld ? -1 : cursor.int32() }
}

function readNode(cursor: Cursor) {
  return { path: readText(cursor), data: readBuffer(cursor), acl: readVector(cursor, readAcl) }
}

function readPart(cursor: Cursor): MultiPart {
  return { type: cursor.int32(), data: readBuffer(cursor) }
}
