import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { mixedText } from './mixed-text.ts'
import { unpack } from './testing.ts'
import { cutText } from './text-pieces.ts'

const LOG_13 = '2023-09-01 04:02:01,971 [myid:13] - INFO  [main:QuorumPeer@1438] - LOOKING'
const LOG_37 =
  '2023-09-01 04:02:01,248 [myid:37] - WARN  [main:LearnerHandler@1077] - Closing connection to peer due to transaction timeout.'
const DUMP = 'Dumping /data/orders-0/00000000000000000007.index\noffset: 9 position: 34112'
const CONFIG = '# ms of a tick\ntickTime=2000\nserver.1=a:2888:3888'

const cases = [
  {
    title: 'two logs, told apart by myid',
    text: `${LOG_13}\n${LOG_37}\n${LOG_13}`,
    pieces: ['zookeeper/server-log 13 1-3', 'zookeeper/server-log 37 2-2'],
  },
  {
    title: 'a stack trace goes on with its line',
    text: `${LOG_13}\njava.io.EOFException\n\tat java.x.Y(Z.java:1)\n\nthat is all`,
    pieces: ['zookeeper/server-log 13 1-3', 'prose  5-5'],
  },
  {
    title: 'a comment leads a setting',
    text: `What we run:\n\n${CONFIG}\n`,
    pieces: ['prose  1-1', 'zookeeper/config  3-5'],
  },
  {
    title: 'what stands among settings is one',
    text: `tickTime=2000\nsslQuorum=true\nssl.quorum.keyStore.location=/a/b.p12\nkeys=\nserver.1=a:2888:3888`,
    pieces: ['zookeeper/config  1-5'],
  },
  {
    title: 'a property of something else is none',
    text: `log.dirs=/data\nnum.partitions=3\n\n${LOG_13}`,
    pieces: ['prose  1-2', 'zookeeper/server-log 13 4-4'],
  },
  {
    title: 'a comment without a setting is prose',
    text: `# Incident\n\n${LOG_13}`,
    pieces: ['prose  1-1', 'zookeeper/server-log 13 3-3'],
  },
  { title: 'code is no setting', text: `tickTime = other;\nint initLimit = 10;\n`, pieces: ['prose  1-2'] },
  {
    title: 'a dump belongs to the file dumped',
    text: `${DUMP}\nDumping /data/orders-0/00000000000000000008.index\noffset: 11 position: 5`,
    pieces: [
      'kafka/dump-text /data/orders-0/00000000000000000007.index 1-2',
      'kafka/dump-text /data/orders-0/00000000000000000008.index 3-4',
    ],
  },
  {
    title: 'a command is prose where nothing that it printed follows',
    text: 'Run\n\nkafka-dump-log.sh --files /d/00000000000000000007.index\n\nand look.',
    pieces: ['prose  1-5'],
  },
  {
    title: 'a command stands with what it printed',
    text: 'Run\n\nkafka-dump-log.sh --files /d/00000000000000000007.index\noffset: 9 position: 34112',
    pieces: ['prose  1-1', 'kafka/dump-text /d/00000000000000000007.index 3-4'],
  },
  { title: 'a sentence about the tool is prose', text: 'This is what kafka-dump-log.sh says.', pieces: ['prose  1-1'] },
]

test.each(cases)('$title', ({ text, pieces }) => {
  const cut = cutText(new TextEncoder().encode(text))
  expect(cut.map((piece) => `${piece.kind ?? 'prose'} ${piece.owner} ${piece.firstLine}-${piece.lastLine}`)).toEqual(
    pieces,
  )
})

test('the article of the sample', async () => {
  const bytes = new Uint8Array(readFileSync('public/samples/article.txt'))
  expect(mixedText.recognize(bytes, 'PASTE')).toBeGreaterThan(0.9)
  const { members } = await unpack(mixedText, bytes, 'PASTE')
  expect(Object.keys(members)).toEqual([
    '#L1-L287',
    '#L3-L11',
    '#L13-L21',
    '#L25-L32',
    '#L51-L146',
    '#L153-L154',
    '#L274-L281',
  ])
  expect(members['#L51-L146']?.match(/^2023-/gm)?.length).toBe(32)
  expect(members['#L274-L281']).toMatch(/^# The number of milliseconds[\s\S]*syncLimit=5\s*$/)
})

test.each([
  ['a log', LOG_13, 'x.log', 0],
  [
    'a log with start-up noise',
    `ZooKeeper JMX enabled by default\nUsing config: /conf/zoo.cfg\n${`${LOG_13}\n`.repeat(40)}`,
    'zookeeper.out',
    0,
  ],
  ['words alone', 'Nothing copied here.', 'PASTE', 0],
  ['a line in a question', `Why is this?\n\n${LOG_13}\n`, 'PASTE', 0.98],
  ['a binary file', '\0\0\0\x10', 'x.index', 0],
])('%s', (_title, text, name, score) => {
  expect(mixedText.recognize(new TextEncoder().encode(text), name)).toBe(score)
})
