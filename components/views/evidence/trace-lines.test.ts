import { expect, test } from 'vitest'
import { messageWithoutFrames, traceLines, withException } from './trace-lines'

test.each([
  {
    title: 'one frame a line',
    record:
      'Exception when following the leader\njava.io.EOFException\n\tat java.base/java.io.DataInputStream.readInt(DataInputStream.java:397)\n\tat org.apache.jute.BinaryInputArchive.readInt(BinaryInputArchive.java:96)\n',
    lines: [
      'java.io.EOFException',
      'at java.base/java.io.DataInputStream.readInt(DataInputStream.java:397)',
      'at org.apache.jute.BinaryInputArchive.readInt(BinaryInputArchive.java:96)',
    ],
  },
  {
    title: 'a trace on one line',
    record:
      'Exception when following the leader java.net.SocketException: Connection reset at java.base/sun.nio.ch.NioSocketImpl.implRead(NioSocketImpl.java:323) at java.base/sun.nio.ch.NioSocketImpl$1.read(NioSocketImpl.java:803)',
    lines: [
      'at java.base/sun.nio.ch.NioSocketImpl.implRead(NioSocketImpl.java:323)',
      'at java.base/sun.nio.ch.NioSocketImpl$1.read(NioSocketImpl.java:803)',
    ],
  },
  { title: 'a cause below', record: 'a\r\nCaused by: b\r\n... 3 more\r\n', lines: ['Caused by: b', '... 3 more'] },
  { title: 'no trace', record: 'Peer state changed: looking\n', lines: [] },
  { title: 'the word at', record: 'Cannot open channel to 3 at election address /127.0.0.1:3888', lines: [] },
])('$title', ({ record, lines }) => expect(traceLines(record)).toEqual(lines))

test('a message ends where its frames begin', () => {
  expect(messageWithoutFrames('Connection reset at java.net.Socket.read(Socket.java:966) at a.B.c(B.java:1)')).toBe(
    'Connection reset',
  )
})

test.each([
  {
    message: 'Exception when following the leader',
    exception: 'java.io.EOFException',
    expected: 'Exception when following the leader java.io.EOFException',
  },
  {
    message: 'x java.net.SocketException: Connection reset',
    exception: 'java.net.SocketException: Connection reset',
    expected: 'x java.net.SocketException: Connection reset',
  },
  { message: 'x', exception: '', expected: 'x' },
])('$message with $exception', ({ message, exception, expected }) =>
  expect(withException(message, exception)).toBe(expected),
)
