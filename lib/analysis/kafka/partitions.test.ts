import { describe, expect, test } from 'vitest'
import { readFixture } from '../../formats/kafka/testing.ts'
import { openBytes, openFolder, partitionsIn } from './testing.ts'

/** `code severity`, of all segments. */
function problemsOf(partitions: ReturnType<typeof partitionsIn>): string[] {
  const found = partitions.flatMap(({ segments, problems }) => [
    ...segments.flatMap((segment) => segment.problems),
    ...problems,
  ])
  return found.map(({ code, severity }) => `${code} ${severity}`)
}

test('a healthy folder: its facts, and no problem', async () => {
  const partitions = partitionsIn(await openFolder('plain', 'kafka/asyncmq_local-events-0'))
  expect(partitions).toMatchObject([
    {
      folder: 'kafka/asyncmq_local-events-0',
      topic: 'asyncmq_local-events',
      partition: 0,
      lastStableOffset: 60,
      segments: [
        {
          baseOffset: 40,
          batches: 20,
          records: 20,
          firstOffset: 40,
          lastOffset: 59,
          indexEntries: 19,
          codecs: { none: 20 },
          magics: { 2: 20 },
        },
      ],
    },
  ])
  expect(problemsOf(partitions)).toEqual([])
})

test.each([
  // leaders up to 3.7 index the record with the largest timestamp, not the end of its batch
  ['headers', ['kafka/time-index-offset-not-found note', 'kafka/time-index-offset-not-found note']],
  ['codecs', []],
  ['compaction', ['kafka/offset-gap note', 'kafka/offset-gap note']],
  ['format-0-lz4', ['kafka/offset-gap warning']],
  ['format-1-gzip', ['kafka/offset-gap warning']],
  ['formats-mixed', ['kafka/offset-gap warning']],
])('no false alarm: %s', async (fixture, expected) => {
  expect(problemsOf(partitionsIn(await openFolder(fixture, 'orders-0')))).toEqual(expected)
})

describe('an index against its segment', () => {
  const set = (extension: string, at: number, value: number) => (name: string, bytes: Uint8Array) => {
    if (name.endsWith(extension)) new DataView(bytes.buffer).setInt32(at, value)
    return bytes
  }

  test.each([
    {
      title: 'an offset that is not the batch’s',
      change: set('.index', 144, 30),
      codes: ['kafka/index-offset-mismatch error'],
    },
    {
      title: 'a position inside a batch',
      change: set('.index', 12, 3000),
      codes: ['kafka/index-position-invalid error'],
    },
    {
      title: 'a position beyond the log',
      change: set('.index', 148, 9_000_000),
      codes: ['kafka/index-position-invalid error'],
    },
    {
      title: 'a timestamp that no batch has',
      change: set('.timeindex', 220, 0x7fffffff),
      codes: ['kafka/time-index-mismatch error'],
    },
    {
      title: 'an offset behind the log’s end',
      change: set('.timeindex', 224, 500),
      codes: ['kafka/time-index-offset-not-found error'],
    },
    {
      title: 'an index of another segment, said once',
      change: (name: string, bytes: Uint8Array) =>
        name.endsWith('.index') ? readFixture('codecs/00000000000000000000.index') : bytes,
      codes: ['kafka/index-position-invalid error'],
    },
    {
      title: 'no segment to compare with',
      change: (name: string, bytes: Uint8Array) => (name.endsWith('.log') ? null : set('.index', 144, 30)(name, bytes)),
      codes: ['kafka/index-without-segment note', 'kafka/index-without-segment note'],
    },
  ])('$title', async ({ change, codes }) => {
    expect(problemsOf(partitionsIn(await openFolder('plain', 'orders-0', change)))).toEqual(codes)
  })
})

test('a segment under another one’s name', async () => {
  const partitions = partitionsIn([
    await openBytes('orders-0/00000000000000000041.log', readFixture('headers/00000000000000000000.log')),
  ])
  expect(problemsOf(partitions)).toEqual(['kafka/base-offset-mismatch error'])
})

test('a transaction without marker holds back the last stable offset', async () => {
  const [partition] = partitionsIn(await openFolder('transactions', 'payments-0'))
  expect(partition!.lastStableOffset).toBe(60)
  expect(partition!.segments[0]!.openTransactions).toEqual([{ producerId: '4', firstOffset: 60 }])
  expect(problemsOf([partition!])).toContain('kafka/open-transaction warning')
  expect(partition!.producers).toContainEqual({ producerId: '4', producerEpoch: 0, lastSequence: 7, lastOffset: 67 })
})

test('copies are kept apart', async () => {
  const files = [
    ...(await openFolder('plain', 'broker-1/orders-0')),
    ...(await openFolder('plain', 'broker-2/orders-0')),
  ]
  expect(partitionsIn(files).map(({ folder, segments }) => [folder, segments.length])).toEqual([
    ['broker-1/orders-0', 1],
    ['broker-2/orders-0', 1],
  ])
})

test('files on their way out are segments of their own, and not compared with the others', async () => {
  const bytes = readFixture('headers/00000000000000000000.log')
  const files = await Promise.all([
    openBytes('orders-0/00000000000000000000.log', bytes),
    openBytes('orders-0/00000000000000000000.log.deleted', bytes),
  ])
  const [partition] = partitionsIn(files)
  expect(partition!.segments.map(({ baseOffset, state }) => [baseOffset, state])).toEqual([
    [0, 'live'],
    [0, 'deleted'],
  ])
  expect(problemsOf([partition!])).toEqual([])
})

test.each([
  ['offsets are missing between them', 'formats-mixed', '00000000000000001000.log', 'kafka/offset-gap warning'],
  ['the later one begins too early', 'plain', '00000000000000000040.log', 'kafka/offsets-not-increasing error'],
])('two segments that do not meet: %s', async (_title, fixture, name, expected) => {
  const files = await Promise.all([
    openBytes('orders-0/00000000000000000059.log', readFixture('transactions/00000000000000000059.log')),
    openBytes(`orders-0/${name}`, readFixture(`${fixture}/${name}`)),
  ])
  const [partition] = partitionsIn(files)
  expect(partition!.segments[1]!.problems.map(({ code, severity }) => `${code} ${severity}`)).toContain(expected)
})

test('three dumps of three segments, from one text', async () => {
  const [partition] = partitionsIn([await openBytes('dump.txt', readFixture('seed-dump.txt'))])
  expect(partition!.topic).toBe('asyncmq_local_us_kafka_cluster_01_29bb15a7-339e-3c4d-b559-5f39214c250b')
  expect(
    partition!.segments.map(({ baseOffset, firstOffset, indexEntries }) => [baseOffset, firstOffset, indexEntries]),
  ).toEqual([
    [4167765, 2816434, null],
    [4322573, null, null],
    [4353579, null, 7],
  ])
  expect(problemsOf([partition!])).toEqual(['kafka/base-offset-mismatch error'])
})

test('dumps that a paste was cut into are one folder, those of two texts are two', async () => {
  const dump = new TextEncoder().encode('Dumping /data/orders-0/00000000000000000007.index\noffset: 9 position: 5000\n')
  const open = (...paths: string[]) => Promise.all(paths.map((path) => openBytes(path, dump)))
  const other = new TextEncoder().encode(
    'Dumping /data/orders-0/00000000000000000099.index\noffset: 120 position: 5000\n',
  )
  const pasted = [...(await open('PASTE#L1-L2')), await openBytes('PASTE#L9-L10', other)]
  expect(partitionsIn(pasted).map(({ segments }) => segments.map(({ baseOffset }) => baseOffset))).toEqual([[7, 99]])
  const saved = partitionsIn(await open('broker-1.txt', 'broker-2.txt'))
  expect(saved.map(({ folder }) => folder)).toEqual(['/data/orders-0', 'broker-2.txt: /data/orders-0'])
})

test('indexes without their segment: nothing against them, but a broker would delete them', async () => {
  const partitions = partitionsIn(
    await openFolder('plain', 'orders-0', (name, bytes) => (name.endsWith('.log') ? null : bytes)),
  )
  expect(problemsOf(partitions)).toEqual(['kafka/index-without-segment note', 'kafka/index-without-segment note'])
  expect(partitions[0]!.segments[0]!.problems[0]).toMatchObject({
    message: expect.stringContaining('00000000000000000040.log, is not among these files'),
    consequence: expect.stringContaining('orphan'),
  })
})

test.each([
  { title: 'with a flipped bit', bits: 0x10, found: ['kafka/snapshot-corrupt: A broker that starts deletes it'] },
  { title: 'that is whole', bits: 0, found: [] },
])('a producer snapshot alone, $title', async ({ bits, found }) => {
  const bytes = readFixture('log-dirs/aborted-4.4.0/payments-0/00000000000000000071.snapshot')
  bytes[20]! ^= bits
  const partitions = partitionsIn([await openBytes('payments-0/00000000000000000071.snapshot', bytes)])
  const problems = partitions.flatMap(({ segments }) => segments.flatMap((segment) => segment.problems))
  expect(problems.map(({ code, consequence }) => `${code}: ${consequence?.slice(0, 31)}`)).toEqual(found)
  expect(partitions).toHaveLength(found.length)
})
