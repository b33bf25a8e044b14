import { describe, expect, test } from 'vitest'
import { decodeBytes } from '../testing.ts'
import { patterns } from './patterns/registry.ts'
import { serverLog } from './server-log.ts'

interface Line {
  readonly stamp: string
  readonly level: string
  readonly thread: string
  readonly logger: string
  readonly line: number
  readonly message: string
  readonly below?: readonly string[]
}

const LINES: readonly Line[] = [
  {
    stamp: '2026-11-22 09:05:48,528',
    level: 'WARN',
    thread: 'QuorumPeer[myid=13](plain=[0:0:0:0:0:0:0:0]:2181)(secure=disabled)',
    logger: 'Follower',
    line: 128,
    message: 'Exception when following the leader',
    below: [
      'java.io.EOFException',
      '\tat java.base/java.io.DataInputStream.readInt(DataInputStream.java:397)',
      '\tat org.apache.jute.BinaryInputArchive.readInt(BinaryInputArchive.java:96)',
      '\tat org.apache.zookeeper.server.quorum.Learner.readPacket(Learner.java:228)',
    ],
  },
  {
    stamp: '2026-11-22 09:05:48,530',
    level: 'INFO',
    thread: 'WorkerReceiver[myid=13]',
    logger: 'FastLeaderElection',
    line: 391,
    message:
      'Notification: my state:LOOKING; n.sid:14, n.state:FOLLOWING, n.leader:37, n.round:0x5dd, n.peerEpoch:0x5c, n.zxid:0x5bfffffffe, message format version:0x2, n.config version:0x0',
  },
  {
    stamp: '2026-11-22 09:05:49,001',
    level: 'WARN',
    thread: 'SyncThread:13',
    logger: 'FileTxnLog',
    line: 394,
    message:
      'fsync-ing the write ahead log in SyncThread:13 took 1304ms which will adversely effect operation latency.File size is 65552 bytes. See the ZooKeeper troubleshooting guide',
  },
]
const PACKAGE: Record<string, string> = {
  Follower: 'org.apache.zookeeper.server.quorum',
  FastLeaderElection: 'org.apache.zookeeper.server.quorum',
  FileTxnLog: 'org.apache.zookeeper.server.persistence',
}
const short = (name: string) => name.replace(/(\w)\w*\./g, '$1.')
const physical = (write: (line: Line) => string) => LINES.flatMap((line) => [write(line), ...(line.below ?? [])])

const log4j = physical(
  ({ stamp, level, thread, logger, line, message }) =>
    `${stamp} [myid:13] - ${level.padEnd(5)} [${thread}:${logger}@${line}] - ${message}`,
)
const utc = (line: string) => `${line.slice(0, 10)}T${line.slice(11, 19)}`
let collected = ''
/** When a collector got a line: at its own stamp, eight hours earlier in UTC; below a record, with the record. */
const collectedAt = (line: string) => {
  if (/^\d{4}-/.test(line)) collected = utc(line).replace('T09', 'T01')
  return collected
}

const layouts: Record<string, readonly string[]> = {
  log4j,
  'one blank after the level': log4j.map((line) => line.replace(/ - (\w+) +\[/, ' - $1 [')),
  'without a server id': log4j.map((line) => line.replace(' [myid:13]', '')),
  logback: physical(
    ({ stamp, level, thread, logger, line, message }) =>
      `${stamp} [myid:] - ${level.padEnd(5)} [${thread}:${short(`${PACKAGE[logger]}.`)}${logger}@${line}] - ${message}`,
  ).map((line) => (line === 'java.io.EOFException' ? `${line}: null` : line)),
  'T and a point in the stamp': log4j.map((line) => line.replace(/^(\S{10}) (\S{8}),/, '$1T$2.')),
  Kafka: physical(
    ({ stamp, level, logger, message }) => `[${stamp}] ${level} ${message} (${PACKAGE[logger]}.${logger})`,
  ),
  'Kafka, with the line of the source': physical(
    ({ stamp, level, logger, line, message }) =>
      `[${stamp}] ${level} ${message} (${PACKAGE[logger]}.${logger}:${line})`,
  ),
  Strimzi: physical(
    ({ stamp, level, thread, logger, message }) =>
      `${stamp} ${level} ${message} (${PACKAGE[logger]}.${logger}) [${thread}]`,
  ),
  generic: physical(
    ({ stamp, level, thread, logger, message }) =>
      `${stamp} ${level}  [${thread}] ${PACKAGE[logger]}.${logger}: ${message}`,
  ),
  CRI: log4j.map((line) => `${collectedAt(line)}.123456789Z stdout F ${line}`),
  kubectl: log4j.map((line) => `${collectedAt(line)}.123456789Z ${line}`),
  docker: log4j.map((line) => JSON.stringify({ log: `${line}\n`, stream: 'stdout', time: `${collectedAt(line)}.1Z` })),
  'kubectl --prefix': log4j.map((line) => `[pod/zk-0/zookeeper] ${line}`),
  compose: log4j.map((line) => `zk-1  | ${line}`),
  syslog: log4j.map((line) => `Nov 22 01:05:48 zk13 zookeeper[812]: ${line}`),
  coloured: log4j.map((line) => line.replace(/ - (\w+)/, ' - \x1b[33m$1\x1b[0m').replace(/$/, '\x1b[0m')),
  'a web page': log4j.map((line) => line.replaceAll(' - ', ' \u2013 ').replace('] [', ']\u00a0[')),
  'carriage returns': log4j.map((line) => `${line}\r`),
  'flattened, on one line': [
    physical(({ stamp, level, thread, logger, line, message, below = [] }) =>
      [
        `${stamp} [myid:13] - ${level} [${thread}:${logger}@${line}] - ${message}`,
        ...below.map((one) => one.trim()),
      ].join(' '),
    )
      .filter((line) => /^\d{4}-/.test(line))
      .join(' '),
  ],
}

const COLLECTED = ['CRI', 'kubectl', 'docker']
const MANY = new TextEncoder()

function utf16(text: string, big: boolean): Uint8Array {
  const units = [...`\ufeff${text}`].map((character) => character.charCodeAt(0))
  return new Uint8Array(units.flatMap((unit) => (big ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])))
}

async function check(bytes: Uint8Array, layout: string): Promise<void> {
  for (const blockSize of [undefined, 7]) {
    const { rows } = await decodeBytes(serverLog, bytes, 'zookeeper.log', blockSize)
    expect(
      rows.entries!.map(({ time, logger, pattern }) => [time, logger, patterns[(pattern as number) - 1]?.id]),
    ).toEqual([
      [Date.UTC(2026, 10, 22, 9, 5, 48, 528), 'Follower', 'FOL_EXC'],
      [Date.UTC(2026, 10, 22, 9, 5, 48, 530), 'FastLeaderElection', 'FLE_NOTIF'],
      [Date.UTC(2026, 10, 22, 9, 5, 49, 1), 'FileTxnLog', 'DISK_FSYNC'],
    ])
    expect(rows.entries!.map(({ level }) => level)).toEqual([3, 2, 3])
    expect(rows.FLE_NOTIF).toMatchObject([{ sid: 14, leader: 37, zxid: 0x5bfffffffen }])
    expect(rows.DISK_FSYNC).toMatchObject([{ ms: 1304, size: 65552 }])
    expect(rows.traces).toEqual([
      { entry: 0, code: 'EOF', exception: 'java.io.EOFException', message: '', frames: 3, frame: 'Learner.readPacket' },
    ])
    expect(rows.foreign).toEqual([])
    const hours = (rows.collector![0]?.time as number) - (rows.entries![0]!.time as number)
    if (COLLECTED.includes(layout)) expect(Math.round(hours / 3_600_000)).toBe(-8)
    else expect(rows.collector).toEqual([])
    const threads = !layout.startsWith('Kafka')
    if (threads) expect(rows.identities![0]).toEqual({ entry: 0, sid: 13, weight: 10 })
  }
}

describe('the same records in every layout', () => {
  test.each(Object.keys(layouts))('%s', async (layout) => {
    await check(MANY.encode(`${layouts[layout]!.join('\n')}\n`), layout)
  })

  test.each([
    ['UTF-8 with a mark', MANY.encode(`\ufeff${log4j.join('\n')}`)],
    ['UTF-16, low byte first', utf16(log4j.join('\r\n'), false)],
    ['UTF-16, high byte first', utf16(log4j.join('\n'), true)],
    ['zeros in between', MANY.encode(log4j.join('\0\n\0\0'))],
  ])('%s', async (layout, bytes) => {
    await check(bytes, layout)
  })

  test('several layouts in one file', async () => {
    const texts = ['log4j', 'Kafka', 'docker'].map((layout) => layouts[layout]!.join('\n'))
    const { rows } = await decodeBytes(serverLog, MANY.encode(texts.join('\n')), 'zookeeper.log')
    expect(rows.entries!.map(({ logger }) => logger)).toEqual(
      Array.from({ length: 3 }, () => LINES.map(({ logger }) => logger)).flat(),
    )
  })
})

/** Each line in pieces of at most so many characters, as containerd cuts what is longer than 16 KiB. */
const inPieces = (lines: readonly string[], length: number) =>
  lines.flatMap((line) => {
    const pieces = line.match(new RegExp(`.{1,${length}}`, 'g')) ?? ['']
    return pieces.map((piece, i) => [i + 1 < pieces.length ? 'P' : 'F', piece] as const)
  })

describe('long lines that a collector cut', () => {
  test.each([40, 100, 1000])('containerd, pieces of %i, another stream in between', async (length) => {
    const pieces = inPieces(log4j, length).flatMap(([tag, piece], i) => [
      `2026-11-22T01:05:48.000000001Z stdout ${tag} ${piece}`,
      ...(i % 5 === 4 ? ['2026-11-22T01:05:48.000000002Z stderr F \tat org.example.Noise.run(Noise.java:1)'] : []),
    ])
    const { rows } = await decodeBytes(serverLog, MANY.encode(pieces.join('\n')), 'zookeeper.log')
    expect(rows.entries!.map(({ pattern }) => patterns[(pattern as number) - 1]?.id)).toEqual([
      'FOL_EXC',
      'FLE_NOTIF',
      'DISK_FSYNC',
    ])
    expect(rows.FLE_NOTIF).toMatchObject([{ sid: 14, leader: 37, zxid: 0x5bfffffffen }])
    expect(rows.foreign).toEqual([])
    const lines = pieces.map((piece, i) => ({ piece, line: i + 1 }))
    const firsts = lines.filter(({ piece }) => / 2026-11-22 09:05:\d\d,/.test(piece))
    expect(rows.entries!.map(({ line }) => line)).toEqual(firsts.map(({ line }) => line))
  })

  test('docker, by its 16 KiB', async () => {
    const stamp = '2026-11-22 09:05:49,001 [myid:13] - INFO  [main:QuorumPeerConfig@1] - Reading configuration from: '
    const line = `${stamp}${'x'.repeat(20_000)}end`
    const json = (log: string) => JSON.stringify({ log, stream: 'stdout', time: '2026-11-22T01:05:49.1Z' })
    const pieces = [json(line.slice(0, 16_384)), json(`${line.slice(16_384)}\n`), json(`${log4j[0]}\n`)]
    const { rows } = await decodeBytes(serverLog, MANY.encode(pieces.join('\n')), 'zookeeper.log')
    expect(rows.entries!.map(({ line: at, logger }) => [at, logger])).toEqual([
      [1, 'QuorumPeerConfig'],
      [3, 'Follower'],
    ])
    expect(rows.foreign).toEqual([])
  })

  test('a file that ends inside one', async () => {
    const text = `2026-11-22T01:05:48.000000001Z stdout P ${log4j.find((line) => line.includes('fsync'))}`
    const { rows } = await decodeBytes(serverLog, MANY.encode(text), 'zookeeper.log')
    expect(rows.DISK_FSYNC).toMatchObject([{ ms: 1304 }])
  })
})

test('a zone in the header is UTC known', async () => {
  const line = '2026-11-22 09:05:49,000+08:00 [myid:1] - INFO  [main:QuorumPeer@1383] - LOOKING\n'
  const { rows } = await decodeBytes(serverLog, MANY.encode(line), 'zookeeper.log')
  expect(rows.collector).toEqual([{ entry: 0, time: Date.UTC(2026, 10, 22, 1, 5, 49) }])
})

/** Each of these once made an expression try exponentially or quadratically many ways. */
test.each([
  [
    'slashes where a frame has its module',
    `2026-11-22 09:05:49,000 [myid:1] - WARN  [main:Leader@1] - x at ${'/'.repeat(390)})`,
  ],
  ['brackets where a thread stands', `2026-11-22 09:05:49,000 ${'[[[] '.repeat(800)}`],
  ['zeros in a line', `a${'\0'.repeat(1_000_000)}b`],
  ['carriage returns in a line', `a${'\r'.repeat(1_000_000)}b`],
  [
    'an address without end',
    `2026-11-22 09:05:49,000 [myid:1] - INFO  [main:QuorumCnxManager@1] - Received connection request ${'1:'.repeat(30_000)}x`,
  ],
  ['a class name without end', `${'a.'.repeat(500_000)}Exceptio`],
  ['braces', '{'.repeat(1_000_000)],
])('%s do not make it slow', { timeout: 60_000 }, async (_, text) => {
  const begun = performance.now()
  await decodeBytes(serverLog, MANY.encode(text), 'zookeeper.log')
  expect(performance.now() - begun).toBeLessThan(20_000)
})
