import { words } from '@/lib/language/words'
import { type FieldLayout, utcOf } from './field'

/** TimeIndex entry: timestamp int64, the largest so far; relativeOffset int32. */
export const timeIndexEntry: FieldLayout = {
  size: 12,
  read(view, baseOffset) {
    const timestamp = view.getBigInt64(0)
    const relative = view.getInt32(8)
    return [
      { name: 'timestamp', at: 0, length: 8, value: `${timestamp}`, meaning: utcOf(timestamp) },
      {
        name: 'relativeOffset',
        at: 8,
        length: 4,
        value: `${relative}`,
        ...(baseOffset !== null && { meaning: words.fields.offset(baseOffset + relative) }),
      },
    ]
  },
}
