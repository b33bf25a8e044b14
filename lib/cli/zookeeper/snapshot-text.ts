import type { NodeStat } from '../../formats/zookeeper/snapshot/record.ts'
import { javaDate } from '../java/date-text.ts'

/** A node as SnapshotFormatter prints it, the line above it included. */
export function nodeText(path: string, stat: NodeStat, data: Uint8Array | null, withData: boolean): string {
  const { czxid, ctime, mzxid, mtime, pzxid, cversion, version, aversion, ephemeralOwner } = stat
  return `----
${path}
  cZxid = ${paddedHex(czxid)}
  ctime = ${javaDate(ctime)}
  mZxid = ${paddedHex(mzxid)}
  mtime = ${javaDate(mtime)}
  pZxid = ${paddedHex(pzxid)}
  cversion = ${cversion}
  dataVersion = ${version}
  aclVersion = ${aversion}
  ephemeralOwner = ${paddedHex(ephemeralOwner)}
  ${withData ? `data = ${base64(data)}` : `dataLength = ${data?.length ?? 0}`}
`
}

/** Java's `%#016x`: 14 digits, 16 where the value has them. */
export function paddedHex(value: bigint): string {
  return `0x${BigInt.asUintN(64, value).toString(16).padStart(14, '0')}`
}

function base64(data: Uint8Array | null): string {
  return data === null ? '' : Buffer.from(data.buffer, data.byteOffset, data.length).toString('base64')
}
