import { expect, test } from 'vitest'
import { readFixture } from '../../formats/kafka/testing.ts'
import { kafkaFindings } from './findings.ts'
import { partitionsOf } from './partitions.ts'
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
  const findings = kafkaFindings(partitionsOf(await files))
  expect(findings.map(({ cause, severity }) => `${cause} ${severity}`)).toEqual(found)
  for (const { evidence, chain, from } of findings) {
    expect(evidence.length).toBeGreaterThan(0)
    expect(chain.length).toBeGreaterThan(0)
    expect(Date.parse(from)).not.toBeNaN()
  }
})
