import { definePattern } from '../../zookeeper/pattern.ts'

/** A follower cuts off what its leader does not have (KIP-101). */
export const truncated = definePattern({
  id: 'BRK_TRUNCATE',
  loggers: ['ReplicaFetcherThread', 'ReplicaAlterLogDirsThread'],
  fields: { topic: 'text', partition: 'integer', broker: 'integer', leader: 'integer', offset: 'integer' },
  wordings: [
    /^\[ReplicaFetcher replicaId=(?<broker>\d+), leaderId=(?<leader>\d+), fetcherId=\d+\] Truncating partition (?<topic>\S+)-(?<partition>\d+) with TruncationState\(offset=(?<offset>\d+)/,
  ],
})
