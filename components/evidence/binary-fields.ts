import { batchHeader } from './fields/batch-header'
import type { BinaryField, FieldLayout } from './fields/field'
import { offsetIndexEntry } from './fields/offset-index-entry'
import { snapshotNode } from './fields/snapshot-node'
import { timeIndexEntry } from './fields/time-index-entry'
import { transactionIndexEntry } from './fields/transaction-index-entry'
import { transactionRecord } from './fields/transaction-record'

/** By kind of file: the fields that stand at the beginning of a row of it. */
const LAYOUTS: Readonly<Record<string, FieldLayout>> = {
  'kafka/segment': batchHeader,
  'kafka/offset-index': offsetIndexEntry,
  'kafka/time-index': timeIndexEntry,
  'kafka/transaction-index': transactionIndexEntry,
  'zookeeper/txn-log': transactionRecord,
  'zookeeper/snapshot': snapshotNode,
}

/** The fields of a selected range of a binary file; none where its layout is not known, or the range is too short for it. */
export function binaryFields(
  kind: string | null,
  bytes: Uint8Array,
  baseOffset: number | null,
): readonly BinaryField[] {
  const layout = kind === null ? undefined : LAYOUTS[kind]
  if (layout === undefined || bytes.length < layout.size) return []
  return layout.read(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), baseOffset)
}
