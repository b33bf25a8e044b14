import { expect, test } from 'vitest'
import { fixture } from './fixtures.ts'
import { recognizeServerLog } from './log-recognition.ts'

const encode = (text: string) => new TextEncoder().encode(text)
const BROKER = [
  '[2026-11-22 09:05:48,528] INFO Initiating client connection, connectString=zk1:2181 sessionTimeout=18000 watcher=kafka.zookeeper.ZooKeeperClient$ZooKeeperClientWatcher$@1 (org.apache.zookeeper.ZooKeeper)',
  '[2026-11-22 09:05:48,540] INFO Opening socket connection to server zk1/10.0.0.1:2181. (org.apache.zookeeper.ClientCnxn)',
  '[2026-11-22 09:05:48,560] INFO [ZooKeeperClient Kafka server] Connected. (kafka.zookeeper.ZooKeeperClient)',
]
const EMBEDDED = [
  '[2026-11-22 09:05:48,528] INFO Reading configuration from: config/zookeeper.properties (org.apache.zookeeper.server.quorum.QuorumPeerConfig)',
  '[2026-11-22 09:05:48,540] INFO Starting server (org.apache.zookeeper.server.ZooKeeperServerMain)',
]
const OTHER = [
  '2026-11-22 09:05:48,528 [main] INFO  com.example.Server - started',
  '2026-11-22 09:05:49,528 [main] WARN  com.example.Server - slow',
]

test.each([
  ['a server log', fixture('leader-killed-3.8.0.log.gz'), 0.95, 1],
  ['a server log under any name', fixture('follower-13.log.gz'), 0.95, 1],
  ['server lines among another program’s', fixture('mixed-stdout.out.gz'), 0.5, 0.7],
  ['a Kafka broker, client of ZooKeeper', encode(BROKER.join('\n')), 0, 0.2],
  ['ZooKeeper as started by Kafka', encode(EMBEDDED.join('\n')), 0.9, 1],
  ['a broker and a ZooKeeper in one log', encode([...EMBEDDED, ...BROKER, ...OTHER, ...OTHER].join('\n')), 0.5, 0.7],
  ['another program', encode(OTHER.join('\n')), 0, 0.2],
  ['prose', encode('The follower lost its leader at four.\n'.repeat(20)), 0, 0],
  ['bytes', new Uint8Array(4096).map((_, i) => (i * 197) % 256), 0, 0.1],
  ['nothing', new Uint8Array(0), 0, 0],
])('%s', (_, head, least, most) => {
  const score = recognizeServerLog(head.subarray(0, 65_536), 'x')
  expect(score).toBeGreaterThanOrEqual(least)
  expect(score).toBeLessThanOrEqual(most)
})
