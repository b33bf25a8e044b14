import { words } from '@/lib/language/words'
import type { FieldLayout } from './field'

/** TransactionIndex entry, version 0: version int16, producerId, firstOffset, lastOffset, lastStableOffset int64. */
export const transactionIndexEntry: FieldLayout = {
  size: 34,
  read: (view) => [
    { name: 'version', at: 0, length: 2, value: `${view.getInt16(0)}` },
    { name: 'producerId', at: 2, length: 8, value: `${view.getBigInt64(2)}` },
    { name: 'firstOffset', at: 10, length: 8, value: `${view.getBigInt64(10)}`, meaning: words.fields.aborted.first },
    { name: 'lastOffset', at: 18, length: 8, value: `${view.getBigInt64(18)}`, meaning: words.fields.aborted.last },
    {
      name: 'lastStableOffset',
      at: 26,
      length: 8,
      value: `${view.getBigInt64(26)}`,
      meaning: words.fields.aborted.stable,
    },
  ],
}
