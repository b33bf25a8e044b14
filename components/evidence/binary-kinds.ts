const BINARY = new Set([
  'kafka/segment',
  'kafka/offset-index',
  'kafka/time-index',
  'kafka/transaction-index',
  'kafka/producer-snapshot',
  'kafka/metadata-snapshot',
  'zookeeper/txn-log',
  'zookeeper/snapshot',
  'archive',
])

/** Bytes to show as bytes: of a binary kind, or with a zero among the first of an unknown one. */
export function isBinary(kind: string | null, bytes: Uint8Array): boolean {
  return kind === null ? bytes.subarray(0, 64).includes(0) : BINARY.has(kind)
}
