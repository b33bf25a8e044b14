import { Cursor, OutOfBytes } from '../../../bytes/cursor.ts'
import { BLOCK_SIZE, type ByteSource } from '../../../bytes/source.ts'
import { type NodeStat, readNode, type SnapshotNode } from './record.ts'

/** Longer paths exist; after damage none is looked for. */
const LONGEST_PATH = 4_096
const SLASH = 0x2f
/** Milliseconds since 1970: the year 2100. */
const LATEST_TIME = 4_102_444_800_000n
/** A node with more data than this is not found again. */
const OVERLAP = 2 * 1024 * 1024
const FIRST_LOOK = 32 * 1024

/**
 * The first place from `start` on where a node seems to begin that another node, or the end of all, follows; -1 where none
 * does. A snapshot has no marks between nodes: only what fits as a whole is believed.
 */
export async function findNode(
  source: ByteSource,
  start: number,
  onProgress: (place: number) => void,
): Promise<number> {
  for (let place = start, size = FIRST_LOOK; place < source.size; ) {
    const bytes = await source.read(place, place + size)
    const found = findIn(bytes)
    if (found >= 0) return place + found
    if (bytes.length < size) return -1
    // most damage is small: a little is looked at first, then more from the same place
    if (size < BLOCK_SIZE) size = Math.min(size * 16, BLOCK_SIZE)
    else place += size - OVERLAP
    onProgress(place)
  }
  return -1
}

function findIn(bytes: Uint8Array): number {
  for (let at = bytes.indexOf(SLASH, 4); at >= 0; at = bytes.indexOf(SLASH, at + 1)) {
    const start = at - 4
    if (bytes[start] !== 0 || bytes[start + 1] !== 0) continue
    const cursor = new Cursor(bytes.subarray(start))
    try {
      const node = readNode(cursor)
      if (node !== null && isPlausible(node) && mayFollow(cursor)) return start
    } catch (error) {
      if (!(error instanceof OutOfBytes)) throw error
    }
  }
  return -1
}

/** Whether this can be the path of a node below the root. */
export function isPath(path: Uint8Array): boolean {
  return path[0] === SLASH && path.length > 1 && path.at(-1) !== SLASH && !path.includes(0)
}

function isPlausible({ path, acl, stat }: SnapshotNode): boolean {
  return path.length <= LONGEST_PATH && isPath(path) && acl >= -1n && acl < 0x8000_0000n && isStat(stat)
}

function isStat({ czxid, mzxid, ctime, mtime }: NodeStat): boolean {
  const isTime = (time: bigint): boolean => time >= 0n && time < LATEST_TIME
  return czxid >= 0n && mzxid >= czxid && isTime(ctime) && isTime(mtime)
}

/** The path of the next node, or the one that ends them. */
function mayFollow(cursor: Cursor): boolean {
  const length = cursor.int32()
  return length > 0 && length <= LONGEST_PATH && cursor.uint8() === SLASH
}
