import { quorumState } from '../../../formats/kafka/quorum-state.ts'
import { segmentTables } from '../../../formats/kafka/segment-tables.ts'
import { partTables } from '../../../model/opened-file.ts'
import type { RaftLog } from '../broker-log/raft-log.ts'
import type { Partition } from '../partitions.ts'
import { type LeaderChange, leaderChangesIn } from './leader-changes.ts'

const METADATA_TOPIC = '__cluster_metadata'

/** A controller quorum, from all copies of its metadata log. */
export interface Quorum {
  readonly clusterId: string | null
  readonly copies: readonly Partition[]
  /** In the order of their epochs, each once. */
  readonly changes: readonly LeaderChange[]
  readonly voters: readonly number[]
  /** `host:port` by voter, where a record says it. */
  readonly addresses: ReadonlyMap<number, string>
  /** Roles of those whose own logs are among the files. */
  readonly lanes: RaftLog['lanes']
}

/** Every quorum whose metadata log is among the files. Copies are of one where cluster id or a leader change is the same. */
export function quorumsOf(partitions: readonly Partition[]): Quorum[] {
  const read = partitions
    .filter(({ entry }) => entry.topic === METADATA_TOPIC)
    .map((partition) => ({ partition, changes: leaderChangesIn(partition.log) }))
  const groups: (typeof read)[] = []
  for (const copy of read) {
    const group = groups.find((others) => others.some((other) => isSameQuorum(other, copy)))
    if (group === undefined) groups.push([copy])
    else group.push(copy)
  }
  return groups.map((copies) => {
    const byEpoch = new Map(copies.flatMap(({ changes }) => changes.map((change) => [change.epoch, change])))
    const changes = [...byEpoch.values()].sort((a, b) => a.epoch - b.epoch)
    const own = copies.map(({ partition }) => partition)
    const addresses = addressesIn(own)
    const voters = new Set([...changes.flatMap((change) => change.voters), ...addresses.keys(), ...statedVoters(own)])
    return {
      clusterId: own.find(({ logDir }) => logDir.clusterId !== null)?.logDir.clusterId ?? null,
      ...{ copies: own, changes, addresses },
      voters: [...voters].sort((a, b) => a - b),
      lanes: new Map(),
    }
  })
}

/** Adds what the controllers' logs say to the quorum that has one of their leaders in the same epoch; else they are a quorum. */
export function withRaftLog(quorums: readonly Quorum[], { lanes, changes }: RaftLog): Quorum[] {
  if (lanes.size === 0) return [...quorums]
  const own = quorums.findIndex((quorum) =>
    quorum.changes.some((one) => changes.some(({ epoch, leader }) => one.epoch === epoch && one.leader === leader)),
  )
  if (own >= 0) return quorums.map((quorum, i) => (i === own ? { ...quorum, lanes } : quorum))
  const named = changes.flatMap(({ voters, leader }) => [...voters, leader])
  const voters = [...new Set(named.length > 0 ? named : lanes.keys())].sort((a, b) => a - b)
  return [...quorums, { clusterId: null, copies: [], changes, voters, addresses: new Map(), lanes }]
}

interface Copy {
  readonly partition: Partition
  readonly changes: readonly LeaderChange[]
}

function isSameQuorum(a: Copy, b: Copy): boolean {
  const [clusterA, clusterB] = [a.partition.logDir.clusterId, b.partition.logDir.clusterId]
  if (clusterA !== null && clusterB !== null) return clusterA === clusterB
  return a.changes.some((one) => b.changes.some((other) => other.epoch === one.epoch && other.time === one.time))
}

/** KRAFT_VOTERS records, in logs and in snapshots: the last one of each voter counts. */
function addressesIn(copies: readonly Partition[]): Map<number, string> {
  const addresses = new Map<number, string>()
  const files = copies.flatMap(({ files: { beside }, log }) => [
    ...beside.metadataSnapshots,
    ...log.segments.flatMap((segment) => segment.files.files.log ?? []),
  ])
  for (const file of files) {
    for (const { table } of partTables(file, 'kraftVoters', segmentTables.kraftVoters))
      for (const { voterId, host, port } of table.rows()) addresses.set(voterId, `${host}:${port}`)
  }
  return addresses
}

function statedVoters(copies: readonly Partition[]): number[] {
  return copies.flatMap(({ files: { beside } }) =>
    beside.quorumState === null
      ? []
      : partTables(beside.quorumState, 'voters', quorumState.tables.voters).flatMap(({ table }) =>
          [...table.rows()].map(({ voterId }) => voterId),
        ),
  )
}
