import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { recognize } from './recognize.ts'
import { formats } from './registry.ts'
import { checkFormat } from './testing.ts'

interface Fixture {
  /** Below this folder. A name without `.gz` is the one that the file has where it comes from. */
  readonly file: string
  /** So many of its first bytes are enough. */
  readonly size?: number
  readonly limit: number
  /** As `checkFormat` has it. */
  readonly restated?: readonly string[]
}

/** A real file of each format. Whoever registers a format adds its line here. */
const fixtures: Readonly<Record<string, Fixture>> = {
  'zookeeper/server-log': {
    file: 'zookeeper/fixtures/leader-killed-3.5.10.log.gz',
    ...{ size: 12_000, limit: 12, restated: ['identities', 'origins', 'collector', 'sources'] },
  },
  'zookeeper/client-log': {
    file: 'zookeeper/fixtures/client-3.8.0.log.gz',
    ...{ size: 12_000, limit: 12, restated: ['identities', 'origins', 'collector', 'sources'] },
  },
  'zookeeper/txn-log': { file: 'zookeeper/fixtures/all-operations/log.100000001.gz', size: 9_000, limit: 60 },
  'zookeeper/snapshot': { file: 'zookeeper/fixtures/all-operations/snapshot.1000000f2.gz', size: 9_000, limit: 60 },
  'zookeeper/myid': { file: 'zookeeper/fixtures/myid', limit: 10 },
  'zookeeper/mntr': { file: 'zookeeper/fixtures/mntr.jsonl', limit: 40 },
  'zookeeper/epoch': { file: 'zookeeper/fixtures/currentEpoch', limit: 10 },
  'metrics/prometheus': { file: 'metrics/fixtures/leader.prom', limit: 60 },
  'jvm/gc-log': { file: 'jvm/fixtures/g1-java17.log.gz', limit: 20 },
  'zookeeper/four-letter': { file: 'zookeeper/fixtures/four-letter-3.9.5.txt.gz', limit: 20 },
  'zookeeper/admin-json': { file: 'zookeeper/fixtures/admin-3.9.5.txt.gz', limit: 20 },
  'zookeeper/audit-log': { file: 'zookeeper/fixtures/zookeeper_audit.log', limit: 40 },
  'zookeeper/config': { file: 'zookeeper/fixtures/zoo.cfg.dynamic', limit: 60 },
  'kafka/segment': { file: 'kafka/fixtures/transactions/00000000000000000059.log', limit: 60 },
  'kafka/offset-index': { file: 'kafka/fixtures/headers/00000000000000000000.index', limit: 60 },
  'kafka/time-index': { file: 'kafka/fixtures/headers/00000000000000000000.timeindex', limit: 60 },
  'kafka/producer-snapshot': { file: 'kafka/fixtures/transactions/00000000000000000059.snapshot', limit: 60 },
  'kafka/broker-log': {
    file: 'broker-log/fixtures/zookeeper-server-3.4.1.log.gz',
    ...{ size: 9_000, limit: 12, restated: ['identities', 'origins', 'collector', 'sources'] },
  },
  'kafka/transaction-index': {
    file: 'kafka/fixtures/log-dirs/aborted-4.4.0/payments-0/00000000000000000000.txnindex',
    limit: 60,
  },
  'kafka/checkpoint': { file: 'kafka/fixtures/log-dirs/healthy-4.4.0/replication-offset-checkpoint', limit: 60 },
  'kafka/partition-metadata': {
    file: 'kafka/fixtures/log-dirs/healthy-4.4.0/inventory-0/partition.metadata',
    limit: 60,
  },
  'kafka/meta-properties': { file: 'kafka/fixtures/log-dirs/healthy-4.4.0/meta.properties', limit: 60 },
  'kafka/quorum-state': { file: 'kafka/fixtures/log-dirs/healthy-4.4.0/__cluster_metadata-0/quorum-state', limit: 60 },
  'kafka/metadata-snapshot': {
    file: 'kafka/fixtures/log-dirs/healthy-4.4.0/__cluster_metadata-0/00000000000000000000-0000000000.checkpoint',
    limit: 60,
  },
  'kafka/dump-text': { file: 'kafka/fixtures/seed-dump.txt', limit: 60 },
}

/** What files go through before somebody looks at them. */
const foreign: { title: string; change(bytes: Uint8Array): Uint8Array }[] = [
  { title: 'UTF-16', change: (bytes) => Uint8Array.of(0xff, 0xfe, ...[...bytes].flatMap((byte) => [byte, 0])) },
  { title: 'lines that end as in Windows', change: (bytes) => replaced(bytes, 10, [13, 10]) },
  { title: 'a single line', change: (bytes) => replaced(bytes, 10, [32]) },
  { title: 'NUL bytes', change: (bytes) => replaced(bytes, 32, [0, 0, 0]) },
  { title: 'a page of zeros', change: (bytes) => Uint8Array.of(...bytes, ...new Uint8Array(4096), ...bytes) },
  { title: 'foreign text', change: (bytes) => Uint8Array.of(...LETTER, ...bytes, ...LETTER, ...bytes) },
  { title: 'nothing', change: () => new Uint8Array() },
]
const LETTER = new TextEncoder().encode('Dear all,\n\nfind it attached: {"a": [1, 2]} — ünï\n')

test('nothing is too short, or too odd, to be asked about', { timeout: 60_000 }, () => {
  for (const fill of [0, 1, 0x20, 0x31, 0x7f, 0xff]) {
    for (let length = 0; length < 130; length++) {
      for (const first of [0, 0x1f, 0x50]) {
        const head = new Uint8Array(length).fill(fill, 12).fill(first, 11, 12)
        for (const format of formats) expect(format.recognize(head, 'x')).toBeLessThanOrEqual(1)
      }
    }
  }
})

test('every format has a real file to be checked with, and no other has', () => {
  expect(Object.keys(fixtures).sort()).toEqual(formats.map((format) => format.id).sort())
})

describe.each(formats.filter((format) => format.id in fixtures))('$id', (format) => {
  const { file, size, limit, restated } = fixtures[format.id]!
  const bytes = load(file).subarray(0, size)
  const name = file.split('/').at(-1)!.replace(/\.gz$/, '')

  test('is recognised before all others', () => {
    expect(recognize(bytes.subarray(0, 65_536), name).format?.id).toBe(format.id)
  })

  test('blocks, ranges, cuts, flipped bytes', { timeout: 60_000 }, async () => {
    const { rows } = await checkFormat(format, bytes, name, limit, restated)
    expect(Object.values(rows).flat().length).toBeGreaterThan(0)
  })

  test.each(foreign)('in $title: nothing throws, places stay inside', { timeout: 60_000 }, async ({ change }) => {
    await checkFormat(format, change(bytes.slice(0, 6_000)), name, 4, restated)
  })
})

function replaced(bytes: Uint8Array, byte: number, by: readonly number[]): Uint8Array {
  return Uint8Array.from([...bytes].flatMap((it) => (it === byte ? by : [it])))
}

function load(path: string): Uint8Array {
  const bytes = readFileSync(new URL(path, import.meta.url))
  return new Uint8Array(path.endsWith('.gz') ? gunzipSync(bytes) : bytes)
}
