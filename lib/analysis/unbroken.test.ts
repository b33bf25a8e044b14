import { expect, test } from 'vitest'
import type { SnapshotState, TxnHistory } from '../model/txn-histories.ts'
import type { TxnRun } from '../model/txn-runs.ts'
import { unbrokenHistories } from './unbroken.ts'

/** Only the zxids count; every transaction has time 0. */
const run = ([first, last]: readonly [bigint, bigint]) =>
  ({ first, last, firstRow: 0, lastRow: 1, txns: { get: () => 0 } }) as unknown as TxnRun
const history = (sid: number, runs: readonly (readonly [bigint, bigint])[], snapshots: bigint[] = []): TxnHistory => ({
  ...{ ensemble: '1', sid, runs: runs.map(run) },
  snapshots: snapshots.map((zxid) => ({ zxid }) as SnapshotState),
})
const whole = history(1, [
  [0xe_0000_0001n, 0xe_0000_0009n],
  [0xf_0000_0001n, 0xf_0000_0007n],
])

test.each([
  { title: 'the same in one file', other: history(2, [[0xe_0000_0001n, 0xe_0000_0009n]]), unbroken: [1, 2] },
  {
    title: 'a part that is there twice',
    other: history(2, [
      [0xe_0000_0001n, 0xe_0000_0007n],
      [0xe_0000_0005n, 0xe_0000_0009n],
    ]),
    unbroken: [1, 2],
  },
  {
    title: 'a hole in an epoch',
    other: history(2, [
      [0xe_0000_0001n, 0xe_0000_0003n],
      [0xe_0000_0005n, 0xe_0000_0009n],
    ]),
    unbroken: [1],
  },
  {
    title: 'a snapshot up to its end',
    other: history(
      2,
      [
        [0xe_0000_0001n, 0xe_0000_0003n],
        [0xe_0000_0005n, 0xe_0000_0009n],
      ],
      [0xe_0000_0004n],
    ),
    unbroken: [1, 2],
  },
  {
    title: 'the end of an epoch is missing',
    other: history(2, [
      [0xe_0000_0001n, 0xe_0000_0008n],
      [0xf_0000_0001n, 0xf_0000_0007n],
    ]),
    unbroken: [1],
  },
  { title: 'nothing', other: history(2, []), unbroken: [1] },
])('$title', ({ other, unbroken }) => {
  expect(unbrokenHistories([whole, other]).map(({ sid }) => sid)).toEqual(unbroken)
})
