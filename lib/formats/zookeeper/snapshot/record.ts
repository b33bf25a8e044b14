import type { Cursor } from '../../../bytes/cursor.ts'
import { type Acl, readAcl, readBuffer, readVector } from '../jute.ts'

/**
 * Snapshot => FileHeader sessions acls [Node] terminator Seal [digest Seal] [lastZxid Seal]
 *   FileHeader => magic int32 "ZKSN", version int32 (2), dbid int64
 *   sessions   => count int32, [session int64, timeout int32]
 *   acls       => count int32, [index int64, vector of ACL]
 *   Node       => path ustring ("" for the root), data buffer, acl int64, StatPersisted
 *   terminator => ustring "/"
 *   Seal       => Adler-32 of all bytes before it int64, ustring "/"
 *   digest     => zxid int64, version int32, digest int64 (a ustring before version 2)   // 3.6 and later
 *   lastZxid   => int64                                                                  // 3.9 and later
 *
 * Parents come before their children (specs: ZooKeeper evidence, 6.4; `org.apache.zookeeper.server.DataTree.serialize`).
 */
export const MAGIC = 0x5a4b534e
export const FILE_HEADER_SIZE = 16
/** Checksum, and "/" with its length. */
export const SEAL_SIZE = 13

export interface NodeStat {
  readonly czxid: bigint
  readonly mzxid: bigint
  /** Milliseconds since 1970, by the leader's wall clock. */
  readonly ctime: bigint
  readonly mtime: bigint
  readonly version: number
  readonly cversion: number
  readonly aversion: number
  /** Session of an ephemeral node, 0 for others; the first byte marks containers (0x80) and nodes with a TTL (0xff). */
  readonly ephemeralOwner: bigint
  readonly pzxid: bigint
}

export interface SnapshotNode {
  /** As UTF-8; the root's is empty. */
  readonly path: Uint8Array
  readonly data: Uint8Array | null
  /** Index into the snapshot's ACLs; -1: open to everyone. */
  readonly acl: bigint
  readonly stat: NodeStat
}

export function readSession(cursor: Cursor): { session: bigint; timeout: number } {
  return { session: cursor.int64(), timeout: cursor.int32() }
}

export function readAclEntry(cursor: Cursor): { index: bigint; acl: readonly Acl[] | null } {
  return { index: cursor.int64(), acl: readVector(cursor, readAcl) }
}

/** The next node; null at the path that ends the nodes, or is null. Throws `OutOfBytes`. */
export function readNode(cursor: Cursor): SnapshotNode | null {
  const path = readBuffer(cursor)
  if (path === null || isTerminator(path)) return null
  return { path, data: readBuffer(cursor), acl: cursor.int64(), stat: readStat(cursor) }
}

function isTerminator(path: Uint8Array): boolean {
  return path.length === 1 && path[0] === 0x2f
}

function readStat(cursor: Cursor): NodeStat {
  return {
    czxid: cursor.int64(),
    mzxid: cursor.int64(),
    ctime: cursor.int64(),
    mtime: cursor.int64(),
    version: cursor.int32(),
    cversion: cursor.int32(),
    aversion: cursor.int32(),
    ephemeralOwner: cursor.int64(),
    pzxid: cursor.int64(),
  }
}
