import { expect, test } from 'vitest'
import { readFixture } from '../../formats/kafka/testing.ts'
import { kafkaChapter } from './kafka-chapter.ts'
import { openBytes, openFolder } from './testing.ts'

const LOG = '00000000000000000000.log'

function flipped(at: number, bits: number): (name: string, bytes: Uint8Array) => Uint8Array {
  return (name, bytes) => {
    if (name === LOG) bytes[at]! ^= bits
    return bytes
  }
}

const cases: { title: string; files: ReturnType<typeof openFolder>; found: string[] }[] = [
  { title: 'a healthy folder', files: openFolder('headers', 'orders-0'), found: [] },
  { title: 'a compacted one', files: openFolder('compaction', 'orders-0'), found: [] },
  {
    title: 'a flipped bit',
    files: openFolder('headers', 'orders-0', flipped(5039, 0x10)),
    found: ['segment_corruption critical'],
  },
  {
    title: 'the only segment, with nothing left of it',
    files: Promise.all([openBytes(`orders-0/${LOG}`, new Uint8Array(5000).fill(0xff))]),
    found: ['segment_corruption critical'],
  },
  {
    title: 'a batch that was not written to its end',
    files: openFolder('headers', 'orders-0', (name, bytes) => (name === LOG ? bytes.subarray(0, 7000) : null)),
    found: ['segment_corruption warning'],
  },
  {
    title: 'an index entry that points nowhere',
    files: openFolder('headers', 'orders-0', (name, bytes) => {
      if (name.endsWith('.index')) new DataView(bytes.buffer).setInt32(12, 6000)
      return bytes
    }),
    found: ['index_damage warning'],
  },
  {
    title: 'a torn index whose segment is not here',
    files: openFolder('headers', 'orders-0', (name, bytes) => (name.endsWith('.index') ? bytes.subarray(0, 13) : null)),
    found: ['index_damage warning'],
  },
  {
    title: 'a young open transaction',
    files: openFolder('transactions', 'payments-0'),
    found: ['hanging_transaction info'],
  },
  // bytes decide: text that was cut together for a page proves nothing
  {
    title: 'a dump that starts below its name',
    files: Promise.all([openBytes('dump.txt', readFixture('seed-dump.txt'))]),
    found: [],
  },
]

test.each(cases)('$title', async ({ files, found }) => {
  const findings = kafkaChapter(await files).findings
  expect(findings.map(({ cause, severity }) => `${cause} ${severity}`)).toEqual(found)
  for (const { evidence, chain, from } of findings) {
    expect(evidence.length).toBeGreaterThan(0)
    // an index says no time, and neither does garbage
    if (from !== null) expect(Date.parse(from)).not.toBeNaN()
    expect(chain.length > 0).toBe(from !== null)
  }
})

test.each([
  // the batch with base offset 23 begins at 1,842; at 1,858 stands its format
  {
    title: 'what a recovery sees',
    at: 5039,
    bits: 0x10,
    impact: /cuts it at byte 1.842: .* gone\. W/,
    doNow: /^Do not restart/,
  },
  { title: 'what it does not see', at: 1858, bits: 0x01, impact: /^A recovery does not/, doNow: /^A restart changes/ },
])('$title of a damaged segment', async ({ at, bits, impact, doNow }) => {
  const [finding] = kafkaChapter(await openFolder('headers', 'orders-0', flipped(at, bits))).findings
  expect(finding).toMatchObject({
    cause: 'segment_corruption',
    impact: expect.stringMatching(impact),
    doNow: expect.stringMatching(doNow),
  })
})

test('copies are told apart by their folders, and a finding has the time of its batch', async () => {
  const files = [
    ...(await openFolder('headers', 'broker-1/orders-0', flipped(5039, 0x10))),
    ...(await openFolder('headers', 'broker-2/orders-0')),
  ]
  const [finding] = kafkaChapter(files).findings
  expect(finding!.title).toMatch(/^broker-1\/orders-0: /)
  // the batch itself is damaged: the one before it says when (CreateTime 1700000025700 in the real tool's words)
  expect(finding!.from).toBe('2023-11-14T22:13:45.700Z')
})

test('an index whose segment is not here asks for it', async () => {
  const torn = (name: string, bytes: Uint8Array) => (name.endsWith('.index') ? bytes.subarray(0, 13) : null)
  const [finding] = kafkaChapter(await openFolder('headers', 'kafka/orders-0', torn)).findings
  expect(finding!.missing).toMatchObject([
    { kind: 'kafka/segment', command: 'scp BROKER:LOG_DIR/orders-0/00000000000000000000.log .' },
  ])
})

test.each([
  { title: 'a whole copy of a damaged segment is here', cut: 7144, missing: [] },
  { title: 'its copy ends before the damage', cut: 1842, missing: ['other-replica'] },
])('$title: what is fetched next', async ({ cut, missing }) => {
  const log = readFixture(`headers/${LOG}`)
  const files = await Promise.all([
    openBytes(`broker-1/orders-0/${LOG}`, flipped(5039, 0x10)(LOG, log.slice())),
    openBytes(`broker-2/orders-0/${LOG}`, log.subarray(0, cut)),
  ])
  expect(kafkaChapter(files).findings[0]!.missing.map(({ id }) => id)).toEqual(missing)
})
