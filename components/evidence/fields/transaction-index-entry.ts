import type { FieldLayout } from './field'

/** TransactionIndex entry, version 0: version int16, producerId, firstOffset, lastOffset, lastStableOffset int64. */
export const transactionIndexEntry: FieldLayout = {
  size: 34,
  read: (view) => [
    { name: 'version', at: 0, length: 2, value: `${view.getInt16(0)}` },
    { name: 'producerId', at: 2, length: 8, value: `${view.getBigInt64(2)}` },
    { name: 'firstOffset', at: 10, length: 8, value: `${view.getBigInt64(10)}`, meaning: 'of the aborted transaction' },
    { name: 'lastOffset', at: 18, length: 8, value: `${view.getBigInt64(18)}`, meaning: 'its abort marker' },
    { name: 'lastStableOffset', at: 26, length: 8, value: `${view.getBigInt64(26)}`, meaning: 'when it was written' },
  ],
}
