/** Files of a log directory against each other: each damage is named once, with its place, and nothing else is. */
import { describe, expect, test } from 'vitest'
import { readFixture } from '../../formats/kafka/testing.ts'
import { openBytes, openLogDir, partitionsIn } from './testing.ts'

type Change = (path: string, bytes: Uint8Array) => Uint8Array | null

const HEALTHY = 'healthy-4.4.0'
const ABORTED = 'aborted-4.4.0'

/** `code severity file start-end`, but for notes and what an open transaction says by right. */
async function said(logDir: string, change: Change): Promise<string[]> {
  const partitions = partitionsIn(await openLogDir(logDir, change))
  const problems = partitions.flatMap(({ segments, problems: own }) => [
    ...segments.flatMap((one) => one.problems),
    ...own,
  ])
  return problems
    .filter(({ code, severity }) => severity !== 'note' && code !== 'kafka/open-transaction')
    .map(({ code, severity, evidence }) => `${code} ${severity} ${evidence.replace(/^data\/|:\d+$/g, '')}`)
}

const set =
  (file: string, at: number, ...values: number[]): Change =>
  (path, bytes) => {
    if (path === file) bytes.set(values, at)
    return bytes
  }
const cut =
  (file: string, size: number): Change =>
  (path, bytes) =>
    path === file ? bytes.subarray(0, size) : bytes
const text =
  (file: string, content: string): Change =>
  (path, bytes) =>
    path === file ? new TextEncoder().encode(content) : bytes
const copied =
  (file: string, from: string): Change =>
  (path, bytes) =>
    path === file ? readFixture(`log-dirs/${from}`) : bytes

const SNAPSHOT = 'inventory-0/00000000000000000052.snapshot'
const TXN = 'payments-0/00000000000000000000.txnindex'
const EPOCHS = 'inventory-0/leader-epoch-checkpoint'
const STATE = '__cluster_metadata-0/quorum-state'
const METADATA = '__cluster_metadata-0/00000000000000000000-0000000000.checkpoint'
const LOG = 'inventory-0/00000000000000000000.log'

test.each([HEALTHY, ABORTED])('%s: nothing', async (logDir) => {
  expect(await said(logDir, (_, bytes) => bytes)).toEqual([])
})

test('the broker is known by meta.properties', async () => {
  const brokers = async (change: Change) =>
    partitionsIn(await openLogDir(HEALTHY, change)).map(({ brokerId }) => brokerId)
  expect(await brokers((_, bytes) => bytes)).toEqual([1, 1, 1])
  expect(await brokers((path, bytes) => (path === 'meta.properties' ? null : bytes))).toEqual([null, null, null])
})

const damages: { title: string; logDir: string; change: Change; problem: string }[] = [
  {
    title: 'a snapshot of a later offset',
    ...{ logDir: HEALTHY, change: copied(SNAPSHOT, `${HEALTHY}/inventory-0/00000000000000000060.snapshot`) },
    problem: `kafka/checkpoint-mismatch warning ${SNAPSHOT}:10-56`,
  },
  {
    title: 'a snapshot of another partition',
    ...{ logDir: HEALTHY, change: copied(SNAPSHOT, `${ABORTED}/payments-0/00000000000000000050.snapshot`) },
    problem: `kafka/checkpoint-mismatch warning ${SNAPSHOT}:10-56`,
  },
  {
    title: 'a snapshot without bytes',
    ...{ logDir: HEALTHY, change: cut(SNAPSHOT, 0) },
    problem: `kafka/snapshot-corrupt error ${SNAPSHOT}:0-0`,
  },
  {
    title: 'no transaction index where a transaction was aborted',
    ...{ logDir: ABORTED, change: (path, bytes) => (path === TXN ? null : bytes) },
    problem: 'kafka/index-offset-mismatch warning payments-0/00000000000000000000.log:1864-1942',
  },
  {
    title: 'an epoch that no batch has',
    ...{ logDir: HEALTHY, change: text(EPOCHS, '0\n1\n3 0\n') },
    problem: `kafka/checkpoint-mismatch warning ${EPOCHS}:4-7`,
  },
  {
    title: 'an epoch behind the end of the log',
    ...{ logDir: HEALTHY, change: text(EPOCHS, '0\n2\n0 0\n1 61\n') },
    problem: `kafka/checkpoint-mismatch warning ${EPOCHS}:8-12`,
  },
  {
    title: 'no epoch at all',
    ...{ logDir: HEALTHY, change: text(EPOCHS, '0\n0\n') },
    problem: `kafka/checkpoint-mismatch warning ${EPOCHS}:0-4`,
  },
  {
    title: 'an epoch that begins later than its first batch',
    ...{ logDir: HEALTHY, change: text(EPOCHS, '0\n1\n0 30\n') },
    problem: `kafka/checkpoint-mismatch warning ${EPOCHS}:4-8`,
  },
  {
    title: 'an epoch in a batch, which no CRC is of',
    ...{ logDir: HEALTHY, change: set(LOG, 15, 7) },
    problem: `kafka/leader-epoch-regression error ${LOG}:0-996`,
  },
  ...['recovery-point', 'replication', 'log-start', 'cleaner'].map((kind) => ({
    title: `a ${kind} offset behind the end of the log`,
    ...{ logDir: HEALTHY, change: text(`${kind}-offset-checkpoint`, '0\n1\ninventory 0 61\n') },
    problem: `kafka/checkpoint-mismatch warning ${kind}-offset-checkpoint:4-18`,
  })),
  {
    title: 'a vote of an epoch that has passed',
    ...{ logDir: HEALTHY, change: text(STATE, '{"leaderId":1,"leaderEpoch":0,"votedId":1,"data_version":1}') },
    problem: `kafka/checkpoint-mismatch warning ${STATE}:0-59`,
  },
  {
    title: 'a KRaft snapshot without its last batch',
    ...{ logDir: HEALTHY, change: cut(METADATA, 336) },
    problem: `kafka/batch-truncated error ${METADATA}:336-336`,
  },
  {
    title: 'an abort of another producer',
    ...{ logDir: ABORTED, change: set(TXN, 9, 9) },
    problem: `kafka/index-offset-mismatch error ${TXN}:0-34`,
  },
  {
    title: 'an abort with another beginning',
    ...{ logDir: ABORTED, change: set(TXN, 17, 5) },
    problem: `kafka/index-offset-mismatch error ${TXN}:0-34`,
  },
  {
    title: 'an abort without its marker',
    ...{ logDir: ABORTED, change: set(TXN, 25, 9) },
    problem: `kafka/index-offset-mismatch error ${TXN}:0-34`,
  },
  {
    title: 'an abort that is not in the index',
    ...{ logDir: ABORTED, change: cut(TXN, 68) },
    problem: `kafka/index-offset-mismatch error ${TXN}:68-68`,
  },
  {
    title: 'a torn entry, once',
    ...{ logDir: ABORTED, change: cut(TXN, 80) },
    problem: `kafka/index-torn-entry error ${TXN}:68-80`,
  },
]

test.each(damages)('$title', async ({ logDir, change, problem }) => {
  expect(await said(logDir, change)).toEqual([problem])
})

test('a log that starts inside its first segment', async () => {
  const change: Change = (path, bytes) =>
    text('log-start-offset-checkpoint', '0\n1\ninventory 0 30\n')(path, text(EPOCHS, '0\n1\n0 30\n')(path, bytes)!)
  expect(await said(HEALTHY, change)).toEqual([])
})

test('two ids of one topic in one log directory', async () => {
  const files = [
    ...(await openLogDir(HEALTHY)),
    await openBytes('data/inventory-7/00000000000000000000.log', readFixture(`log-dirs/${HEALTHY}/${LOG}`)),
    await openBytes(
      'data/inventory-7/partition.metadata',
      new TextEncoder().encode(`version: 0\ntopic_id: ${'x'.repeat(22)}`),
    ),
  ]
  const sister = partitionsIn(files).find(({ folder }) => folder === 'data/inventory-7')
  expect(sister!.problems).toMatchObject([
    { code: 'kafka/checkpoint-mismatch', evidence: 'data/inventory-7/partition.metadata:11-43:2' },
  ])
})

describe('what a broker that starts makes of damage', () => {
  const consequences = async (change: Change) => {
    const partitions = partitionsIn(await openLogDir(HEALTHY, change))
    const inventory = partitions.find(({ topic }) => topic === 'inventory')!
    return inventory.segments.flatMap(({ problems }) => problems.map(({ consequence }) => consequence))
  }
  const crashed =
    (change: Change): Change =>
    (path, bytes) =>
      path === 'recovery-point-offset-checkpoint' ? new Uint8Array() : change(path, bytes)

  test('it does not look below the recovery point', async () => {
    expect(await consequences(set(LOG, 3000, 0xee))).toEqual([expect.stringContaining('below the recovery point')])
  })

  test('it cuts there, and deletes what follows', async () => {
    // the second batch, at byte 996, begins at offset 4
    const [found] = await consequences(crashed(set(LOG, 3000, 0xee)))
    expect(found).toMatch(
      /cuts it at byte 996: it then ends before offset 4, and 7 batches .* The later segment is deleted/,
    )
  })

  test('it does not see a format that there is not: no CRC covers that byte', async () => {
    expect(await consequences(crashed(set(LOG, 996 + 16, 3)))).toEqual([
      expect.stringContaining('A recovery does not see it'),
    ])
  })

  test('damage behind the cut goes with it', async () => {
    const both: Change = (path, bytes) => set(LOG, 9000, 0xee)(path, set(LOG, 3000, 0xee)(path, bytes)!)
    expect(await consequences(crashed(both))).toEqual([
      expect.stringContaining('at byte 996'),
      expect.stringContaining('before it'),
    ])
  })
})
