import { expect, test } from 'vitest'
import { exceptionCode } from './exception-code.ts'
import { continuesRecord, TraceReader } from './trace.ts'

const FRAMES = [
  '\tat java.base/sun.nio.ch.NioSocketImpl.implRead(NioSocketImpl.java:323)',
  '\tat org.apache.jute.BinaryInputArchive.readInt(BinaryInputArchive.java:96) ~[zookeeper-jute-3.8.0.jar:3.8.0]',
  '\tat org.apache.zookeeper.server.quorum.QuorumPacket.deserialize(QuorumPacket.java:86)',
  '\tat org.apache.zookeeper.server.quorum.Learner.readPacket(Learner.java:228)',
]

test.each([
  ['log4j', ['java.net.SocketException: Connection reset', ...FRAMES]],
  [
    'flattened',
    [
      `Exception when following the leader java.net.SocketException: Connection reset ${FRAMES.map((one) => one.trim()).join(' ')}`,
    ],
  ],
  [
    'flattened with tabs',
    [`Exception when following the leader java.net.SocketException: Connection reset ${FRAMES.join(' ')}`],
  ],
])('%s', (_, lines) => {
  const reader = new TraceReader()
  if (lines.length === 1) expect(reader.cutFlattened(lines[0]!)).toBe('Exception when following the leader')
  else for (const line of lines) reader.line(line)
  expect(reader.trace).toEqual({
    code: 'RESET',
    exception: 'java.net.SocketException',
    message: 'Connection reset',
    frames: 4,
    frame: 'Learner.readPacket',
  })
})

test('a wrapper has the code of what it wraps', () => {
  const reader = new TraceReader()
  for (const line of [
    'java.lang.RuntimeException: Unable to run quorum server ',
    '\tat org.apache.zookeeper.server.quorum.QuorumPeer.loadDataBase(QuorumPeer.java:1203)',
    'Caused by: java.io.IOException: The accepted epoch, 1 is less than the current epoch, 2',
    '\t... 4 more',
  ])
    reader.line(line)
  expect(reader.trace).toMatchObject({
    code: 'EPOCH',
    exception: 'java.lang.RuntimeException',
    frame: 'QuorumPeer.loadDataBase',
  })
})

test.each([
  'Closing connection to peer due to transaction timeout.',
  'Have quorum of supporters at last (3)',
  'something happened at org.example.Thing without brackets',
])('no trace in: %s', (message) => {
  const reader = new TraceReader()
  expect(reader.cutFlattened(message)).toBe(message)
  expect(reader.trace).toBeNull()
})

test.each([
  ['\tat a.b.C.d(C.java:1)', true],
  ['Caused by: java.io.IOException: gone', true],
  ['java.io.EOFException: null', true],
  ['EndOfStreamException: Unable to read', true],
  ['No GCs detected', true],
  ['', true],
  ['Adding disable concolic handler for class x', false],
  ['IOException is a class of Java', false],
])('whether %s goes on with a record', (line, goesOn) => {
  expect(continuesRecord(line)).toBe(goesOn)
})

test.each([
  ['java.net.SocketTimeoutException', 'Read timed out', 'READ_TIMEOUT'],
  ['java.net.SocketTimeoutException', 'connect timed out', 'CONN_TIMEOUT'],
  ['java.net.ConnectException', 'Connection refused (Connection refused)', 'REFUSED'],
  ['java.io.IOException', 'Connection reset by peer', 'RESET'],
  ['java.io.EOFException', '', 'EOF'],
  ['java.io.IOException', 'Broken pipe', 'PIPE'],
  ['java.net.SocketException', 'Socket closed', 'CLOSED'],
  ['java.net.UnknownHostException', 'zk3', 'DNS'],
  ['javax.net.ssl.SSLHandshakeException', 'PKIX path building failed', 'TLS'],
  ['java.io.IOException', 'No space left on device', 'DISK'],
  ['java.lang.InterruptedException', 'Timeout while waiting for epoch from quorum', 'WAIT_EPOCH'],
  ['java.lang.Exception', 'shutdown Follower', ''],
])('%s: %s', (exception, message, code) => {
  expect(exceptionCode(exception, message)).toBe(code)
})
