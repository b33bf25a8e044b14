// @ts-expect-error its inner modules have no types
import encodeRecord from 'kafkajs/src/protocol/recordBatch/record/v0/index.js'
// @ts-expect-error its inner modules have no types
import recordBatch from 'kafkajs/src/protocol/recordBatch/v0/index.js'
import { expect, test } from 'vitest'
import { readFixture } from '../../formats/kafka/testing.ts'
import { kafkaChapter } from './kafka-chapter.ts'
import { openBytes } from './testing.ts'

const NAME = '00000000000000000000.log'
const log = (replica: string) => readFixture(`replicas/${replica}/settlements-0/${NAME}`)
const headers = () => readFixture(`headers/${NAME}`)

/** Two copies of one partition: `verdict firstDifference leaderEpoch`, and the causes found. */
async function compared(a: Uint8Array, b: Uint8Array, ids: readonly string[] = [], more: readonly Uint8Array[] = []) {
  const files = await Promise.all(
    [a, b, ...more].flatMap((bytes, i) => [
      openBytes(`broker-${i}/orders-0/${NAME}`, bytes),
      ...(ids[i] === undefined
        ? []
        : [
            openBytes(
              `broker-${i}/orders-0/partition.metadata`,
              new TextEncoder().encode(`version: 0\ntopic_id: ${ids[i]}`),
            ),
          ]),
    ]),
  )
  const { comparisons, findings } = kafkaChapter(files)
  return {
    said: comparisons.map(
      ({ verdict, firstDifference, leaderEpoch }) => `${verdict} ${firstDifference} ${leaderEpoch}`,
    ),
    causes: findings.map(({ cause }) => cause),
    comparisons,
    findings,
  }
}

const flipped = (bytes: Uint8Array, at: number) => {
  bytes[at]! ^= 0x10
  return bytes
}

test.each([
  { title: 'the same bytes', a: headers(), b: headers(), said: ['identical null null'], causes: [] },
  // the batch at byte 5,349 begins at offset 65
  { title: 'one ends earlier', a: headers(), b: headers().subarray(0, 5349), said: ['prefix 65 0'], causes: [] },
  {
    title: 'one is damaged',
    ...{ a: headers(), b: flipped(headers(), 5039), said: ['damaged 23 0'], causes: ['segment_corruption'] },
  },
  {
    title: 'one is cut inside a batch',
    ...{ a: headers(), b: headers().subarray(0, 5400), said: ['damaged 65 0'], causes: ['segment_corruption'] },
  },
  {
    title: 'one has what an older leader wrote alone, while another leader was elected without it',
    ...{ a: log('broker-1-divergent'), b: log('broker-2'), said: ['diverged 11 0'], causes: ['replica_divergence'] },
  },
  {
    title: 'damage behind where they part',
    a: log('broker-1-divergent'),
    b: flipped(log('broker-2'), log('broker-2').length - 1),
    said: ['diverged 11 0'],
    causes: ['replica_divergence', 'segment_corruption'],
  },
])('$title', async ({ a, b, said, causes }) => {
  const found = await compared(a, b)
  expect(found.said).toEqual(said)
  expect(found.causes).toEqual(causes)
  for (const { evidence } of found.comparisons) expect(evidence).toHaveLength(2)
})

test('what would be lost is said', async () => {
  const { findings } = await compared(log('broker-1-divergent'), log('broker-2'))
  expect(findings[0]!.impact).toMatch(/^broker-0\/orders-0 has up to 9 records of an older leader/)
})

test('what several copies say alike is one finding', async () => {
  const { said, findings } = await compared(log('broker-1-divergent'), log('broker-2'), [], [log('broker-2')])
  expect(said).toEqual(['diverged 11 0', 'diverged 11 0', 'identical null null'])
  expect(findings).toMatchObject([
    {
      title: 'orders-0: 3 copies differ from offset 11 on',
      summary: expect.stringMatching(/The same as broker-1\/orders-0: broker-2\/orders-0\.$/),
    },
  ])
})

test('two topics of one name are no copies', async () => {
  expect((await compared(headers(), headers(), ['a'.repeat(22), 'b'.repeat(22)])).said).toEqual([])
  expect((await compared(headers(), headers(), ['a'.repeat(22), 'a'.repeat(22)])).said).toEqual(['identical null null'])
})

/** Records of the offsets 0 to 5 in batches of so many, by an encoder that we did not write; `codec` 1 is gzip. */
async function batched(size: number, codec: number, values = ['a', 'bb', 'ccc', 'dddd', 'eeeee', 'ffffff']) {
  const pieces: Buffer[] = []
  for (let at = 0; at < values.length; at += size) {
    const records = values.slice(at, at + size).map((value, offsetDelta) =>
      // each is a second after the one before
      encodeRecord({
        key: Buffer.from('key'),
        value: Buffer.from(value),
        headers: {},
        offsetDelta,
        timestampDelta: offsetDelta * 1000,
      }),
    )
    const [firstTimestamp, lastOffsetDelta] = [1_700_000_000_000 + at * 1000, records.length - 1]
    const encoder = await recordBatch.RecordBatch({
      ...{ compression: codec, firstOffset: at, firstTimestamp, maxTimestamp: firstTimestamp + lastOffsetDelta * 1000 },
      ...{ partitionLeaderEpoch: 0, lastOffsetDelta, transactional: false, producerId: -1, producerEpoch: -1 },
      ...{ firstSequence: -1, records },
    })
    pieces.push(encoder.buffer)
  }
  return new Uint8Array(Buffer.concat(pieces))
}

test.each([
  { title: 'other batches', size: 2, codec: 0, said: 'same_records null null' },
  { title: 'another codec', size: 3, codec: 1, said: 'same_records null null' },
  { title: 'the same', size: 3, codec: 0, said: 'identical null null' },
])('the same records in batches of three, and in $title: $said', async ({ size, codec, said }) => {
  const found = await compared(await batched(3, 0), await batched(size, codec))
  expect(found.said).toEqual([said])
  expect(found.causes).toEqual([])
})

test('one record that is longer, in other batches', async () => {
  const other = await batched(2, 0, ['a', 'bb', 'ccc', 'dddd', 'longer', 'ffffff'])
  expect((await compared(await batched(3, 0), other)).said).toEqual(['diverged 4 0'])
})

test('one lacks a batch: a hole, and no other history', async () => {
  const whole = await batched(2, 0)
  const end = new DataView(whole.buffer).getInt32(8) + 12
  const size = new DataView(whole.buffer).getInt32(end + 8) + 12
  const pierced = new Uint8Array([...whole.subarray(0, end), ...whole.subarray(end + size)])
  const { said, causes, findings } = await compared(whole, pierced)
  expect(said).toEqual(['damaged 2 0'])
  expect(causes).toEqual(['replica_divergence'])
  expect(findings[0]).toMatchObject({
    summary: expect.stringMatching(/^broker-1\/orders-0 lacks offsets 2 to 3, which broker-0\/orders-0 has/),
    chain: [{ text: 'broker-0/orders-0 has offsets 2 to 3.' }, { text: 'broker-1/orders-0 goes on at offset 4.' }],
  })
})
