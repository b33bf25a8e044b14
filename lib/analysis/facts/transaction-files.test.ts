/** What transaction logs and snapshots of several servers say together. */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { adler32Of } from '../../bytes/adler32.ts'
import { workspaceOf } from '../../model/testing.ts'
import { seriesOf } from '../series.ts'
import { countSessions } from '../sessions.ts'
import { tellStory } from '../tell-story.ts'
import { dataDamaged } from './data-damaged.ts'
import { epochBegun } from './epoch-begun.ts'
import { historiesDiffer } from './histories-differ.ts'
import { transactionsMissing } from './transactions-missing.ts'
import { treeDigestDiffers } from './tree-digest-differs.ts'

const fixture = (name: string) =>
  new Uint8Array(
    gunzipSync(readFileSync(new URL(`../../formats/zookeeper/fixtures/all-operations/${name}`, import.meta.url))),
  )
const log = fixture('log.100000001.gz')
const snapshot = fixture('snapshot.1000000f2.gz')

/** Records of the log, the first being 0. */
const records: Uint8Array[] = []
for (let at = 16; records.length < 242; at += records.at(-1)!.length)
  records.push(log.subarray(at, at + new DataView(log.buffer).getInt32(at + 8) + 13))

const first = (count: number) => Array.from({ length: count }, (_, i) => i)
const without = (from: number, to: number) => first(20).filter((at) => at < from || at > to)
const logOf = (order: readonly number[], pieces = records) =>
  Uint8Array.of(...log.subarray(0, 16), ...order.flatMap((at) => [...pieces[at]!]))

/** One bit of the data of a record, with the checksum that goes with it. */
function rewritten(at: number): Uint8Array[] {
  const record = records[at]!.slice()
  record[record.length - 14]! ^= 1
  new DataView(record.buffer).setBigInt64(0, BigInt(adler32Of(record, 12, record.length - 1)))
  return records.map((one, i) => (i === at ? record : one))
}

type Files = Record<string, Uint8Array>

/** Files of `version-2` by server. */
async function storyOf(servers: Readonly<Record<number, Files>>) {
  const texts: Record<string, string | Uint8Array> = {}
  for (const [sid, files] of Object.entries(servers)) {
    texts[`zk${sid}/myid`] = sid
    for (const [name, bytes] of Object.entries(files)) texts[`zk${sid}/version-2/${name}`] = bytes
  }
  return tellStory(await workspaceOf(texts))
}

const whole = { 'log.100000001': logOf(first(20)) }
const empty = { 'snapshot.0': fixture('../public/utils/snapshot.0.gz') }
const holed = { 'log.100000001': logOf(without(5, 8)) }

describe('transactions that are missing', () => {
  test('the others have them, and no snapshot can hold them', async () => {
    const facts = transactionsMissing.detect(await storyOf({ 1: whole, 2: whole, 3: { ...holed, ...empty } }))
    expect(facts).toMatchObject([
      { sid: 3, after: 0x100000005n, next: 0x10000000an, count: 4, heldBy: [1, 2], mayBeCopied: false },
    ])
    expect(facts[0]!.evidence.map(({ file }) => file)).toEqual([
      ...Array(2).fill('zk3/version-2/log.100000001'),
      'zk1/version-2/log.100000001',
    ])
  })

  test('without an older snapshot one may be purged', async () => {
    const facts = transactionsMissing.detect(await storyOf({ 1: whole, 3: holed }))
    expect(facts).toMatchObject([{ sid: 3, mayBeCopied: true }])
  })

  const damaged = records.map((one, at) => (at === 5 ? one.map((byte, i) => (i === 40 ? byte ^ 1 : byte)) : one))
  test.each([
    { title: 'none missing', files: whole },
    { title: 'a snapshot of the time', files: { ...holed, ...empty, 'snapshot.100000009': snapshot } },
    { title: 'a record that is damaged', files: { ...empty, 'log.100000001': logOf(first(20), damaged) } },
    {
      title: 'another file of the server has them',
      files: { ...holed, ...empty, 'log.100000006': logOf([5, 6, 7, 8, 9]) },
    },
    {
      title: 'between two files',
      files: { ...empty, 'log.100000001': logOf([0, 1, 2]), 'log.100000006': logOf([5, 6]) },
    },
  ])('$title: no fact', async ({ files }) => {
    expect(transactionsMissing.detect(await storyOf({ 1: whole, 2: whole, 3: files }))).toEqual([])
  })
})

describe('histories that differ', () => {
  test('another transaction under the same zxid', async () => {
    const other = { 'log.100000001': logOf(first(20), rewritten(7)) }
    const facts = historiesDiffer.detect(await storyOf({ 1: whole, 2: other }))
    expect(facts).toMatchObject([{ sid: 1, other: 2, zxid: 0x100000008n, count: 1 }])
  })

  test('a part that was written again', async () => {
    const both = { 'log.100000001': logOf(first(20), rewritten(7)), 'log.100000006': logOf([5, 6, 7, 8]) }
    expect(historiesDiffer.detect(await storyOf({ 1: whole, 2: both }))).toEqual([])
  })
})

describe('an epoch that begins', () => {
  const recordWith = (place: number, zxid: bigint): Uint8Array => {
    const record = records[place]!.slice()
    const view = new DataView(record.buffer)
    view.setBigInt64(24, zxid)
    view.setBigInt64(0, BigInt(adler32Of(record, 12, record.length - 1)))
    return record
  }
  const epochs = (...zxids: bigint[]): Files => ({
    'log.e00000001': Uint8Array.of(...log.subarray(0, 16), ...zxids.flatMap((zxid, i) => [...recordWith(i, zxid)])),
  })
  test.each([
    { title: 'after the last zxid', zxids: [0xe_ffff_fffdn, 0xe_ffff_fffen, 0xf_0000_0001n], rolledOver: [true] },
    { title: 'before it', zxids: [0xe_0000_0007n, 0xf_0000_0001n], rolledOver: [false] },
    { title: 'not at all', zxids: [0xe_0000_0007n, 0xe_0000_0008n], rolledOver: [] },
  ])('$title', async ({ zxids, rolledOver }) => {
    const story = await storyOf({ 1: epochs(...zxids) })
    const facts = epochBegun.detect(story)
    expect(facts.map((fact) => fact.rolledOver)).toEqual(rolledOver)
    expect(facts.map(({ first }) => first)).toEqual(rolledOver.map(() => 0xf_0000_0001n))
    const span = story.spans.get(story.ensembles[0]!.id)!
    expect(span.from).toBeLessThan(span.to)
  })
})

test('the digest of a tree and that of the transaction', async () => {
  const all = { 'log.100000001': log, 'snapshot.1000000f2': snapshot }
  expect(treeDigestDiffers.detect(await storyOf({ 1: all }))).toEqual([])
  const at = snapshot.length - 54 + 15 // the digest stands before two seals and the last zxid, behind zxid and version
  const other = { ...all, 'snapshot.1000000f2': snapshot.map((byte, i) => (i === at ? byte ^ 1 : byte)) }
  expect(treeDigestDiffers.detect(await storyOf({ 1: other }))).toMatchObject([{ sid: 1, zxid: 0x1000000f2n }])
})

describe('damage', () => {
  const flipped = (bytes: Uint8Array, at: number) => bytes.map((byte, i) => (i === at ? byte ^ 1 : byte))
  test.each([
    { title: 'a record', files: { 'log.1': flipped(log, 700) }, what: ['txn-log'] },
    { title: 'a snapshot', files: { 'snapshot.1': flipped(snapshot, 9_000) }, what: ['snapshot'] },
    { title: 'an end that a crash leaves', files: { 'log.1': log.slice(0, 2_000), ...empty }, what: [] },
    { title: 'none', files: { ...whole, 'snapshot.1': snapshot }, what: [] },
  ])('$title', async ({ files, what }) => {
    expect(dataDamaged.detect(await storyOf({ 1: files as Files })).map((fact) => fact.what)).toEqual(what)
  })
})

describe('series', async () => {
  const { workspace } = await storyOf({ 1: { 'log.100000001': log }, 2: { 'log.100000001': logOf(first(20)) } })
  const points = (id: string) => {
    const source = seriesOf(id, workspace)
    return Array.from(source.times, (_, row) => source.point(row))
  }

  test('every transaction of every server by its counter', () => {
    const all = points('txn-zxid')
    expect([all.filter(({ sid }) => sid === 1).length, all.filter(({ sid }) => sid === 2).length]).toEqual([242, 20])
    expect(all.at(-1)).toMatchObject({ value: 242, zxid: '0x1000000f2', epoch: 1, kind: 'txn' })
  })

  test('writes and sessions, once for the ensemble', () => {
    const sum = (id: string) => points(id).reduce((total, { value }) => total + value, 0)
    const errors = 6
    expect(sum('sessions:opened')).toBe(3)
    expect(sum('sessions:closed')).toBe(3)
    expect(sum('sessions:expired')).toBe(0)
    expect(sum('writes')).toBe(242 - 6 - errors)
    expect(countSessions(workspace)).toEqual({ opened: 3, closed: 3, expired: 0 })
  })
})
