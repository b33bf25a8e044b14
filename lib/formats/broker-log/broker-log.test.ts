import { readdirSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { recognize } from '../recognize.ts'
import { checkFormat, decodeBytes } from '../testing.ts'
import { brokerLog } from './broker-log.ts'

const FIXTURES = new URL('./fixtures/', import.meta.url)
const RESTATED = ['identities', 'origins', 'collector', 'sources']
const files = readdirSync(FIXTURES).filter((name) => name.endsWith('.gz'))
const read = (name: string) => new Uint8Array(gunzipSync(readFileSync(new URL(name, FIXTURES))))

test.each(files)('%s: recognised, and every range', async (name) => {
  const bytes = read(name)
  expect(recognize(bytes.subarray(0, 65_536), 'upload').format).toBe(brokerLog)
  await checkFormat(brokerLog, bytes.subarray(0, 9000), name, 6, RESTATED)
})

test('what says nothing is not counted as unknown', async () => {
  const { rows } = await decodeBytes(brokerLog, read('kraft-server-4.4.0.log.gz'), 'server.log')
  expect(rows.entries!.filter(({ pattern }) => pattern === 0)).toEqual([])
})

/** Lines of real brokers, the release in front. */
const lines: { line: string; table: string; fields: object }[] = [
  {
    line: '[2026-11-25 03:05:59,001] INFO [Partition orders-1 broker=1] Shrinking ISR from 1,2,3 to 1,2. Leader: (highWatermark: 962, endOffset: 1714). Out of sync replicas: (brokerId: 3, endOffset: 962). (kafka.cluster.Partition)',
    table: 'BRK_ISR_SHRINK',
    fields: { topic: 'orders', partition: 1, broker: 1, from: '1,2,3', to: '1,2' },
  },
  {
    line: '[2026-11-25 03:02:24,100] INFO [Partition orders-0 broker=1] ISR updated to 1,2,3  and version updated to 6 (kafka.cluster.Partition)',
    table: 'BRK_ISR',
    fields: { topic: 'orders', partition: 0, broker: 1, isr: '1,2,3' },
  },
  {
    line: '[2026-11-25 03:02:24,100] INFO [Broker id=1] Leader orders-1 with topic id Some(na8vSLb3R02zjwD1hyr2aA) starts at leader epoch 2 from offset 1283 with partition epoch 3, high watermark 1283, ISR [1,3], adding replicas [] and removing replicas [] . Previous leader Some(2) and previous leader epoch was 1. (state.change.logger)',
    table: 'BRK_LEADER',
    fields: { topic: 'orders', partition: 1, broker: 1, leaderEpoch: 2, offset: 1283, isr: '1,3', previous: 2 },
  },
  {
    line: '[2026-11-25 03:05:59,001] INFO [Broker id=1] Leader orders-1 with topic id Some(9FYQPof6SACD221ROs8fkQ) starts at leader epoch 1 from offset 1840 with partition epoch 1, high watermark 962, ISR [1,2], adding replicas [] and removing replicas []. Previous leader epoch was 0. (state.change.logger)',
    table: 'BRK_LEADER',
    fields: {
      topic: 'orders',
      partition: 1,
      broker: 1,
      leaderEpoch: 1,
      offset: 1840,
      isr: '1,2',
      previous: Number.NaN,
    },
  },
  {
    line: '[2026-11-25 03:02:24,100] INFO [Broker id=2] Follower orders-0 starts at leader epoch 0 from offset 1717 with partition epoch 3 and high watermark 1717. Current leader is 3. Previous leader None and previous leader epoch was -1. (state.change.logger)',
    table: 'BRK_FOLLOWER',
    fields: { topic: 'orders', partition: 0, broker: 2, leaderEpoch: 0, offset: 1717, leader: 3 },
  },
  {
    line: '[2026-11-25 03:02:24,100] INFO [ReplicaFetcher replicaId=3, leaderId=1, fetcherId=0] Truncating partition orders-1 with TruncationState(offset=0, completed=true) due to local high watermark 0 (kafka.server.ReplicaFetcherThread)',
    table: 'BRK_TRUNCATE',
    fields: { topic: 'orders', partition: 1, broker: 3, leader: 1, offset: 0 },
  },
  {
    line: '[2026-11-25 03:02:24,100] INFO Recovering 2 logs from /var/lib/kafka/data since no clean shutdown file was found (org.apache.kafka.storage.internals.log.LogManager)',
    table: 'BRK_RECOVERY',
    fields: { logs: 2, dir: '/var/lib/kafka/data' },
  },
  {
    line: '[2026-11-25 03:02:24,100] INFO [LogLoader partition=orders-1, dir=/var/lib/kafka/data] Recovering unflushed segment 0. 0/1 recovered for orders-1. (kafka.log.LogLoader)',
    table: 'BRK_SEGMENT_RECOVERY',
    fields: { topic: 'orders', partition: 1, baseOffset: 0 },
  },
  {
    line: '[2026-11-25 03:07:32,328] WARN Found invalid messages in log segment /var/lib/kafka/data/orders-0/00000000000000000000.log at byte offset 16377: Record is corrupt (stored crc = 3206991394, computed crc = 1090006312). null (kafka.log.LogSegment)',
    table: 'BRK_CORRUPTION',
    fields: {
      topic: '',
      ...{ partition: Number.NaN, baseOffset: Number.NaN, offset: Number.NaN, at: 16377 },
      path: '/var/lib/kafka/data/orders-0/00000000000000000000.log',
    },
  },
  {
    line: '[2026-11-25 03:07:32,337] WARN [LogLoader partition=orders-0, dir=/var/lib/kafka/data] Corruption found in segment 0, truncating to offset 78 (kafka.log.LogLoader)',
    table: 'BRK_CORRUPTION',
    fields: { topic: 'orders', partition: 0, baseOffset: 0, offset: 78, at: Number.NaN, path: '' },
  },
  {
    line: '[2026-11-25 03:02:24,100] WARN [ReplicaManager broker=1] Stopping serving replicas in dir /var/lib/kafka/data (kafka.server.ReplicaManager)',
    table: 'BRK_LOG_DIR',
    fields: { dir: '/var/lib/kafka/data', broker: 1 },
  },
  {
    line: '[2026-11-25 03:02:24,100] INFO [QuorumController id=2] Fencing broker 1 at epoch 15 because its session has timed out. (org.apache.kafka.controller.ReplicationControlManager)',
    table: 'BRK_FENCED',
    fields: { controller: 2, broker: 1 },
  },
  {
    line: '[2026-11-25 03:02:24,100] INFO [QuorumController id=2] Becoming the active controller at epoch 3, next write offset 94. (org.apache.kafka.controller.QuorumController)',
    table: 'BRK_CONTROLLER',
    fields: { broker: 2, epoch: 3 },
  },
  {
    line: '[2026-11-25 03:02:24,100] INFO [Controller id=1] 1 successfully elected as the controller. Epoch incremented to 2 and epoch zk version is now 2 (kafka.controller.KafkaController)',
    table: 'BRK_CONTROLLER',
    fields: { broker: 1, epoch: 2 },
  },
  {
    line: '[2026-11-25 03:02:24,100] INFO [Controller id=1] Newly added brokers: , deleted brokers: 2, bounced brokers: , all live brokers: 1,3 (kafka.controller.KafkaController)',
    table: 'BRK_BROKERS',
    fields: { broker: 1, added: '', deleted: '2', bounced: '' },
  },
  {
    line: '[2026-11-25 03:02:24,100] INFO [RaftManager id=1] Completed transition to FollowerState(fetchTimeoutMs=5000, epoch=4, leader=3, leaderEndpoints=Endpoints(endpoints={ListenerName(CONTROLLER)=127.0.0.1/<unresolved>:19193}), votedKey=Optional.empty, voters=[1, 2, 3]) from UnattachedState(epoch=4, leaderId=OptionalInt.empty) (org.apache.kafka.raft.QuorumState)',
    table: 'BRK_RAFT',
    fields: { broker: 1, state: 'Follower', epoch: 4, leader: 3, voters: '1, 2, 3', before: 'UnattachedState' },
  },
  {
    line: '[2026-11-25 03:02:24,100] INFO [ZooKeeperClient Kafka server] Session expired. (kafka.zookeeper.ZooKeeperClient)',
    table: 'BRK_ZK',
    fields: { state: 'Session expired' },
  },
  {
    line: '[2026-11-25 03:02:24,100] INFO [KafkaServer id=2] shutting down (kafka.server.KafkaServer)',
    table: 'BRK_STATE',
    fields: { broker: 2, state: 'shutting down' },
  },
]

test.each(lines)('$table: $line', async ({ line, table, fields }) => {
  const { rows } = await decodeBytes(brokerLog, new TextEncoder().encode(`${line}\n`), 'server.log')
  expect(rows[table]).toEqual([{ entry: 0, ...fields }])
})

test('lines of the ZooKeeper client in it are read as in any other program', async () => {
  const { rows } = await decodeBytes(brokerLog, read('zookeeper-server-3.4.1.log.gz'), 'server.log')
  expect(rows.CLI_EST!.length).toBeGreaterThan(0)
  expect(rows.CLI_EXPIRED!.length).toBeGreaterThan(0)
  expect(rows.BRK_ZK!.map(({ state }) => state)).toContain('Session expired')
})
