import { defineFormat } from '../format.ts'
import { decodeIndex, emptyFrom, hasName, type IndexLayout, mayBeIndex } from './index-file.ts'

/** Relative offset and position are 4 bytes each (specs: Kafka on disk, 2.6). */
export const OFFSET_ENTRY_SIZE = 8

/**
 * OffsetIndex => [Entry]
 *   Entry =>
 *     RelativeOffset => Int32   // less the base offset in the file's name
 *     Position       => Int32   // of the batch in the .log file
 *
 * An entry points at the start of a batch and holds its last offset. The first batch of a segment has none.
 */
export const offsetIndex = defineFormat({
  id: 'kafka/offset-index',
  title: 'Kafka offset index',
  text: false,
  divisible: false,
  tables: { entries: { offset: 'f64', position: 'f64', start: 'f64' } },

  recognize(head, name) {
    if (!mayBeIndex(head, name, 'index', OFFSET_ENTRY_SIZE)) return 0
    const entries = emptyFrom(head, OFFSET_ENTRY_SIZE)
    const view = new DataView(head.buffer, head.byteOffset, head.byteLength)
    const named = hasName(name, 'index')
    let rising = 0
    for (let i = 1; i < entries; i++) {
      const at = i * OFFSET_ENTRY_SIZE
      const offsets = view.getInt32(at) - view.getInt32(at - 8)
      // a batch of n offsets is never shorter than an old message's header
      if (offsets > 0 && view.getInt32(at + 4) - view.getInt32(at - 4) >= 14) rising += 1
    }
    const first = entries > 0 && view.getInt32(0) >= 0 && view.getInt32(4) > 0
    if (first && rising === entries - 1) return named ? 0.9 : entries >= 4 ? 0.6 : entries >= 2 ? 0.4 : 0
    return named ? 0.5 : 0
  },

  async decode(source, range, output) {
    await decodeIndex(source, range, output, LAYOUT, (cursor, baseOffset, start) => {
      const offset = baseOffset + cursor.int32()
      const position = cursor.int32()
      output.tables.entries.add({ offset, position, start })
      return { order: offset, position }
    })
  },
})

const LAYOUT: IndexLayout = {
  entrySize: OFFSET_ENTRY_SIZE,
  disorder(before, entry) {
    if (entry.order <= before.order)
      return `The entry for offset ${entry.order} follows the one for offset ${before.order}; offsets of an index only rise.`
    if (entry.position! <= before.position!)
      return `The entry for offset ${entry.order} points at position ${entry.position}, the one before it at ${before.position}; positions only rise.`
    return null
  },
  disorderCode: 'kafka/index-not-increasing',
}
