import { brokerLog } from './broker-log/broker-log.ts'
import type { Format } from './format.ts'
import { gcLog } from './jvm/gc-log.ts'
import { checkpoint } from './kafka/checkpoint.ts'
import { dumpText } from './kafka/dump-text.ts'
import { metaProperties } from './kafka/meta-properties.ts'
import { metadataSnapshot } from './kafka/metadata-snapshot.ts'
import { offsetIndex } from './kafka/offset-index.ts'
import { partitionMetadata } from './kafka/partition-metadata.ts'
import { producerSnapshot } from './kafka/producer-snapshot.ts'
import { quorumState } from './kafka/quorum-state.ts'
import { segment } from './kafka/segment.ts'
import { timeIndex } from './kafka/time-index.ts'
import { transactionIndex } from './kafka/transaction-index.ts'
import { prometheus } from './metrics/prometheus.ts'
import { adminJson } from './zookeeper/admin-json.ts'
import { auditLog } from './zookeeper/audit-log.ts'
import { clientLog } from './zookeeper/client-log.ts'
import { config } from './zookeeper/config.ts'
import { epoch } from './zookeeper/epoch.ts'
import { fourLetter } from './zookeeper/four-letter.ts'
import { mntr } from './zookeeper/mntr.ts'
import { myid } from './zookeeper/myid.ts'
import { serverLog } from './zookeeper/server-log.ts'
import { snapshot } from './zookeeper/snapshot/snapshot.ts'
import { txnLog } from './zookeeper/txn-log/txn-log.ts'

/** Every format, one line each. The order means nothing: whoever is surest of the content gets the file. */
export const formats: readonly Format[] = [
  serverLog,
  brokerLog,
  txnLog,
  snapshot,
  clientLog,
  myid,
  epoch,
  mntr,
  fourLetter,
  adminJson,
  auditLog,
  config,
  prometheus,
  gcLog,
  segment,
  offsetIndex,
  timeIndex,
  transactionIndex,
  producerSnapshot,
  checkpoint,
  partitionMetadata,
  metaProperties,
  quorumState,
  metadataSnapshot,
  dumpText,
]

export function formatById(id: string): Format | null {
  return formats.find((format) => format.id === id) ?? null
}
