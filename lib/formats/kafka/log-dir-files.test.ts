import { describe, expect, test } from 'vitest'
import type { Format } from '../format.ts'
import { recognize } from '../recognize.ts'
import { checkFormat, decodeBytes } from '../testing.ts'
import { checkpoint } from './checkpoint.ts'
import { metaProperties } from './meta-properties.ts'
import { metadataSnapshot } from './metadata-snapshot.ts'
import { partitionMetadata } from './partition-metadata.ts'
import { quorumState } from './quorum-state.ts'
import { logDirFiles, readFixture } from './testing.ts'
import { transactionIndex } from './transaction-index.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)

describe('every file of a log directory is known', () => {
  const logDirs = ['healthy-4.4.0', 'aborted-4.4.0']
  const files = logDirs.flatMap((logDir) => logDirFiles(logDir).map((path) => `${logDir}/${path}`))

  test.each(files)('%s', async (path) => {
    const bytes = readFixture(`log-dirs/${path}`)
    const { format } = recognize(bytes, path)
    expect(format?.id).toMatch(/^kafka\//)
    const { diagnostics } = await checkFormat(format!, bytes, path, 40)
    expect(diagnostics).toEqual([])
  })

  test.each(files.filter((path) => /\/\d+\.\w+$/.test(path)))('%s, on its way out', (path) => {
    const bytes = readFixture(`log-dirs/${path}`)
    const { format } = recognize(bytes, path)
    for (const suffix of ['deleted', 'swap', 'cleaned'])
      expect(recognize(bytes, `${path}.${suffix}`).format).toBe(format)
  })
})

const texts: { title: string; format: Format; name: string; text: string; rows: object[]; codes: string[] }[] = [
  {
    title: 'a leader epoch checkpoint',
    ...{ format: checkpoint, name: 'leader-epoch-checkpoint', text: '0\n2\n0 0\n2 18\n' },
    rows: [
      { epoch: 0, startOffset: 0, start: 4, end: 7, line: 3 },
      { epoch: 2, startOffset: 18, start: 8, end: 12, line: 4 },
    ],
    codes: [],
  },
  {
    title: 'a topic with everything that a topic may be called, and no line feed at the end',
    ...{ format: checkpoint, name: 'replication-offset-checkpoint', text: '0\r\n1\r\na.b-c_1 12 4353586' },
    rows: [{ topic: 'a.b-c_1', partition: 12, offset: 4353586, start: 6, end: 24, line: 3 }],
    codes: [],
  },
  { title: 'nothing', format: checkpoint, name: 'cleaner-offset-checkpoint', text: '', rows: [], codes: [] },
  { title: 'only a version', format: checkpoint, name: 'cleaner-offset-checkpoint', text: '0\n', rows: [], codes: [] },
  {
    title: 'a version that is not known',
    ...{ format: checkpoint, name: 'leader-epoch-checkpoint', text: '7\n1\n0 0\n' },
    rows: [{ epoch: 0, startOffset: 0, start: 4, end: 7, line: 3 }],
    codes: ['kafka/checkpoint-mismatch@0:1'],
  },
  {
    title: 'a wrong count',
    ...{ format: checkpoint, name: 'leader-epoch-checkpoint', text: '0\n3\n0 0\n' },
    rows: [{ epoch: 0, startOffset: 0, start: 4, end: 7, line: 3 }],
    codes: ['kafka/checkpoint-mismatch@2:2'],
  },
  {
    title: 'a number that is none',
    ...{ format: checkpoint, name: 'recovery-point-offset-checkpoint', text: '0\n2\norders 0 9x\norders 1 7\n' },
    rows: [{ topic: 'orders', partition: 1, offset: 7, start: 16, end: 26, line: 4 }],
    codes: ['kafka/checkpoint-mismatch@4:3'],
  },
  {
    title: 'epochs that fall',
    ...{ format: checkpoint, name: 'leader-epoch-checkpoint', text: '0\n2\n4 30\n3 40\n' },
    rows: [
      { epoch: 4, startOffset: 30, start: 4, end: 8, line: 3 },
      { epoch: 3, startOffset: 40, start: 9, end: 13, line: 4 },
    ],
    codes: ['kafka/checkpoint-mismatch@9:4'],
  },
  {
    title: 'a topic id',
    ...{ format: partitionMetadata, name: 'partition.metadata', text: 'version: 0\ntopic_id: MyLNcpjQQpC_-t7c688e7w' },
    rows: [{ version: 0, topicId: 'MyLNcpjQQpC_-t7c688e7w', start: 11, end: 43, line: 2 }],
    codes: [],
  },
  {
    title: 'a topic id that is cut off',
    ...{ format: partitionMetadata, name: 'partition.metadata', text: 'version: 0\ntopic_id: MyLNcp' },
    rows: [],
    codes: ['kafka/checkpoint-mismatch@11:2'],
  },
  {
    title: 'a topic id of zeros',
    ...{ format: partitionMetadata, name: 'partition.metadata', text: `version: 0\ntopic_id: ${'A'.repeat(22)}\n` },
    rows: [{ version: 0, topicId: 'A'.repeat(22), start: 11, end: 43, line: 2 }],
    codes: ['kafka/checkpoint-mismatch@11:2'],
  },
  {
    title: 'the broker id of ZooKeeper mode',
    ...{ format: metaProperties, name: 'meta.properties', text: '#\n#Tue Nov 24\nbroker.id=3\nversion=0\n' },
    rows: [
      { key: 'broker.id', value: '3', start: 14, end: 25, line: 3 },
      { key: 'version', value: '0', start: 26, end: 35, line: 4 },
    ],
    codes: [],
  },
  {
    title: 'a broker id that is no number',
    ...{ format: metaProperties, name: 'meta.properties', text: 'broker.id=three\n' },
    rows: [{ key: 'broker.id', value: 'three', start: 0, end: 15, line: 1 }],
    codes: ['kafka/checkpoint-mismatch@0:1'],
  },
  {
    title: 'a node without a cluster',
    ...{ format: metaProperties, name: 'meta.properties', text: 'version=1\nnode.id=2\n' },
    rows: [
      { key: 'version', value: '1', start: 0, end: 9, line: 1 },
      { key: 'node.id', value: '2', start: 10, end: 19, line: 2 },
    ],
    codes: ['kafka/checkpoint-mismatch@0:1'],
  },
  {
    title: 'a vote',
    ...{ format: quorumState, name: 'quorum-state' },
    text: '{"leaderId":-1,"leaderEpoch":7,"votedId":2,"votedDirectoryId":"x","data_version":1}',
    rows: [{ leaderId: -1, leaderEpoch: 7, votedId: 2, dataVersion: 1, start: 0, end: 83, line: 1 }],
    codes: [],
  },
  {
    title: 'a vote that was cut off',
    ...{ format: quorumState, name: 'quorum-state', text: '{"leaderId":-1,"leaderEp', rows: [] },
    codes: ['kafka/checkpoint-mismatch@0:1'],
  },
  {
    title: 'an epoch that is no number',
    ...{ format: quorumState, name: 'quorum-state', rows: [] },
    text: '{"leaderId":1,"leaderEpoch":"x","data_version":0}',
    codes: ['kafka/checkpoint-mismatch@0:1'],
  },
]

test.each(texts)('$title', async ({ format, name, text, rows, codes }) => {
  expect(recognize(bytesOf(text), name).format?.id).toBe(format.id)
  const decoded = await checkFormat(format, bytesOf(text), name)
  const table = Object.keys(format.tables).find((key) => decoded.rows[key]!.length > 0)
  expect(table === undefined ? [] : decoded.rows[table]).toEqual(rows)
  expect(decoded.diagnostics.map(({ code, start, line }) => `${code}@${start}:${line}`)).toEqual(codes)
})

test('the voters of a quorum stand in its state', async () => {
  const text =
    '{"leaderId":1,"leaderEpoch":1,"votedId":-1,"currentVoters":[{"voterId":1},{"voterId":5}],"data_version":0}'
  const { rows } = await decodeBytes(quorumState, bytesOf(text), 'quorum-state')
  expect(rows.voters).toEqual([
    { voterId: 1, start: 0 },
    { voterId: 5, start: 0 },
  ])
})

describe('transaction index', () => {
  const NAME = '00000000000000000000.txnindex'
  const index = () => readFixture(`log-dirs/aborted-4.4.0/payments-0/${NAME}`)

  test('as the real tool prints it', async () => {
    const { rows } = await decodeBytes(transactionIndex, index(), NAME)
    // kafka-dump-log: `producerId: 2 firstOffset: 6 lastOffset: 10 lastStableOffset: 11` and so on
    expect(rows.aborted).toEqual([
      { producerId: 2n, firstOffset: 6, lastOffset: 10, lastStableOffset: 11, start: 0 },
      { producerId: 1n, firstOffset: 11, lastOffset: 14, lastStableOffset: 15, start: 34 },
      { producerId: 2n, firstOffset: 25, lastOffset: 49, lastStableOffset: 22, start: 68 },
    ])
  })

  const set = (at: number, value: number) => (bytes: Uint8Array) => {
    bytes[at] = value
    return bytes
  }
  test.each([
    { title: 'cut', change: (bytes: Uint8Array) => bytes.subarray(0, 80), codes: ['kafka/index-torn-entry@68'] },
    { title: 'another version', change: set(35, 3), codes: ['kafka/index-offset-mismatch@34'] },
    { title: 'an end before its beginning', change: set(25, 1), codes: ['kafka/index-offset-mismatch@0'] },
    {
      title: 'an end before the one above',
      change: set(59, 4),
      codes: ['kafka/index-offset-mismatch@34', 'kafka/index-not-increasing@34'],
    },
  ])('$title', async ({ change, codes }) => {
    const { diagnostics } = await decodeBytes(transactionIndex, change(index()), NAME)
    expect(diagnostics.map(({ code, start }) => `${code}@${start}`)).toEqual(codes)
  })

  test('recognised without its name', () => {
    expect(recognize(index(), 'upload').format?.id).toBe('kafka/transaction-index')
  })
})

test('a KRaft snapshot is no segment, whatever its name', () => {
  const path = 'log-dirs/healthy-4.4.0/__cluster_metadata-0/00000000000000000000-0000000000.checkpoint'
  for (const name of ['upload', 'bootstrap.checkpoint', `${path}.deleted`])
    expect(recognize(readFixture(path), name).format).toBe(metadataSnapshot)
})
