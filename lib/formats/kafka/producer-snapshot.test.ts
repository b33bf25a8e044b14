import { expect, test } from 'vitest'
import { checkFormat, decodeBytes } from '../testing.ts'
import { producerSnapshot } from './producer-snapshot.ts'

const NAME = '00000000000000000013.snapshot'
/** Golden vector of the specification, 10.3. */
const DIGITS =
  '00018805f65a000000020000000000000fa00002000000070000000000000003000000000000018bcfe5680a00000009ffffffffffffffff0000000000000fa10000ffffffffffffffffffffffff000000000000018bcfe56800ffffffff000000000000000c'
const vector = () => Uint8Array.from(DIGITS.match(/../g)!, (pair) => Number.parseInt(pair, 16))

test('two producers, one of them in a transaction', async () => {
  const { rows, diagnostics } = await checkFormat(producerSnapshot, vector(), NAME)
  expect(diagnostics).toEqual([])
  const common = { offsetDelta: 0 }
  expect(rows.producers).toEqual([
    {
      ...common,
      producerId: 4000n,
      producerEpoch: 2,
      lastSequence: 7,
      lastOffset: 3,
      timestamp: 1700000000010,
      coordinatorEpoch: 9,
      currentTxnFirstOffset: -1,
      start: 10,
    },
    {
      ...common,
      producerId: 4001n,
      producerEpoch: 0,
      lastSequence: -1,
      lastOffset: -1,
      timestamp: 1700000000000,
      coordinatorEpoch: -1,
      currentTxnFirstOffset: 12,
      start: 56,
    },
  ])
})

test.each([
  ['a wrong CRC', 5, 1, 2],
  ['an unknown version', 1, 2, 0],
  ['more producers than there are', 9, 1, 2],
])('%s', async (_title, at, bits, rows) => {
  const bytes = vector()
  bytes[at]! ^= bits
  const decoded = await decodeBytes(producerSnapshot, bytes, NAME)
  expect(decoded.diagnostics[0]!.code).toBe('kafka/snapshot-corrupt')
  expect(decoded.rows.producers).toHaveLength(rows)
})

test('recognized by its CRC, or by its name', () => {
  expect(producerSnapshot.recognize(vector(), 'upload')).toBe(0.95)
  expect(producerSnapshot.recognize(vector().subarray(0, 50), NAME)).toBe(0.6)
  expect(producerSnapshot.recognize(vector().subarray(0, 50), 'upload')).toBe(0)
})
