import { OutOfBytes } from '../../bytes/cursor.ts'
import { decodeJavaUtf8 } from '../../bytes/java-utf8.ts'
import type { ByteSource } from '../../bytes/source.ts'
import {
  FILE_HEADER_SIZE,
  MAGIC,
  readAclEntry,
  readNode,
  readSession,
} from '../../formats/zookeeper/snapshot/record.ts'
import { SnapshotStream } from '../../formats/zookeeper/snapshot/stream.ts'
import { SnapshotTree } from './snapshot-tree.ts'

/** What the tool refuses to allocate: `jute.maxbuffer` and its extra size, both at their defaults. */
const LARGEST = 2 * 0xfffff

/** Why the tool dies without a line of output. */
export class NotPrintable extends Error {
  constructor(reason: string) {
    super(reason)
    this.name = 'NotPrintable'
  }
}

/** What SnapshotFormatter holds of a file when it begins to print. */
interface Loaded {
  readonly tree: SnapshotTree
  readonly sessions: readonly SessionRow[]
}

export interface SessionRow {
  readonly session: bigint
  readonly timeout: number
  readonly ephemerals: number
}

/** Reads to the end of the nodes, as the tool does: seals are not looked at. Throws `NotPrintable`. */
export async function loadSnapshot(source: ByteSource): Promise<Loaded> {
  const stream = new SnapshotStream(source)
  try {
    const magic = await stream.read((cursor) => {
      const first = cursor.int32()
      cursor.skip(FILE_HEADER_SIZE - 4)
      return first
    })
    if (magic !== MAGIC) throw new NotPrintable('a snapshot begins with ZKSN.')
    const timeouts = new Map<bigint, number>()
    for (let left = await stream.read((cursor) => cursor.int32()); left > 0; left--) {
      const { session, timeout } = await stream.read(readSession)
      timeouts.set(session, timeout)
    }
    for (let left = await stream.read((cursor) => cursor.int32()); left > 0; left--) {
      const { acl } = await stream.read(readAclEntry)
      if (acl === null) throw new NotPrintable(`the ACL before byte ${stream.place} has no list.`)
    }
    const { tree, ephemerals } = await loadTree(stream)
    const sessions = [...timeouts].map(([session, timeout]) => {
      return { session, timeout, ephemerals: ephemerals.get(session) ?? 0 }
    })
    return { tree, sessions }
  } catch (error) {
    if (!(error instanceof OutOfBytes)) throw error
    throw new NotPrintable(
      `the record at byte ${stream.place} asks for ${error.wanted} bytes, and the file has ${error.remaining} there.`,
    )
  }
}

const CONTAINER = -(2n ** 63n)

/** The tree, and how many nodes each session owns. */
async function loadTree(stream: SnapshotStream): Promise<{ tree: SnapshotTree; ephemerals: Map<bigint, number> }> {
  const tree = new SnapshotTree()
  const ephemerals = new Map<bigint, number>()
  for (;;) {
    const { place } = stream
    const node = await stream.read(readNode)
    if (node === null) return { tree, ephemerals }
    if (Math.max(node.path.length, node.data?.length ?? 0) > LARGEST)
      throw new NotPrintable(`the node at byte ${place} is larger than the tool reads (${LARGEST} bytes).`)
    const before = tree.size
    if (!tree.add(node.path, place, stream.place - place, node.data?.length ?? 0))
      throw new NotPrintable(`the parent of ${decodeJavaUtf8(node.path)} (byte ${place}) does not stand before it.`)
    const owner = node.stat.ephemeralOwner
    if (owner !== 0n && owner !== CONTAINER && node.path.length > 0 && tree.size > before)
      ephemerals.set(owner, (ephemerals.get(owner) ?? 0) + 1)
  }
}
