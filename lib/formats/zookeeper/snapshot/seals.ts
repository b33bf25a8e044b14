import { type Cursor, OutOfBytes } from '../../../bytes/cursor.ts'
import { groupDigits } from '../../../words/size.ts'
import type { Output } from '../../format.ts'
import { readText } from '../jute.ts'
import { SEAL_SIZE } from './record.ts'
import type { SnapshotStream } from './stream.ts'
import type { snapshotTables } from './tables.ts'

const LAST_ZXID_SIZE = 8

/**
 * What follows the nodes: a seal, and two blocks with seals of their own that later releases write. Nothing announces them;
 * what is left of the file tells.
 */
export async function readSeals(stream: SnapshotStream, output: Output<typeof snapshotTables>): Promise<void> {
  const { tables } = output
  const report = (code: string, severity: 'error' | 'warning', message: string, start: number, end: number): void =>
    output.report({ code, severity, message, start, end, line: 0 })
  try {
    await readSeal('nodes')
    if (stream.remaining > LAST_ZXID_SIZE + SEAL_SIZE) {
      const start = stream.place
      const digest = await stream.read(readDigest)
      tables.digests.add({ ...digest, start, end: stream.place })
      await readSeal('digest')
    }
    if (stream.remaining > 0) {
      const start = stream.place
      tables.lastZxids.add({ zxid: await stream.read((cursor) => cursor.int64()), start, end: stream.place })
      await readSeal('last zxid')
    }
  } catch (error) {
    if (!(error instanceof OutOfBytes)) throw error
    const message = `The file ends ${groupDigits(stream.remaining)} bytes after byte ${groupDigits(stream.place)}, inside what follows its nodes. All nodes are kept.`
    report('zookeeper/snapshot-truncated', 'error', message, stream.place, stream.place + stream.remaining)
    return
  }
  if (stream.remaining === 0) return
  const message = `${groupDigits(stream.remaining)} bytes follow the last checksum. They are left out.`
  report('zookeeper/snapshot-trailing', 'warning', message, stream.place, stream.place + stream.remaining)

  async function readSeal(of: string): Promise<void> {
    const { place: start, sum } = stream
    const stored = await stream.read((cursor) => {
      const value = cursor.int64()
      readText(cursor)
      return value
    })
    tables.seals.add({ stored, computed: BigInt(sum), start, end: stream.place })
    if (stored === BigInt(sum)) return
    const message = `The snapshot says its checksum up to the ${of} is ${stored}; its bytes give ${sum}. Everything is shown as it stands. A server refuses such a snapshot and takes an older one.`
    report('zookeeper/snapshot-checksum', 'error', message, start, stream.place)
  }
}

/** Before version 2 the digest is a hexadecimal number as text. */
function readDigest(cursor: Cursor): { zxid: bigint; version: number; digest: bigint } {
  const [zxid, version] = [cursor.int64(), cursor.int32()]
  if (version >= 2) return { zxid, version, digest: cursor.int64() }
  const text = readText(cursor) ?? ''
  return { zxid, version, digest: /^[0-9a-f]{1,16}$/i.test(text) ? BigInt(`0x${text}`) : 0n }
}
