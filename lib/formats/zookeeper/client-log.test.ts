import { expect, test } from 'vitest'
import { decodeBytes } from '../testing.ts'
import { clientLog } from './client-log.ts'
import { fixture } from './fixtures.ts'
import { recognizeClientLog, recognizeServerLog } from './log-recognition.ts'
import { patterns } from './patterns/registry.ts'

const encode = (text: string) => new TextEncoder().encode(text)
const idsOf = (entries: Record<string, unknown>[]) =>
  entries.map(({ pattern }) => (pattern === 0 ? '' : patterns[(pattern as number) - 1]!.id))

test.each([
  ['client-3.8.0.log.gz', { CLI_EST: 5, CLI_CLOSE: 11, CLI_EXPIRED: 2 }],
  ['client-3.5.10.log.gz', { CLI_EST: 4, CLI_TIMEOUT: 8, CLI_EOF: 2 }],
])('%s: every line is known', async (name, counts) => {
  const bytes = fixture(name)
  const { rows } = await decodeBytes(clientLog, bytes, name)
  expect(idsOf(rows.entries!)).not.toContain('')
  expect(Object.fromEntries(Object.keys(counts).map((id) => [id, rows[id]!.length]))).toEqual(counts)
  expect(rows.identities).toEqual([])
  expect(recognizeClientLog(bytes)).toBe(0.9)
  expect(recognizeServerLog(bytes, name)).toBeLessThan(0.3)
})

test('lines of the program itself are rows without a fact, whatever their classes are called', async () => {
  const lines = [
    '2026-11-22 09:05:48,528 WARN  [main] com.example.election.Leader: Shutting down',
    '2026-11-22 09:05:48,529 INFO  [main] org.apache.zookeeper.ZooKeeper: Initiating client connection, connectString=zk1:2181,zk2:2181/app sessionTimeout=30000 watcher=com.example.Watch@1',
    '2026-11-22 09:05:48,530 ERROR [main] com.example.QuorumPeer: LOOKING',
    '2026-11-22 09:05:48,531 INFO  [main-SendThread(zk1:2181)] org.apache.hadoop.hbase.shaded.org.apache.zookeeper.ClientCnxn: Session establishment complete on server zk1/10.0.0.1:2181, sessionid = 0x1000a5b2c3d0001, negotiated timeout = 30000',
    '2026-11-22 09:05:48,532 WARN  [main-SendThread(zk1:2181)] org.apache.zookeeper.ClientCnxn: A message that nobody described',
  ]
  const bytes = encode(lines.join('\n'))
  const { rows } = await decodeBytes(clientLog, bytes, 'app.log')
  expect(idsOf(rows.entries!)).toEqual(['NOISE', 'CLI_INIT', 'NOISE', 'CLI_EST', ''])
  expect(rows.unclassified).toEqual([{ entry: 4, text: 'A message that nobody described' }])
  expect(recognizeClientLog(bytes)).toBe(0.9)
})
