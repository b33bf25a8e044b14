import { describe, expect, test, vi } from 'vitest'
import { memorySource } from '../../bytes/source.ts'
import { checkFormat, decodeBytes } from '../testing.ts'
import { fixture } from './fixtures.ts'
import { PatternIndex } from './pattern-index.ts'
import { patternById, patterns } from './patterns/registry.ts'
import { decodeRecords, serverLog } from './server-log.ts'

/** What is said once a part. */
const RESTATED = ['identities', 'collector', 'sources']
const encode = (text: string) => new TextEncoder().encode(text)
const idsOf = (entries: Record<string, unknown>[]) =>
  entries.map(({ pattern }) => (pattern === 0 ? '' : patterns[(pattern as number) - 1]!.id))

test('there is room for the numbers of all patterns, and no id comes twice', () => {
  expect(patterns.length).toBeLessThan(255)
  expect(new Set(patterns.map(({ id }) => id)).size).toBe(patterns.length)
  expect(patternById('LH_TXN_TIMEOUT')?.id).toBe('LH_TXN_TIMEOUT')
})

describe('the reference incident', async () => {
  const bytes = fixture('follower-13.log.gz')
  const { rows } = await decodeBytes(serverLog, bytes, 'follower-13.log')

  test('every record is known, two of them on the first line', () => {
    expect(idsOf(rows.entries!)).not.toContain('')
    expect(rows.entries!.slice(0, 3)).toMatchObject([
      { start: 0, line: 1, level: 3, logger: 'Follower', time: Date.UTC(2023, 8, 1, 4, 2, 1, 662) },
      { line: 1, level: 2, logger: 'Follower' },
      { line: 2, logger: 'QuorumPeer' },
    ])
    const second = rows.entries![1]!.start as number
    expect(new TextDecoder().decode(bytes.subarray(second, second + 23))).toBe('2023-09-01 04:02:01,662')
  })

  test('the flattened trace is a reset while reading from the leader', () => {
    const exception = { code: 'RESET', exception: 'java.net.SocketException', message: 'Connection reset' }
    expect(rows.traces).toEqual([{ entry: 0, ...exception, frames: 21, frame: 'Learner.readPacket' }])
  })

  test('votes, the length of the connection and whose log it is', () => {
    expect(rows.FLE_NOTIF).toHaveLength(7)
    expect(rows.FLE_NOTIF![1]).toMatchObject({ sid: 14, leader: 37, round: 0x5ddn, zxid: 0x5bfffffffen })
    expect(rows.LRN_DISC).toMatchObject([{ ms: 316796607, synced: 'true' }])
    expect(rows.identities).toEqual([{ entry: 0, sid: 13, weight: 10 }])
  })
})

test.each([
  ['follower-13.log.gz', 60],
  ['zk2212-node2.log.gz', 12],
  ['leader-killed-3.8.0.log.gz', 12],
  ['mixed-stdout.out.gz', 12],
])('%s: ranges, small blocks, cuts and flipped bytes', { timeout: 120_000 }, async (name, limit) => {
  const bytes = fixture(name).subarray(0, 12_000)
  const { rows } = await checkFormat(serverLog, bytes, name, limit, RESTATED)
  expect(rows.entries!.length).toBeGreaterThan(10)
})

test('lines of another program are counted, not glued to records', async () => {
  const { rows, diagnostics } = await decodeBytes(serverLog, fixture('mixed-stdout.out.gz'), 'zookeeper.out')
  expect(diagnostics.map(({ code }) => code)).toEqual(['zookeeper/foreign-lines'])
  expect(rows.entries).toHaveLength(34)
  expect(idsOf(rows.entries!)).not.toContain('')
  // 428 lines without a header, 4 of them empty.
  expect(rows.foreign).toHaveLength(424)
  expect(rows.foreign![0]).toMatchObject({ line: 32 })
})

test('a log of a release line has its fingerprints', async () => {
  const { rows } = await decodeBytes(serverLog, fixture('leader-killed-3.5.10.log.gz'), 'zookeeper.log')
  const lines = rows.sources!.map(({ sourceLine }) => sourceLine)
  expect(lines).toContain(1253) // QuorumPeer LOOKING
  expect(new Set(rows.sources!.map(({ entry, sourceLine }) => `${entry} ${sourceLine}`)).size).toBe(lines.length)
})

test('a reason that is only in the trace, and a line below that says more', async () => {
  const lines = [
    '2026-11-22 09:05:48,528 [myid:1] - INFO  [QuorumPeer[myid=1]/0:0:0:0:0:0:0:0:2181:Leader@496] - Shutdown called',
    'java.lang.Exception: shutdown Leader! reason: Not sufficient followers synced, only synced with sids: [ 1 ]',
    '\tat org.apache.zookeeper.server.quorum.Leader.shutdown(Leader.java:496)',
    '2026-11-22 09:05:49,528 [myid:1] - INFO  [JvmPauseMonitor:JvmPauseMonitor@159] - Detected pause in JVM or host machine (eg GC): pause of approximately 3449 ms, total pause: info level: 1, warn level: 0',
    'No GCs detected',
    '2026-11-22 09:05:50,528 [myid:1] - WARN  [NIOWorkerThread-1:NIOServerCnxn@380] - Unexpected exception',
    'EndOfStreamException: Unable to read additional data from client, it probably closed the socket: address = /10.0.0.9:34686, session = 0x100003087d2000b',
    '\tat org.apache.zookeeper.server.NIOServerCnxn.handleFailedRead(NIOServerCnxn.java:163)',
    '2026-11-22 09:05:51,528 [myid:1] - WARN  [QuorumPeer[myid=1](plain=disabled)(secure=disabled):Follower@128] - Exception when following the leader',
    'java.io.IOException: Unreasonable length = 1051030',
    '\tat org.apache.jute.BinaryInputArchive.checkLength(BinaryInputArchive.java:166)',
    '2026-11-22 09:05:52,528 [myid:1] - WARN  [main:SomethingNew@1] - Disk 17 at 10.0.0.9:2181 says 0xff',
  ]
  const { rows } = await decodeBytes(serverLog, encode(lines.join('\n')), 'zookeeper.log')
  expect(idsOf(rows.entries!)).toEqual(['LEAD_SHUTDOWN', 'SRV_JVM_PAUSE', 'CON_EOS', 'FOL_EXC', ''])
  expect(rows.LEAD_SHUTDOWN).toMatchObject([
    { reason: 'Not sufficient followers synced, only synced with sids: [ 1 ]' },
  ])
  expect(rows.SRV_JVM_PAUSE).toMatchObject([{ ms: 3449, gc: 'No GCs detected' }])
  expect(rows.CON_EOS).toEqual([{ entry: 2, session: 0x100003087d2000bn, addr: '/10.0.0.9:34686' }])
  expect(rows.JUTE_LEN).toEqual([{ entry: 3, len: 1051030 }])
  expect(rows.traces!.map(({ code }) => code)).toEqual(['', 'EOF', 'LEN'])
  expect(rows.unclassified).toEqual([{ entry: 4, text: 'Disk N at ADDRESS says HEX' }])
})

test('a line longer than is kept ends where it ends', { timeout: 60_000 }, async () => {
  const head = '2026-11-22 09:05:48,528 [myid:1] - INFO  [main:Leader@1] - '
  const tail = '\n2026-11-22 09:05:49,000 [myid:1] - INFO  [main:QuorumPeer@1383] - LOOKING\n'
  const long = new Uint8Array(20 * 1024 * 1024).fill(0x61)
  const bytes = new Uint8Array(head.length + long.length + tail.length)
  bytes.set(encode(head))
  bytes.set(long, head.length)
  bytes.set(encode(tail), head.length + long.length)
  const { rows, diagnostics } = await decodeBytes(serverLog, bytes, 'zookeeper.log')
  expect(diagnostics).toMatchObject([
    { code: 'zookeeper/long-line', start: 0, end: head.length + long.length + 1, line: 1 },
  ])
  expect(rows.entries).toMatchObject([
    { start: 0, line: 1 },
    { start: head.length + long.length + 1, line: 2 },
  ])
})

test('a log that was emptied while it was open begins behind the zeros', async () => {
  const line = '2026-11-22 09:05:49,000 [myid:1] - INFO  [main:QuorumPeer@1383] - LOOKING\n'
  const bytes = new Uint8Array(100_000 + line.length)
  bytes.set(encode(line), 100_000)
  const source = { ...memorySource(bytes, 'zookeeper.log'), blockSize: 4096 }
  const { rows } = await decodeBytes(serverLog, bytes, 'zookeeper.log', source.blockSize)
  expect(rows.entries).toMatchObject([{ start: 100_000, line: 1 }])
})

test.each(['follower-13.log.gz', 'leader-killed-3.8.0.log.gz', 'zk2212-node2.log.gz'])(
  '%s: read from bytes and from strings, the rows are the same',
  async (name) => {
    const bytes = fixture(name)
    // Text in UTF-16 is not scanned.
    const wide = new Uint8Array(bytes.length * 2 + 2)
    wide.set([0xff, 0xfe])
    for (const [i, byte] of bytes.entries()) wide[2 + i * 2] = byte < 128 ? byte : 63
    const narrow = bytes.map((byte) => (byte < 128 ? byte : 63))
    const [fast, slow] = [await decodeBytes(serverLog, narrow, name), await decodeBytes(serverLog, wide, name)]
    const placed = (row: Record<string, unknown>) =>
      'start' in row ? { ...row, start: 2 + Number(row.start) * 2 } : row
    for (const [table, rows] of Object.entries(fast.rows)) expect(slow.rows[table], table).toEqual(rows.map(placed))
    expect(fast.rows.entries!.length).toBeGreaterThan(10)
  },
)

test('where there is no WebAssembly the rows are the same', async () => {
  const bytes = fixture('leader-killed-3.8.0.log.gz')
  const { rows } = await decodeBytes(serverLog, bytes, 'zookeeper.log')
  vi.stubGlobal('WebAssembly', undefined)
  // Its scanner was not made before.
  const index = new PatternIndex(patterns)
  const decode: typeof serverLog.decode = (source, range, output) => decodeRecords(source, range, output, index)
  const slow = await decodeBytes({ ...serverLog, decode }, bytes, 'zookeeper.log')
  vi.unstubAllGlobals()
  expect(slow.rows).toEqual(rows)
  expect(rows.entries!.length).toBeGreaterThan(100)
})
