import { expect, test } from 'vitest'
import { decodeBytes } from '../testing.ts'
import { foreignProgram } from './foreign-program.ts'
import { serverLog } from './server-log.ts'

const KEEPER = '2023.09.01 04:02:01.552361 [ 83 ] {} <Warning> RaftInstance: Election timeout, initiate leader election'
const STUNNEL = '2023.09.01 04:02:01 LOG3[7]: SSL_accept: Peer suddenly disconnected'

test.each([
  [KEEPER, 'ClickHouse Keeper'],
  [STUNNEL, 'stunnel'],
  [
    '[2023-09-01T04:02:01.662+0000][info][gc] GC(12) Pause Young (Normal) 24M->8M(64M) 3.1ms',
    'the garbage collector of a JVM',
  ],
  ['[0.123s][info][safepoint] Leaving safepoint region', 'the garbage collector of a JVM'],
  ['Starting the load', ''],
])('%s', (line, program) => {
  expect(foreignProgram(line)).toBe(program)
})

test('inside a server log they are named, and are no records', async () => {
  const lines = [
    '2026-11-22 09:05:49,000 [myid:1] - INFO  [main:QuorumPeer@1383] - LOOKING',
    KEEPER,
    STUNNEL,
    '2026-11-22 09:05:49,100 [myid:1] - INFO  [main:QuorumPeer@1465] - FOLLOWING',
  ]
  const { rows, diagnostics } = await decodeBytes(
    serverLog,
    new TextEncoder().encode(lines.join('\n')),
    'zookeeper.log',
  )
  expect(rows.entries).toHaveLength(2)
  expect(rows.foreign).toMatchObject([{ line: 2 }, { line: 3 }])
  expect(diagnostics[0]?.message).toContain('(ClickHouse Keeper and stunnel)')
})
