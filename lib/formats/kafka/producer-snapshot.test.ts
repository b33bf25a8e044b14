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

const set = (at: number, value: number) => (bytes: Uint8Array) => {
  bytes[at] = value
  return bytes
}

test.each([
  { title: 'a wrong CRC', change: set(5, 1), rows: 2, place: '2-102' },
  { title: 'a flipped bit in an entry', change: set(30, 1), rows: 2, place: '2-102' },
  { title: 'an unknown version', change: set(1, 2), rows: 0, place: '0-2' },
  { title: 'one producer more than there are', change: set(9, 3), rows: 2, place: '6-10' },
  { title: 'one producer fewer than there are', change: set(9, 1), rows: 1, place: '6-10' },
  { title: 'two billion producers', change: set(6, 0x7f), rows: 2, place: '6-10' },
  { title: 'cut inside an entry', change: (bytes: Uint8Array) => bytes.subarray(0, 80), rows: 1, place: '56-80' },
  { title: 'cut inside the header', change: (bytes: Uint8Array) => bytes.subarray(0, 7), rows: 0, place: '0-7' },
])('$title is said once', async ({ change, rows, place }) => {
  const decoded = await decodeBytes(producerSnapshot, change(vector()), NAME)
  const said = decoded.diagnostics.map(({ code, start, end }) => `${code} ${start}-${end}`)
  expect(said).toEqual([`kafka/snapshot-corrupt ${place}`])
  expect(decoded.rows.producers).toHaveLength(rows)
})

test('recognized by its CRC, or by its name', () => {
  expect(producerSnapshot.recognize(vector(), 'upload')).toBe(0.95)
  expect(producerSnapshot.recognize(vector().subarray(0, 50), NAME)).toBe(0.6)
  expect(producerSnapshot.recognize(vector().subarray(0, 50), 'upload')).toBe(0)
})
