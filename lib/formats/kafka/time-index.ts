import { defineFormat } from '../format.ts'
import { decodeIndex, emptyFrom, hasName, type IndexLayout, mayBeIndex } from './index-file.ts'

/** Timestamp 8 bytes, relative offset 4 (specs: Kafka on disk, 2.7). */
export const TIME_ENTRY_SIZE = 12
/** 1990 to 2100: what a timestamp of an index may be where nothing else says that it is one. */
const PLAUSIBLE_TIME = { from: 631_152_000_000, to: 4_102_444_800_000 }

/**
 * TimeIndex => [Entry]
 *   Entry =>
 *     Timestamp      => Int64   // the largest in the segment so far
 *     RelativeOffset => Int32   // last offset of the batch that holds it, less the base offset in the file's name
 */
export const timeIndex = defineFormat({
  id: 'kafka/time-index',
  title: 'Kafka time index',
  text: false,
  divisible: false,
  tables: { entries: { time: 'f64', offset: 'f64', start: 'f64' } },

  recognize(head, name) {
    if (!mayBeIndex(head, name, 'timeindex', TIME_ENTRY_SIZE)) return 0
    const entries = emptyFrom(head, TIME_ENTRY_SIZE)
    const view = new DataView(head.buffer, head.byteOffset, head.byteLength)
    const named = hasName(name, 'timeindex')
    let fits = 0
    let before = -1
    for (let i = 0; i < entries; i++) {
      const time = Number(view.getBigInt64(i * TIME_ENTRY_SIZE))
      const offset = view.getInt32(i * TIME_ENTRY_SIZE + 8)
      if (time > before && time > PLAUSIBLE_TIME.from && time < PLAUSIBLE_TIME.to && offset >= 0) fits += 1
      before = time
    }
    if (entries > 0 && fits === entries) return named ? 0.9 : entries >= 3 ? 0.6 : 0.4
    return named ? 0.5 : 0
  },

  async decode(source, range, output) {
    await decodeIndex(source, range, output, LAYOUT, (cursor, baseOffset, start) => {
      const time = Number(cursor.int64())
      const offset = baseOffset + cursor.int32()
      output.tables.entries.add({ time, offset, start })
      return { order: time, offset }
    })
  },
})

const LAYOUT: IndexLayout = {
  entrySize: TIME_ENTRY_SIZE,
  disorder(before, entry) {
    if (entry.order <= before.order)
      return `The entry says timestamp ${entry.order}, the one before it ${before.order}; timestamps of a time index only rise.`
    if (entry.offset! < before.offset!)
      return `The entry for timestamp ${entry.order} names offset ${entry.offset}, the one before it ${before.offset}; offsets of a time index never fall.`
    return null
  },
  disorderCode: 'kafka/time-index-out-of-order',
}
