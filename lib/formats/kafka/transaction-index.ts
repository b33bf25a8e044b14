import { groupDigits } from '../../words/size.ts'
import { defineFormat } from '../format.ts'
import { decodeIndex, hasName, type IndexLayout, mayBeIndex } from './index-file.ts'

const ENTRY_SIZE = 34
const VERSION = 0

/**
 * TransactionIndex => [AbortedTxn]
 *   AbortedTxn =>
 *     Version          => Int16   // 0
 *     ProducerId       => Int64
 *     FirstOffset      => Int64   // of the aborted transaction
 *     LastOffset       => Int64   // of its ABORT marker
 *     LastStableOffset => Int64   // when the entry was added
 *
 * Last offsets rise from entry to entry (specs: Kafka on disk, 2.8). The file is made when the first transaction is aborted:
 * most segments have none.
 */
export const transactionIndex = defineFormat({
  id: 'kafka/transaction-index',
  title: 'Kafka transaction index',
  text: false,
  divisible: false,
  tables: {
    aborted: { producerId: 'u64', firstOffset: 'f64', lastOffset: 'f64', lastStableOffset: 'f64', start: 'f64' },
  },

  recognize(head, name) {
    if (!mayBeIndex(head, name, 'txnindex', ENTRY_SIZE)) return 0
    const named = hasName(name, 'txnindex')
    const view = new DataView(head.buffer, head.byteOffset, head.byteLength)
    const entries = Math.floor(head.length / ENTRY_SIZE)
    let fits = 0
    for (let at = 0; at < entries * ENTRY_SIZE; at += ENTRY_SIZE) if (isEntry(view, at)) fits += 1
    if (entries > 0 && fits === entries) return named ? 0.9 : 0.6
    return named ? 0.5 : 0
  },

  async decode(source, range, output) {
    await decodeIndex(source, range, output, LAYOUT, (cursor, _baseOffset, start) => {
      const version = cursor.int16()
      const producerId = cursor.int64()
      const firstOffset = Number(cursor.int64())
      const lastOffset = Number(cursor.int64())
      const lastStableOffset = Number(cursor.int64())
      if (version !== VERSION || firstOffset > lastOffset) {
        const says =
          version === VERSION
            ? `says its transaction goes from offset ${groupDigits(firstOffset)} back to ${groupDigits(lastOffset)}`
            : `says its version is ${version}; only ${VERSION} is known`
        output.report({
          code: 'kafka/index-offset-mismatch',
          severity: 'error',
          message: `The entry at byte ${groupDigits(start)} ${says}. It is kept as it stands.`,
          ...{ start, end: cursor.place, line: 0 },
        })
      }
      output.tables.aborted.add({ producerId, firstOffset, lastOffset, lastStableOffset, start })
      return { order: lastOffset }
    })
  },
})

/** A producer id and three offsets, the last one behind the first. */
function isEntry(view: DataView, at: number): boolean {
  const [first, last] = [view.getBigInt64(at + 10), view.getBigInt64(at + 18)]
  return (
    view.getInt16(at) === VERSION && view.getInt32(at + 2) >= 0 && first >= 0n && first < last && last >> 53n === 0n
  )
}

const LAYOUT: IndexLayout = {
  entrySize: ENTRY_SIZE,
  disorder: (before, entry) =>
    entry.order <= before.order
      ? `The entry says its transaction ends at offset ${groupDigits(entry.order)}, the one before it at ${groupDigits(before.order)}; ends only rise.`
      : null,
  disorderCode: 'kafka/index-not-increasing',
}
