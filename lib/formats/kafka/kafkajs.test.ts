/** Batches by an encoder that we did not write: whatever kafkajs sends, the decoder reads. */
import fc from 'fast-check'
// @ts-expect-error its inner modules have no types
import encodeRecord from 'kafkajs/src/protocol/recordBatch/record/v0/index.js'
// @ts-expect-error its inner modules have no types
import recordBatch from 'kafkajs/src/protocol/recordBatch/v0/index.js'
import { expect, test } from 'vitest'
import { decodeBytes } from '../testing.ts'
import { segment } from './segment.ts'

const TIME = 1_700_000_000_000

const bytes = fc.oneof(
  { arbitrary: fc.uint8Array({ maxLength: 200 }).map((array) => Buffer.from(array)), weight: 4 },
  fc.constant(null),
)
const record = fc.record({
  key: bytes,
  value: bytes,
  timestampDelta: fc.integer({ min: -(2 ** 40), max: 2 ** 40 }),
  headers: fc.dictionary(fc.string({ maxLength: 10 }), fc.string({ maxLength: 10 }), { maxKeys: 3 }),
})
const batch = fc.record({
  records: fc.array(record, { minLength: 1, maxLength: 5 }),
  compression: fc.constantFrom(0, 1),
  transactional: fc.boolean(),
  leaderEpoch: fc.integer({ min: -1, max: 2 ** 31 - 1 }),
  producerId: fc.bigInt({ min: -1n, max: 2n ** 62n }),
  producerEpoch: fc.integer({ min: -1, max: 32_767 }),
  baseSequence: fc.integer({ min: -1, max: 2 ** 31 - 1 }),
})

test('what kafkajs writes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(batch, { minLength: 1, maxLength: 3 }), fc.nat(2 ** 40), async (batches, firstOffset) => {
      const pieces: Buffer[] = []
      const expected: unknown[] = []
      let offset = firstOffset
      for (const given of batches) {
        const { records, compression, transactional, leaderEpoch, producerId, producerEpoch, baseSequence } = given
        const encoder = await recordBatch.RecordBatch({
          compression,
          firstOffset: offset,
          firstTimestamp: TIME,
          maxTimestamp: TIME + 1,
          partitionLeaderEpoch: leaderEpoch,
          lastOffsetDelta: records.length - 1,
          transactional,
          producerId,
          producerEpoch,
          firstSequence: baseSequence,
          records: records.map((each, offsetDelta) => encodeRecord({ ...each, offsetDelta })),
        })
        pieces.push(encoder.buffer)
        expected.push({
          baseOffset: offset,
          lastOffset: offset + records.length - 1,
          count: records.length,
          leaderEpoch,
          crcOk: 1,
        })
        offset += records.length
      }
      const { rows, diagnostics } = await decodeBytes(segment, new Uint8Array(Buffer.concat(pieces)), 'upload')
      expect(diagnostics).toEqual([])
      expect(rows.batches).toMatchObject(expected as object[])
      expect(rows.batches!.map(({ producerId }) => BigInt.asIntN(64, producerId as bigint))).toEqual(
        batches.map(({ producerId }) => producerId),
      )
      expect(rows.records).toMatchObject(
        batches.flatMap(({ records }, row) =>
          records.map(({ key, value, timestampDelta, headers }, offsetDelta) => ({
            batch: row,
            offsetDelta,
            time: TIME + timestampDelta,
            keySize: key?.length ?? -1,
            valueSize: value?.length ?? -1,
            headerSize: Object.entries(headers).reduce(
              (size, [name, text]) => size + Buffer.byteLength(name) + Buffer.byteLength(text),
              0,
            ),
          })),
        ),
      )
    }),
    { numRuns: 60 },
  )
})
