import { words } from '@/lib/language/words'
import type { FieldLayout } from './field'

/** OffsetIndex entry: relativeOffset int32, less the base offset in the file's name; position int32, of a batch in the `.log`. */
export const offsetIndexEntry: FieldLayout = {
  size: 8,
  read(view, baseOffset) {
    const relative = view.getInt32(0)
    return [
      {
        name: 'relativeOffset',
        at: 0,
        length: 4,
        value: `${relative}`,
        ...(baseOffset !== null && { meaning: words.fields.offset(baseOffset + relative) }),
      },
      { name: 'position', at: 4, length: 4, value: `${view.getInt32(4)}`, meaning: words.fields.position },
    ]
  },
}
