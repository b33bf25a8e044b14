import { expect, test } from 'vitest'
import { readFixture } from '../../formats/kafka/testing.ts'
import { kafkaChapter } from './kafka-chapter.ts'
import { openBytes } from './testing.ts'

const NAME = '00000000000000000000.log'
const log = (replica: string) => readFixture(`replicas/${replica}/settlements-0/${NAME}`)
const headers = () => readFixture(`headers/${NAME}`)

/** Two copies of one partition: `verdict firstDifference leaderEpoch`, and the causes found. */
async function compared(a: Uint8Array, b: Uint8Array, ids: readonly string[] = []) {
  const files = await Promise.all(
    [a, b].flatMap((bytes, i) => [
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

test('two topics of one name are no copies', async () => {
  expect((await compared(headers(), headers(), ['a'.repeat(22), 'b'.repeat(22)])).said).toEqual([])
  expect((await compared(headers(), headers(), ['a'.repeat(22), 'a'.repeat(22)])).said).toEqual(['identical null null'])
})
